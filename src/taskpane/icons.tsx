import type { Severity } from '../policy/model';

/** ● ▲ ○: shape tells as much as colour does. Always beside a word, so hidden from screen readers. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  return (
    <svg className={`severity severity-${severity}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      {severity === 'error' && <circle cx="6" cy="6" r="5" fill="currentColor" />}
      {severity === 'warning' && <path d="M6 .8 11.6 11H.4z" fill="currentColor" />}
      {severity === 'notice' && <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />}
    </svg>
  );
}

const PATHS = {
  down: 'M3 6l5 5 5-5',
  right: 'M6 3l5 5-5 5',
  back: 'M10 3L5 8l5 5',
  check: 'M2.5 8.5l3.5 3.5 7.5-8',
  undo: 'M5.5 2.5L2.5 5.5l3 3M3 5.5h6a4 4 0 010 8H6',
  jump: 'M4 12L12 4M6 4h6v6',
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

export function MoreIcon() {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="20" height="20" aria-hidden="true" focusable="false">
      {[3.5, 8, 12.5].map((x) => (
        <circle key={x} cx={x} cy="8" r="1.2" fill="currentColor" />
      ))}
    </svg>
  );
}
