import { POLICY_HEADS } from '../../policy/packs';
import { WORDS } from '../words';

export function AboutPage() {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={WORDS.about.title}>
      {WORDS.about.text.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <h3 className="section-title">{WORDS.about.documents}</h3>
      <ul className="plain-list">
        {POLICY_HEADS.map(({ id, title, region, status }) => (
          <li key={id}>
            {title}
            <div className="faint">
              {region}
              {WORDS.separator}
              {WORDS.status[status]}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
