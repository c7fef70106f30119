import { Button } from '@fluentui/react-components';
import type { FormChoice } from '../../tasks/types';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';
import './calendar.css';
import { CALENDAR } from './calendar-words';
import { saveFile } from '../save-file';

/** How many materials stand how, and the calendar as a sheet or a file. */
export default function CalendarBar({ choices }: { choices: readonly FormChoice[] }) {
  const { state, actions, options } = usePaneContext();
  const counts = new Map<string, number>();
  for (const { filing } of choices) if (filing) counts.set(filing.word, (counts.get(filing.word) ?? 0) + 1);
  if (counts.size === 0) return null;
  const busy = state.busy !== null;
  const save = () =>
    actions.job({
      title: CALENDAR.ics,
      writes: false,
      run: async (tasks) => {
        const run = state.run!;
        const name = CALENDAR.file(run.policy.region, run.on.slice(0, 4));
        saveFile(tasks.calendarIcs(run), name, 'text/calendar;charset=utf-8');
        return { kind: 'done', text: CALENDAR.saved(name) };
      },
    });
  return (
    <section className="calendar-bar" aria-label={CALENDAR.label}>
      <p>{[...counts].map(([word, count]) => CALENDAR.count(word, count)).join(WORDS.separator)}</p>
      <div>
        <Button
          size="small"
          disabled={busy}
          onClick={() =>
            void actions.write(CALENDAR.write, (tasks, run, running) => tasks.writeCalendar(options.door, run, running))
          }
        >
          {CALENDAR.write}
        </Button>
        <Button size="small" disabled={busy} title={CALENDAR.icsHint} onClick={() => void save()}>
          {CALENDAR.ics}
        </Button>
      </div>
    </section>
  );
}
