import { useState } from 'react';
import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { POLICY_HEADS } from '../../policy/packs';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';

const FIELDS = [
  { key: 'unit', type: 'text', label: WORDS.filing.unit },
  { key: 'region', type: 'text', label: WORDS.filing.region },
  { key: 'schoolYear', type: 'text', label: WORDS.filing.schoolYear, hint: WORDS.filing.schoolYearHint },
  { key: 'asOf', type: 'date', label: WORDS.filing.asOf, hint: WORDS.filing.asOfHint },
] as const;

const SEPARATOR = '、';

/** 填报信息, edited in place and kept in the workbook. */
export function FilingPage() {
  const { state, actions } = usePaneContext();
  const filing = state.survey?.roster.filing;
  const [values, setValues] = useState(() => Object.fromEntries(FIELDS.map(({ key }) => [key, filing?.[key] ?? ''])));
  const others = POLICY_HEADS.filter(({ id }) => id !== state.policy);
  const [also, setAlso] = useState<readonly string[]>(() => state.survey?.besides?.map(({ shortTitle }) => shortTitle) ?? []);
  return (
    <form
      className="scroll form"
      onSubmit={(event) => {
        event.preventDefault();
        void actions.setFiling({ ...values, also: also.join(SEPARATOR) });
      }}
    >
      <p className="lead">{WORDS.filing.lead}</p>
      {FIELDS.map((field) => (
        <Field key={field.key} label={field.label} hint={'hint' in field ? field.hint : undefined}>
          <Input type={field.type} value={values[field.key] ?? ''} onChange={(_, { value }) => setValues({ ...values, [field.key]: value })} />
        </Field>
      ))}
      <Field label={WORDS.filing.also} hint={WORDS.filing.alsoHint}>
        <div role="group" aria-label={WORDS.filing.also}>
          {others.map(({ id, shortTitle }) => (
            <Checkbox
              key={id}
              label={shortTitle}
              checked={also.includes(shortTitle)}
              onChange={(_, { checked }) => setAlso(checked ? [...also, shortTitle] : also.filter((one) => one !== shortTitle))}
            />
          ))}
        </div>
      </Field>
      <Button type="submit" appearance="primary" disabled={state.busy !== null}>
        {WORDS.filing.save}
      </Button>
    </form>
  );
}
