import type { Audit } from '../../audit';
import type { ClauseSpec } from '../../policy/model';
import { WORDS } from '../words';

/** Where the clause stands, what it asks in our words, and under which readings it was judged. */
export function ClauseNote({ audit, clause, rule }: { audit: Audit; clause: ClauseSpec; rule?: string }) {
  const { policy, settings } = audit;
  const spec = [...policy.rules, ...policy.figures].find(({ id }) => id === rule);
  const readings = (spec?.readings ?? policy.readings.filter(({ clauses }) => clauses.includes(clause.id)).map(({ name }) => name)).map((name) => {
    const letter = settings.readings.get(name);
    const option = policy.readings.find((reading) => reading.name === name)?.options.find((one) => one.letter === letter);
    return letter && option ? WORDS.check.reading(name, letter, option.label) : null;
  });
  const used = readings.filter((text) => text !== null);
  return (
    <dl className="clause-note">
      <dt>{WORDS.check.locator}</dt>
      <dd>
        《{policy.title}》{clause.locator} <span className="faint">{clause.id}</span>
      </dd>
      <dt>{WORDS.check.statement}</dt>
      <dd>{clause.statement}</dd>
      {used.length > 0 && (
        <>
          <dt>{WORDS.check.readings}</dt>
          <dd>
            {used.map((text) => (
              <div key={text}>{text}</div>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
