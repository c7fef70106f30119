import { lazy, Suspense, useMemo } from 'react';
import { Button } from '@fluentui/react-components';
import { NothingRecognised, recognised } from '../rosters/NothingRecognised';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';
import { FormRow } from './FormRow';
import { ReportBar } from './ReportBar';

const CalendarBar = lazy(() => import(/* webpackChunkName: "calendar" */ './CalendarBar'));

/** What has to be sent up: what is overdue first, then by due date. */
export function FormsView() {
  const { state, actions, tasks } = usePaneContext();
  const { run, busy } = state;
  const choices = useMemo(() => (run && tasks ? tasks.formChoices(run) : []), [run, tasks]);
  if (!state.survey) return <p className="scroll faint">{state.started ? WORDS.notice.failedTitle : WORDS.empty.loading}</p>;
  if (!recognised(state.survey)) return <NothingRecognised />;
  if (!run) {
    return (
      <div className="bar">
        <Button appearance="primary" className="wide" disabled={busy !== null} onClick={() => void actions.check()}>
          {WORDS.check.run}
        </Button>
        <p className="lead">{WORDS.forms.first}</p>
      </div>
    );
  }
  const ready = choices.filter((choice) => choice.state === 'ready').map(({ form }) => form);
  const sections = [
    { title: WORDS.forms.withDate, forms: choices.filter(({ due }) => due !== undefined) },
    { title: WORDS.forms.noDate, forms: choices.filter(({ due }) => due === undefined) },
  ].filter(({ forms }) => forms.length > 0);
  return (
    <>
      <div className="scroll">
        {choices.length === 0 && <p>{WORDS.forms.none}</p>}
        <Suspense fallback={null}>
          <CalendarBar choices={choices} />
        </Suspense>
        {sections.map(({ title, forms }) => (
          <section key={title}>
            <h2 className="section-title">{title}</h2>
            <ul className="form-list">
              {forms.map((choice) => (
                <FormRow key={choice.form} choice={choice} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {ready.length > 1 && (
        <div className="bar bar-bottom">
          <Button className="wide" disabled={busy !== null} onClick={() => void actions.submit(ready, WORDS.forms.allJob)}>
            {WORDS.forms.all}（{ready.length}）
          </Button>
        </div>
      )}
      <ReportBar on={run.on} />
    </>
  );
}
