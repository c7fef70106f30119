import { POLICY_HEADS } from '../../policy/packs';
import { usePaneContext } from '../store/context';
import { WORDS } from '../words';

/** The very first step: under which policy. */
export function Welcome() {
  const { actions } = usePaneContext();
  return (
    <div className="scroll">
      <h2 className="view-title">{WORDS.welcome.title}</h2>
      <p className="lead">{WORDS.welcome.lead}</p>
      <ul className="choices" aria-label={WORDS.welcome.listLabel}>
        {POLICY_HEADS.map(({ id, shortTitle, title, region, status }) => (
          <li key={id}>
            <button type="button" className="choice" onClick={() => void actions.choosePolicy(id)} title={title}>
              <b>{shortTitle}</b>
              <span>
                {region}
                {WORDS.separator}
                {WORDS.status[status]}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
