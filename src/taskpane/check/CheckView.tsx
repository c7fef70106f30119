import { useMemo } from 'react';
import { Button } from '@fluentui/react-components';
import { Icon } from '../icons';
import { NothingRecognised, recognised } from '../rosters/NothingRecognised';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';
import { FindingList } from './FindingList';
import { NotChecked } from './NotChecked';
import { listRows } from './rows';

/** One button, then the list of what falls short. */
export function CheckView() {
  const { state, actions } = usePaneContext();
  const { run, filter, busy, edits, recheck } = state;
  const findings = (run?.layers ?? run?.audit)?.findings;
  const rows = useMemo(() => listRows(findings ?? [], filter), [findings, filter]);
  const fixable = useMemo(() => (findings ?? []).filter(({ fix }) => fix && fix.length > 0), [findings]);

  if (!state.survey) return <p className="scroll faint">{state.started ? WORDS.notice.failedTitle : WORDS.empty.loading}</p>;
  if (!recognised(state.survey)) return <NothingRecognised />;
  const main = (
    <Button appearance={!run || edits.length > 0 ? 'primary' : 'secondary'} className="wide" disabled={busy !== null} onClick={() => void actions.check()}>
      {run ? WORDS.check.again : WORDS.check.run}
    </Button>
  );
  if (!run) {
    return (
      <div className="bar">
        {main}
        <p className="lead">{WORDS.check.first}</p>
      </div>
    );
  }
  return (
    <>
      <div className="bar bar-row">
        {main}
        {fixable.length > 0 && (
          <Button disabled={busy !== null} onClick={() => actions.dispatch({ type: 'page', page: { kind: 'repair', findings: fixable } })}>
            {WORDS.check.repairAll(fixable.length)}
          </Button>
        )}
      </div>
      {findings!.length === 0 ? (
        <div className="scroll">
          <div className="good">
            <Icon name="check" />
            <b>{WORDS.check.good}</b>
            <p>{WORDS.check.goodDetail(run.policy.rules.length)}</p>
          </div>
          <NotChecked run={run} />
        </div>
      ) : rows.length === 0 ? (
        <div className="scroll">
          <p>{WORDS.check.noneOfKind(WORDS.severity[filter!])}</p>
          <Button size="small" onClick={() => actions.dispatch({ type: 'filter', filter: null })}>
            {WORDS.check.showAll}
          </Button>
        </div>
      ) : (
        <FindingList run={run} rows={rows} edits={edits} recheck={recheck} footer={<NotChecked run={run} />} />
      )}
    </>
  );
}
