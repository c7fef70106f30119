import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { FormChoice } from '../../tasks/types';
import { monthDay } from '../format';
import { Icon, SeverityIcon } from '../icons';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';

/** One sheet to be sent: when, to whom, whether it is ready, and what keeps it from being. */
export function FormRow({ choice }: { choice: FormChoice }) {
  const { state, actions } = usePaneContext();
  const [open, setOpen] = useState(false);
  const { form, title, due, daysLeft, to, made, period } = choice;
  const reasons = [...choice.missing, ...choice.warnings];
  const facts = [
    due ? monthDay(due) : period,
    to ? WORDS.forms.to(to) : null,
    daysLeft === undefined ? null : WORDS.forms.left(daysLeft),
  ];
  const late = daysLeft !== undefined && daysLeft < 0 && !made;
  return (
    <li className="form-row">
      <div className="form-text">
        <b>{title}</b>
        <span className={late ? 'stale' : 'faint'}>{facts.filter(Boolean).join(WORDS.separator)}</span>
        <State choice={choice} />
        {reasons.length > 0 && (
          <button type="button" className="linkish" aria-expanded={open} onClick={() => setOpen(!open)}>
            {WORDS.forms.why}
          </button>
        )}
      </div>
      <div className="form-acts">
        <Button
          size="small"
          disabled={state.busy !== null}
          aria-label={`${makeWord(choice)}：${title}`}
          onClick={() => void actions.submit([form], WORDS.forms.job(title))}
        >
          {makeWord(choice)}
        </Button>
        {made && (
          <button
            type="button"
            className="linkish"
            onClick={() => void actions.goTo({ sheet: made.sheet, row: 0, column: 0 })}
          >
            {WORDS.forms.open}
          </button>
        )}
      </div>
      {open && (
        <div className="form-why">
          <p>{WORDS.forms.warnLead}</p>
          <ul className="plain-list dotted">
            {reasons.map((reason, index) => (
              <li key={index}>{reason}</li>
            ))}
          </ul>
          <p>{WORDS.forms.anywayHint}</p>
        </div>
      )}
    </li>
  );
}

function makeWord({ made, state }: FormChoice): string {
  if (state !== 'ready') return WORDS.forms.anyway;
  return made ? WORDS.forms.again : WORDS.forms.make;
}

/** What stands of the form, and what is open of it: the same that it will say on top. */
function State({ choice }: { choice: FormChoice }) {
  const { state, made, open } = choice;
  return (
    <>
      {made && (
        <span className="form-state good-line">
          <Icon name="check" />
          {WORDS.forms.made(made.date.slice(5))}
        </span>
      )}
      {state === 'ready' ? (
        !made && <span className="form-state">{WORDS.forms.ready}</span>
      ) : (
        <span className="form-state">
          <SeverityIcon severity={state === 'errors' ? 'error' : 'warning'} />
          {WORDS.forms.caution(open)}
        </span>
      )}
    </>
  );
}
