import { useRef, useState } from 'react';
import { Button, Field, Textarea } from '@fluentui/react-components';
import { Icon, SeverityIcon } from '../icons';
import { saveFile } from '../save-file';
import { usePaneContext } from '../store/context';
import { headOf } from '../store/policies';
import { WORDS } from '../words';
import { namesIn, rollUp, type RolledUp } from './roll-up';
import './rollup.css';
import { ROLLUP } from './words';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NAMED = 5;

/** A city's page: picks the counties' workbooks, adds them up, says which county is missing, late or fails the checks. */
export default function RollupPage() {
  const { state, actions, options } = usePaneContext();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [expected, setExpected] = useState('');
  const [done, setDone] = useState<RolledUp | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const busy = state.busy !== null;
  const policy = state.policy!;

  const run = () =>
    actions.job({
      title: ROLLUP.run,
      writes: false,
      async run(tasks, running) {
        setDone(null);
        const made = await rollUp(tasks, files, namesIn(expected), { policy, today: actions.today(), ...running });
        // A page that may not open a workbook by itself is given a button: saving wants the clerk's own press.
        const opened = made.bytes !== null && options.host === 'excel' && options.door.openNew !== undefined;
        if (opened) await options.door.openNew!(made.bytes!, made.name);
        setDone(made);
        if (made.bytes === null) return { kind: 'failed', text: ROLLUP.nobody };
        return { kind: 'done', text: `${ROLLUP.done(made.input.counties.length)}${opened ? ROLLUP.opened : ''}` };
      },
    });

  return (
    <div className="scroll form rollup">
      <p className="lead">{ROLLUP.lead}</p>
      <p>{ROLLUP.policy(headOf(policy)?.title ?? policy)}</p>
      <input
        ref={input}
        type="file"
        multiple
        accept=".xlsx"
        hidden
        aria-label={ROLLUP.choose}
        onChange={({ target }) => {
          setFiles([...(target.files ?? [])]);
          setDone(null);
          // The same files may be chosen again after they were mended.
          target.value = '';
        }}
      />
      <Button disabled={busy} onClick={() => input.current?.click()}>
        {ROLLUP.choose}
      </Button>
      {files.length > 0 && <p className="faint">{chosenWords(files)}</p>}
      <Field label={ROLLUP.expected} hint={ROLLUP.expectedHint}>
        <Textarea
          value={expected}
          placeholder={ROLLUP.expectedPlaceholder}
          rows={2}
          onChange={(_, { value }) => setExpected(value)}
        />
      </Field>
      <Button appearance="primary" disabled={busy || files.length === 0} onClick={() => void run()}>
        {ROLLUP.run}
      </Button>
      {done && <Result done={done} />}
    </div>
  );
}

function chosenWords(files: readonly File[]): string {
  const names = files.slice(0, NAMED).map(({ name }) => name.replace(/\.xlsx$/i, ''));
  const more = files.length > NAMED ? ROLLUP.more(files.length) : '';
  return `${ROLLUP.chosen(files.length)}：${names.join('、')}${more}`;
}

function Result({ done }: { done: RolledUp }) {
  const { tasks, options } = usePaneContext();
  const { bytes, name, input } = done;
  return (
    <section aria-label={ROLLUP.states}>
      {bytes && options.host !== 'excel' && (
        <div className="button-row">
          <Button
            appearance="primary"
            onClick={() => (options.saveBytes ? options.saveBytes(bytes, name) : saveFile(bytes, name, XLSX))}
          >
            {ROLLUP.save}
          </Button>
          {options.openBytes && <Button onClick={() => options.openBytes!(bytes, name)}>{ROLLUP.open}</Button>}
        </div>
      )}
      <h3 className="section-title">{ROLLUP.states}</h3>
      <ul className="plain-list">
        {(tasks?.cityStates(input) ?? []).map(({ county, file, word, grave, errors, why }, index) => (
          <li key={index}>
            {grave === null ? <Icon name="check" /> : <SeverityIcon severity={grave} />}
            <span>
              <b>{county || file}</b>{' '}
              {[word || ROLLUP.passed, errors > 0 ? ROLLUP.errors(errors) : ''].filter(Boolean).join(WORDS.separator)}
              {why && <span className="faint">{why}</span>}
            </span>
          </li>
        ))}
      </ul>
      {bytes && <p className="faint">{ROLLUP.sheets}</p>}
    </section>
  );
}
