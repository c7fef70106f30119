import { useState } from 'react';
import type { Unit } from '../../policy/model';
import { formatNumber } from '../format';
import { WORDS } from '../words';
import type { Bar } from './topics';

const SHOWN = 6;

/** A small bar a group; the number beside it says the same. */
export function Bars({ bars, unit, digits }: { bars: readonly Bar[]; unit: Unit; digits?: number }) {
  const [all, setAll] = useState(false);
  const most = Math.max(...bars.map(({ value }) => value ?? 0));
  const shown = all ? bars : bars.slice(0, SHOWN);
  return (
    <>
      <ul className="bars">
        {shown.map(({ name, value }) => (
          <li key={name}>
            <span className="bar-name">{name}</span>
            <span className="bar-value">{value === null ? WORDS.compute.missingShort : formatNumber(value, unit, digits)}</span>
            <span className="bar-line" aria-hidden="true">
              <span style={{ width: `${most > 0 && value !== null ? Math.max((value / most) * 100, value > 0 ? 1 : 0) : 0}%` }} />
            </span>
          </li>
        ))}
      </ul>
      {bars.length > shown.length && (
        <button type="button" className="linkish" onClick={() => setAll(true)}>
          {WORDS.compute.more(bars.length - shown.length)}
        </button>
      )}
    </>
  );
}
