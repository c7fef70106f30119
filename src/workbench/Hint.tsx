import { STEPS, WORDS } from './words';

const KEY = 'jibantong.hint-put-away';

/** True where the clerk has put the hint away before; a browser without storage shows it each time. */
export function hintWasPutAway(): boolean {
  try {
    return localStorage.getItem(KEY) === '1';
  } catch {
    return false;
  }
}

export function putHintAway(): void {
  try {
    localStorage.setItem(KEY, '1');
  } catch {
    // Storage is forbidden on this page: the hint will simply come back.
  }
}

/** What to do first, in three steps. */
export function Hint({ onClose }: { onClose(): void }) {
  return (
    <section className="hint" aria-label={WORDS.help}>
      <ol>
        {STEPS.map((step, index) => (
          <li key={step.title}>
            <span className="number" aria-hidden="true">
              {index + 1}
            </span>
            <span>
              <b>{step.title}</b>
              <span className="text">{step.text}</span>
            </span>
          </li>
        ))}
      </ol>
      <button type="button" className="quiet" onClick={onClose}>
        知道了
      </button>
    </section>
  );
}
