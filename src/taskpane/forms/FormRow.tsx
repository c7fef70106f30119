import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { FormChoice } from '../../tasks/types';
import { monthDay } from '../format';
import { Icon, SeverityIcon } from '../icons';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';

/** What is lacking, listed one by one up to here. */
const SHOWN = 12;

/** One sheet to be sent: when, to whom, whether it is ready, and what keeps it from being. */
export function FormRow({ choice }: { choice: FormChoice }) {
  const { state, actions } = usePaneContext();
  const [open, setOpen] = useState(false);
  const { form, title, due, to, made, period, filing } = choice;
  const { caution, missing } = choice;
  const day = due && (filing ? monthDay(due) : due);
  const facts = [day ?? period, filing?.reading, to ? WORDS.forms.to(to) : null];
  return (
    <li className="form-row">
      <div className="form-text">
        <b>{title}</b>
        <span className="faint">{facts.filter(Boolean).join(WORDS.separator)}</span>
        {filing && <Filing filing={filing} />}
        <State choice={choice} />
        {caution && (
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
      {open && caution && (
        <div className="form-why">
          <p>{caution}</p>
          {missing.length > 0 && (
            <>
              <p>{WORDS.forms.lacking}</p>
              <ul className="plain-list dotted">
                {missing.slice(0, SHOWN).map((one) => (
                  <li key={one}>{one}</li>
                ))}
                {missing.length > SHOWN && <li>{WORDS.forms.more(missing.length - SHOWN)}</li>}
              </ul>
            </>
          )}
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

/** Whether it was sent, and how many days are left: by shape and word, not by colour alone. */
function Filing({ filing }: { filing: NonNullable<FormChoice['filing']> }) {
  const { state, word, days, sent, sentBy, senders } = filing;
  const text = [senders > 1 ? WORDS.forms.sentBy(word, sentBy, senders) : word, days, sent && monthDay(sent)];
  return (
    <span className={`form-state form-${state}`}>
      {(state === 'overdue' || state === 'late') && (
        <SeverityIcon severity={state === 'overdue' ? 'error' : 'warning'} />
      )}
      {state === 'filed' && <Icon name="check" />}
      {text.filter(Boolean).join(WORDS.separator)}
    </span>
  );
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
