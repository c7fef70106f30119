import { useState } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';

const FIELDS = [
  { key: 'unit', type: 'text', label: WORDS.filing.unit },
  { key: 'region', type: 'text', label: WORDS.filing.region },
  { key: 'schoolYear', type: 'text', label: WORDS.filing.schoolYear, hint: WORDS.filing.schoolYearHint },
  { key: 'asOf', type: 'date', label: WORDS.filing.asOf, hint: WORDS.filing.asOfHint },
] as const;

/** 填报信息, edited in place and kept in the workbook. */
export function FilingPage() {
  const { state, actions } = usePaneContext();
  const filing = state.survey?.roster.filing;
  const [values, setValues] = useState(() => Object.fromEntries(FIELDS.map(({ key }) => [key, filing?.[key] ?? ''])));
  return (
    <form
      className="scroll form"
      onSubmit={(event) => {
        event.preventDefault();
        void actions.setFiling(values);
      }}
    >
      <p className="lead">{WORDS.filing.lead}</p>
      {FIELDS.map((field) => (
        <Field key={field.key} label={field.label} hint={'hint' in field ? field.hint : undefined}>
          <Input type={field.type} value={values[field.key] ?? ''} onChange={(_, { value }) => setValues({ ...values, [field.key]: value })} />
        </Field>
      ))}
      <Button type="submit" appearance="primary" disabled={state.busy !== null}>
        {WORDS.filing.save}
      </Button>
    </form>
  );
}
