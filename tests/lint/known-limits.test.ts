import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TEXT = readFileSync(join(__dirname, '../../docs/known-limits.md'), 'utf8');
const SCRIPT = TEXT.slice(TEXT.indexOf('## Excel: a script'));

/** `E5–E7, E16` as its four numbers. */
function numbersOf(list: string): string[] {
  return list.split(', ').flatMap((part) => {
    const range = /^([EW])(\d+)–[EW](\d+)$/.exec(part);
    if (!range) return [part];
    const [, letter, from, to] = range;
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => `${letter}${Number(from) + i}`);
  });
}

test('each belief about Excel whose failing would show has a step by which a person with Excel can confirm it', () => {
  const rows = [...TEXT.matchAll(/^\| ([EW]\d+) \| .* \| ([^|]+) \| ([^|]+) \|$/gm)];
  const confirmed = new Set([...SCRIPT.matchAll(/^\d+\. \(([^)]+)\)/gm)].flatMap(([, list]) => numbersOf(list!)));
  // Where nothing follows from an error there is nothing to be seen.
  const unseen = rows.filter(([, , , wrong]) => /^(nothing|–)\b|^–$/.test(wrong!.trim())).map(([, number]) => number!);
  const numbers = rows.map(([, number]) => number!);
  expect(numbers.length).toBeGreaterThan(30);
  expect(numbers.filter((number) => !confirmed.has(number) && !unseen.includes(number))).toEqual([]);
  expect([...confirmed].filter((number) => !numbers.includes(number))).toEqual([]);
});
