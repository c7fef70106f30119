import { useEffect, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { HistoryEntry } from '../../tasks/types';
import { usePaneContext } from '../store/context';
import { failure } from '../store/jobs';
import { WORDS } from '../words';

/** What was written into this workbook, the latest first; the latest can be taken back. */
export function HistoryPage() {
  const { state, actions } = usePaneContext();
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  useEffect(() => {
    // Read again after an undo has ended.
    if (state.busy) return;
    let wanted = true;
    actions.history().then(
      (found) => wanted && setEntries(found),
      (error: unknown) => {
        if (!wanted) return;
        setEntries([]);
        actions.dispatch({ type: 'notice', notice: failure(error, WORDS.history.title, false, () => undefined) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [actions, state.busy]);
  if (!entries) return <p className="scroll faint">{WORDS.history.loading}</p>;
  if (entries.length === 0) return <p className="scroll faint">{WORDS.history.empty}</p>;
  const latest = entries.find(({ undoable }) => undoable);
  return (
    <ol className="scroll history">
      {entries.map((entry) => (
        <li key={entry.id}>
          <b>{entry.title}</b>
          <span className="faint">
            {WORDS.history.line(entry.date, entry.cells)}
            {!entry.undoable && `${WORDS.separator}${entry.why ?? WORDS.history.notUndoable}`}
          </span>
          {entry === latest && (
            <Button size="small" disabled={state.busy !== null} onClick={() => void actions.undo()}>
              {WORDS.history.undoLatest}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
