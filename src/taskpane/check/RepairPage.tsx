import { useMemo } from 'react';
import { Button } from '@fluentui/react-components';
import type { Finding } from '../../policy/model';
import { cellText, placeText } from '../format';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';

const MOST_SHOWN = 200;

/** Before and after, cell by cell, before anything of the clerk's own is touched. */
export function RepairPage({ findings }: { findings: readonly Finding[] }) {
  const { state, actions, tasks } = usePaneContext();
  const { run, busy } = state;
  const lines = useMemo(() => (run && tasks ? tasks.repairLines(run, findings) : []), [run, tasks, findings]);
  if (lines.length === 0) return <p className="scroll">{WORDS.repair.none}</p>;
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={WORDS.repair.title}>
        <p className="lead">{WORDS.repair.lead(lines.length)}</p>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{WORDS.repair.cell}</th>
              <th scope="col">{WORDS.repair.before}</th>
              <th scope="col">{WORDS.repair.after}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, MOST_SHOWN).map((line) => {
              const place = placeText(line.cell.sheet, [line.cell])!;
              return (
                <tr key={place}>
                  <td>
                    <button type="button" className="linkish" aria-label={WORDS.check.goToLabel(place)} onClick={() => void actions.goTo(line.cell)}>
                      {place}
                    </button>
                  </td>
                  <td>{line.personal ? WORDS.repair.personal : cellText(line.before)}</td>
                  <td>
                    <b>{line.personal ? WORDS.repair.personal : cellText(line.after)}</b>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {lines.length > MOST_SHOWN && <p className="faint">{WORDS.compute.more(lines.length - MOST_SHOWN)}</p>}
      </div>
      <div className="bar bar-bottom bar-row">
        <Button appearance="primary" className="wide" disabled={busy !== null} onClick={() => void actions.repair(findings)}>
          {WORDS.repair.go(lines.length)}
        </Button>
        <Button onClick={() => actions.dispatch({ type: 'page', page: null })}>{WORDS.cancel}</Button>
      </div>
    </>
  );
}
