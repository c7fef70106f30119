import { useState } from 'react';
import { Button, Field, Textarea } from '@fluentui/react-components';
import type { Finding } from '../../policy/model';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';

/** A sentence of the clerk's that is kept with a finding. */
export function Explain({ finding, text, onDone }: { finding: Finding; text: string; onDone(): void }) {
  const { state, actions } = usePaneContext();
  const [value, setValue] = useState(text);
  const save = async (kept: string) => {
    if (await actions.explain(finding, kept)) onDone();
  };
  return (
    <form
      className="explain"
      onSubmit={(event) => {
        event.preventDefault();
        void save(value.trim());
      }}
    >
      <Field label={WORDS.check.note} hint={WORDS.check.noteHint}>
        <Textarea value={value} placeholder={WORDS.check.notePlaceholder} rows={2} onChange={(_, next) => setValue(next.value)} />
      </Field>
      <div className="button-row">
        <Button type="submit" size="small" appearance="primary" disabled={state.busy !== null || value.trim() === ''}>
          {WORDS.check.noteSave}
        </Button>
        {text !== '' && (
          <Button size="small" disabled={state.busy !== null} onClick={() => void save('')}>
            {WORDS.check.noteRemove}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onDone}>
          {WORDS.cancel}
        </Button>
      </div>
    </form>
  );
}
