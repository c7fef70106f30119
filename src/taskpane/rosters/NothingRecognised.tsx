import type { Survey } from '../../tasks/types';
import { TABLE_IDS } from '../../roster/spec';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';

/** True where at least one sheet was taken for a roster. */
export function recognised({ roster }: Survey): boolean {
  return TABLE_IDS.some((id) => id !== 'parameters' && roster.table(id).parts.length > 0);
}

/** Two large choices where a workbook holds no roster. */
export function NothingRecognised() {
  const { state, actions, options, host } = usePaneContext();
  const busy = state.busy !== null;
  return (
    <div className="scroll">
      <h2 className="view-title">{WORDS.empty.nothingTitle}</h2>
      <p className="lead">{WORDS.empty.nothing}</p>
      <div className="choices">
        <button type="button" className="choice" disabled={busy} onClick={() => void actions.template()}>
          <b>{WORDS.empty.template}</b>
          <span>{WORDS.empty.templateHint}</span>
        </button>
        {options.openSample && (
          <button type="button" className="choice" disabled={busy} onClick={options.openSample}>
            <b>{WORDS.empty.sample}</b>
            <span>{host === 'excel' ? WORDS.empty.sampleExcel : WORDS.empty.sampleHint}</span>
          </button>
        )}
      </div>
      {state.policy && (
        <button type="button" className="linkish" disabled={busy} onClick={() => actions.dispatch({ type: 'page', page: { kind: 'rollup' } })}>
          {WORDS.menu.rollup}
        </button>
      )}
    </div>
  );
}
