import type { Survey } from '../../tasks/types';
import { WORDS } from '../words';
import { lackingTables } from './lacking';

export function LackingTables({ survey }: { survey: Survey }) {
  const lacking = lackingTables(survey);
  if (lacking.length === 0) return null;
  return (
    <section>
      <h2 className="section-title">{WORDS.rosters.lacking}</h2>
      <ul className="plain-list">
        {lacking.map(({ table, title, topics, clauses }) => (
          <li key={table}>
            {WORDS.rosters.lackingLine(title)}
            <div className="faint">{WORDS.rosters.lackingCost(topics, clauses)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
