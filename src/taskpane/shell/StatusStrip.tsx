import { ProgressBar } from '@fluentui/react-components';
import type { Severity } from '../../policy/model';
import { SeverityIcon } from '../icons';
import { usePaneContext } from '../store/context';
import type { Busy } from '../store/state';
import { WORDS } from '../words';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** How many findings of which kind, how old they are, or what is being done just now. */
export function StatusStrip() {
  const { state } = usePaneContext();
  return (
    <div className="strip">
      {state.run && <Counts />}
      <div className="strip-line" role="status" aria-live="polite">
        {state.busy ? <Doing busy={state.busy} /> : <Age />}
      </div>
    </div>
  );
}

function Counts() {
  const { state, actions } = usePaneContext();
  const { counts } = state.run!.layers ?? state.run!.audit;
  return (
    <div className="counts" role="group" aria-label={WORDS.strip.label}>
      {SEVERITIES.map((severity) => {
        const on = state.filter === severity && state.tab === 'check';
        return (
          <button
            key={severity}
            type="button"
            className="count"
            aria-pressed={on}
            aria-label={WORDS.strip.count(counts[severity], severity, on)}
            onClick={() => actions.dispatch({ type: 'filter', filter: on ? null : severity })}
          >
            <SeverityIcon severity={severity} />
            <b>{counts[severity].toLocaleString('zh-CN')}</b>
            <span>{WORDS.severity[severity]}</span>
          </button>
        );
      })}
    </div>
  );
}

function Age() {
  const { state, actions } = usePaneContext();
  if (!state.run || !state.checkedAt) return state.started && state.policy ? <span className="faint">{WORDS.strip.notYet}</span> : null;
  const edits = state.edits.length;
  const became = state.recheck ? WORDS.strip.rechecked(state.recheck.gone.size, state.recheck.added) : '';
  return (
    <>
      <span className={edits > 0 ? 'stale' : 'faint'}>
        {WORDS.strip.checked(state.checkedAt)}，{edits > 0 ? WORDS.strip.edited(edits) : WORDS.strip.unchanged}
        {edits > 0 && became !== '' && `：${became}`}
      </span>
      {edits > 0 && (
        <>
          <span className="faint">{WORDS.separator}</span>
          <button type="button" className="linkish" onClick={() => void actions.check()}>
            {WORDS.strip.again}
          </button>
        </>
      )}
    </>
  );
}

/** Fades in after a moment: what is quick needs no bar. */
function Doing({ busy }: { busy: Busy }) {
  const { actions } = usePaneContext();
  const { progress, cancelling } = busy;
  const share = progress && progress.total > 1 ? progress.done / progress.total : undefined;
  const what = cancelling ? WORDS.busy.cancelling : progress ? WORDS.busy.of(progress.what, progress.done, progress.total) : busy.title;
  return (
    <div className="doing">
      <span className="doing-what">{what}…</span>
      <button type="button" className="linkish" disabled={cancelling} onClick={actions.cancel}>
        {WORDS.cancel}
      </button>
      <ProgressBar className="doing-bar" value={share} thickness="medium" aria-label={what} />
    </div>
  );
}
