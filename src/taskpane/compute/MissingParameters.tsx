import { useMemo, useState } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import type { Run } from '../../tasks/types';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';
import { missingParameters } from './missing';

const FIRST = 3;

/** Figures that the policy leaves to other documents, to be filled in where they are missed. */
export function MissingParameters({ run }: { run: Run }) {
  const { state, actions } = usePaneContext();
  const { parameters, figures } = useMemo(() => missingParameters(run), [run]);
  const [values, setValues] = useState<Record<string, string>>({});
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState(false);
  if (parameters.length === 0) return null;
  const filled = Object.entries(values)
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '');
  const shown = all ? parameters : parameters.slice(0, FIRST);
  const fill = async () => {
    if (await actions.setParameters(filled)) setValues({});
  };
  // The figures come first; what is lacking says so in a line and opens when the clerk wants to fill it in.
  if (!open) {
    return (
      <section className="card missing">
        <h3>{WORDS.compute.missing(parameters.length, figures)}</h3>
        <p className="faint">{parameters.map(({ spec }) => spec.name).join('、')}</p>
        <button type="button" className="linkish" aria-expanded={false} onClick={() => setOpen(true)}>
          {WORDS.compute.fillOpen}
        </button>
      </section>
    );
  }
  return (
    <form
      className="card missing"
      onSubmit={(event) => {
        event.preventDefault();
        void fill();
      }}
    >
      <h3>{WORDS.compute.missing(parameters.length, figures)}</h3>
      <p className="faint">{WORDS.compute.missingLead}</p>
      {shown.map(({ spec, locators }) => (
        <Field
          key={spec.name}
          label={spec.name}
          hint={
            <>
              {spec.hint}
              <br />
              {WORDS.compute.usedBy(locators.join('、'))}
            </>
          }
        >
          <Input
            type={spec.kind === 'date' ? 'date' : 'text'}
            inputMode={spec.kind === 'number' || spec.kind === 'money' || spec.kind === 'percent' ? 'decimal' : undefined}
            value={values[spec.name] ?? ''}
            contentAfter={spec.unit && spec.kind !== 'table' ? <span className="faint">{spec.unit}</span> : undefined}
            onChange={(_, { value }) => setValues({ ...values, [spec.name]: value })}
          />
        </Field>
      ))}
      {parameters.length > shown.length && (
        <button type="button" className="linkish" onClick={() => setAll(true)}>
          {WORDS.compute.more(parameters.length - shown.length)}
        </button>
      )}
      <Button type="submit" disabled={state.busy !== null || filled.length === 0}>
        {WORDS.compute.fill}
      </Button>
    </form>
  );
}
