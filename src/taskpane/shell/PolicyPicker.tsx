import { Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { PolicyId } from '../../policy/model';
import { POLICY_HEADS } from '../../policy/packs';
import { Icon } from '../icons';
import { usePaneContext } from '../store/context';
import { headOf } from '../store/policies';
import { WORDS } from '../words';

/** The policy at hand; press to choose another. */
export function PolicyPicker() {
  const { state, actions } = usePaneContext();
  const head = headOf(state.policy);
  return (
    <Menu
      checkedValues={{ policy: state.policy ? [state.policy] : [] }}
      onCheckedValueChange={(_, { checkedItems }) => void actions.choosePolicy(checkedItems[0] as PolicyId)}
    >
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className="policy" disabled={state.busy !== null} aria-label={head ? WORDS.header.policyLabel(head.shortTitle) : WORDS.header.pickPolicy}>
          <span className="policy-name">{head?.shortTitle ?? WORDS.header.pickPolicy}</span>
          <Icon name="down" />
        </button>
      </MenuTrigger>
      <MenuPopover className="jbt-menu">
        <MenuList>
          {POLICY_HEADS.map(({ id, shortTitle, region, status }) => (
            <MenuItemRadio key={id} name="policy" value={id} subText={`${region}${WORDS.separator}${WORDS.status[status]}`}>
              {shortTitle}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
