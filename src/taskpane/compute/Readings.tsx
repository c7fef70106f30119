import { useId, useMemo, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { ReadingLetter, ReadingSpec } from '../../policy/model';
import type { Run } from '../../tasks/types';
import { withUnit } from '../format';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';

/** The readings a topic rests on; one is switched after seeing what that changes. */
export function Readings({ run, names }: { run: Run; names: readonly string[] }) {
  const [open, setOpen] = useState(false);
  const specs = run.policy.readings.filter(({ name, options }) => names.includes(name) && options.length > 1);
  if (specs.length === 0) return null;
  const [first] = specs;
  return (
    <div className="readings">
      <div className="readings-line">
        <span>{specs.length === 1 ? optionText(run, first!) : WORDS.compute.readings(specs.length)}</span>
        <button type="button" className="linkish" aria-expanded={open} onClick={() => setOpen(!open)}>
          {WORDS.compute.switch}
        </button>
      </div>
      {open && specs.map((spec) => <Reading key={spec.name} run={run} spec={spec} />)}
    </div>
  );
}

function optionText(run: Run, spec: ReadingSpec): string {
  const letter = run.audit.settings.readings.get(spec.name) ?? 'A';
  const label = spec.options.find((option) => option.letter === letter)?.label ?? '';
  return WORDS.compute.readingOne(label, letter);
}

function Reading({ run, spec }: { run: Run; spec: ReadingSpec }) {
  const now = run.audit.settings.readings.get(spec.name) ?? 'A';
  const [wanted, setWanted] = useState<ReadingLetter>(now);
  const name = useId();
  return (
    <fieldset className="reading">
      <legend>
        <b>{spec.name}</b>
        <span>{spec.question}</span>
      </legend>
      {spec.options.map(({ letter, label }) => (
        <label key={letter} className="option">
          <input type="radio" name={name} checked={wanted === letter} onChange={() => setWanted(letter)} />
          <span>
            {label}（{letter}）{letter === now && <span className="faint nowrap"> {WORDS.compute.current}</span>}
          </span>
        </label>
      ))}
      {wanted !== now && <Preview run={run} spec={spec} letter={wanted} onCancel={() => setWanted(now)} />}
    </fieldset>
  );
}

/** What the switch changes, in money, figures and findings, before it is made. */
function Preview({ run, spec, letter, onCancel }: { run: Run; spec: ReadingSpec; letter: ReadingLetter; onCancel(): void }) {
  const { state, actions, tasks } = usePaneContext();
  const preview = useMemo(() => tasks?.previewReading(run, spec.name, letter), [tasks, run, spec.name, letter]);
  if (!preview) return null;
  const { money, changes, groups, counts } = preview;
  const amount = (value: number | null) => (value === null ? WORDS.compute.unknown : withUnit(value, '元'));
  const quiet = money.length === 0 && changes.length === 0 && counts.before.error === counts.after.error;
  return (
    <div className="preview" role="status">
      <b>{WORDS.compute.preview}</b>
      {quiet && <p>{WORDS.compute.noChange}</p>}
      {money.map(({ figure, title, before, after }) => (
        <p key={figure} className="preview-money">
          <span className="faint">{title}</span>
          <span>
            {amount(before)}
            {WORDS.compute.arrow}
            <b>{amount(after)}</b>
          </span>
        </p>
      ))}
      {changes.length > 0 && (
        <p>
          {WORDS.compute.changes(changes.length)}
          {groups.length > 0 && `，${WORDS.compute.concerns(groups.length, run.policy.groupWord)}`}
        </p>
      )}
      {counts.before.error !== counts.after.error && <p>{WORDS.compute.counts(counts.before.error, counts.after.error)}</p>}
      <div className="button-row">
        <Button size="small" appearance="primary" disabled={state.busy !== null} onClick={() => void actions.setReading(spec.name, letter)}>
          {WORDS.compute.switchGo}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {WORDS.cancel}
        </Button>
      </div>
    </div>
  );
}
