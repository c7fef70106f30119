import { usePaneContext } from '../store/context';
import { WORDS } from '../words';
import { MoreMenu } from './MoreMenu';
import { PolicyPicker } from './PolicyPicker';

/** Which policy, whose rosters, as of when. */
export function Header() {
  const { state, actions } = usePaneContext();
  const filing = state.survey?.roster.filing;
  const on = state.survey?.on;
  return (
    <header className="header">
      <div className="header-top">
        <PolicyPicker />
        <MoreMenu />
      </div>
      {filing && on && (
        <button type="button" className="filing" title={WORDS.header.editFiling} onClick={() => actions.dispatch({ type: 'page', page: { kind: 'filing' } })}>
          <span>
            <span className={filing.unit ? '' : 'faint'}>{filing.unit ?? WORDS.header.noUnit}</span>
            <span className="faint">{WORDS.separator}</span>
            <span className={filing.schoolYear ? '' : 'faint'}>{filing.schoolYear ?? WORDS.header.noYear}</span>
          </span>
          <span className="faint">{filing.asOf ? WORDS.header.asOf(on) : WORDS.header.asOfToday(on)}</span>
          <span className="visually-hidden">{WORDS.header.editFiling}</span>
        </button>
      )}
    </header>
  );
}
