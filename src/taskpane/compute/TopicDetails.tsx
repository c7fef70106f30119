import { useState } from 'react';
import type { FigureResult } from '../../audit';
import type { Run } from '../../tasks/types';
import { outcomeText } from '../format';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';
import type { GroupSection, SubjectFigures, Topic } from './topics';

const PEOPLE_AT_ONCE = 20;

/** Area, groups with their schools, people: each figure with the sentence that explains it. */
export function TopicDetails({ run, topic }: { run: Run; topic: Topic }) {
  const [people, setPeople] = useState(PEOPLE_AT_ONCE);
  return (
    <div className="details">
      {topic.area.map((result) => (
        <FigureLine key={result.spec.id} run={run} result={result} />
      ))}
      {topic.groups.map((section) => (
        <Group key={section.group?.key ?? section.name} run={run} section={section} />
      ))}
      {topic.people.length > 0 && (
        <details className="fold" open={topic.groups.length === 0}>
          <summary>{WORDS.compute.people}</summary>
          {topic.people.slice(0, people).map((subject) => (
            <Subject key={subject.key} run={run} subject={subject} />
          ))}
          {topic.people.length > people && (
            <button type="button" className="linkish" onClick={() => setPeople(people + 100)}>
              {WORDS.compute.more(topic.people.length - people)}
            </button>
          )}
        </details>
      )}
    </div>
  );
}

function Group({ run, section }: { run: Run; section: GroupSection }) {
  return (
    <details className="fold">
      <summary>{section.name || WORDS.compute.others}</summary>
      {section.group?.figures.map((result) => (
        <FigureLine key={result.spec.id} run={run} result={result} />
      ))}
      {section.schools.map((subject) => (
        <Subject key={subject.key} run={run} subject={subject} />
      ))}
    </details>
  );
}

function Subject({ run, subject }: { run: Run; subject: SubjectFigures }) {
  const { actions } = usePaneContext();
  const { at } = subject;
  return (
    <div className="subject">
      {at ? (
        <button type="button" className="linkish subject-name" title={WORDS.check.goTo} onClick={() => void actions.goTo(at)}>
          {subject.name}
        </button>
      ) : (
        <span className="subject-name">{subject.name}</span>
      )}
      {subject.figures.map((result) => (
        <FigureLine key={result.spec.id} run={run} result={result} />
      ))}
    </div>
  );
}

/** A figure, its sentence with the next threshold, and its clause. */
function FigureLine({ run, result }: { run: Run; result: FigureResult }) {
  const { spec, outcome, because, next } = result;
  const locator = run.policy.clauses.find(({ id }) => id === spec.clause)?.locator;
  return (
    <div className={`figure-line figure-${outcome.kind}`}>
      <span className="figure-title">{spec.title}</span>
      <span className="figure-value">{outcomeText(outcome, spec.unit, spec.digits)}</span>
      <p>
        {because}
        {next && `；${next}`}
        {locator && <span className="faint nowrap">{` · ${locator}`}</span>}
      </p>
    </div>
  );
}
