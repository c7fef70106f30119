import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreIcon } from '../icons';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';

/** What is wanted now and then: undo, marks, records, clauses. */
export function MoreMenu() {
  const { state, actions } = usePaneContext();
  const idle = state.busy === null;
  const judged = idle && state.run !== null;
  const open = (kind: 'history' | 'clauses' | 'about' | 'rollup') => actions.dispatch({ type: 'page', page: { kind } });
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreIcon />} aria-label={WORDS.more} title={WORDS.more} />
      </MenuTrigger>
      <MenuPopover className="jbt-menu">
        <MenuList>
          <MenuItem disabled={!idle} onClick={() => void actions.undo()}>
            {WORDS.menu.undo}
          </MenuItem>
          <MenuItem onClick={() => open('history')}>{WORDS.menu.history}</MenuItem>
          <MenuDivider />
          <MenuItem disabled={!judged} onClick={() => void actions.mark()}>
            {WORDS.menu.mark}
          </MenuItem>
          <MenuItem disabled={!idle} onClick={() => void actions.clearMarks()}>
            {WORDS.menu.clearMarks}
          </MenuItem>
          <MenuItem disabled={!judged} onClick={() => void actions.writeFindings()}>
            {WORDS.menu.writeFindings}
          </MenuItem>
          <MenuDivider />
          <MenuItem disabled={!idle || !state.policy} onClick={() => open('rollup')}>
            {WORDS.menu.rollup}
          </MenuItem>
          <MenuDivider />
          <MenuItem disabled={!state.survey} onClick={() => open('clauses')}>
            {WORDS.menu.clauses}
          </MenuItem>
          <MenuItem onClick={() => open('about')}>{WORDS.menu.about}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
