import { useState } from 'react';
import { Button, Field, Textarea } from '@fluentui/react-components';
import type { Run } from '../../tasks/types';
import { cellText, placeText } from '../format';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';

const SHOWN = 20;

/** Computed cells that somebody has written over: put back, or kept with a reason. */
export function DriftCard({ run }: { run: Run }) {
  const { state, actions } = usePaneContext();
  const [note, setNote] = useState<string | null>(null);
  const { drift } = run;
  const busy = state.busy !== null;
  return (
    <section className="card drift">
      <h3>{WORDS.drift.title(drift.length)}</h3>
      <p className="faint">{WORDS.drift.lead}</p>
      <ul className="plain-list">
        {drift.slice(0, SHOWN).map((one) => {
          const place = placeText(one.cell.sheet, [one.cell])!;
          return (
            <li key={place}>
              <button type="button" className="linkish" aria-label={WORDS.check.goToLabel(place)} onClick={() => void actions.goTo(one.cell)}>
                {place}
              </button>{' '}
              <span className="faint">{one.what}</span>
              <div>{WORDS.drift.line(cellText(one.written), cellText(one.found))}</div>
            </li>
          );
        })}
      </ul>
      {note === null ? (
        <div className="button-row">
          <Button size="small" disabled={busy} onClick={() => void actions.restoreDrift(drift)}>
            {WORDS.drift.restore}
          </Button>
          <Button size="small" disabled={busy} onClick={() => setNote('')}>
            {WORDS.drift.keep}
          </Button>
        </div>
      ) : (
        <form
          className="explain"
          onSubmit={(event) => {
            event.preventDefault();
            void actions.keepDrift(drift, note.trim());
          }}
        >
          <Field label={WORDS.drift.note} hint={WORDS.drift.noteHint}>
            <Textarea value={note} rows={2} onChange={(_, { value }) => setNote(value)} />
          </Field>
          <div className="button-row">
            <Button type="submit" size="small" appearance="primary" disabled={busy || note.trim() === ''}>
              {WORDS.drift.keep}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => setNote(null)}>
              {WORDS.cancel}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
