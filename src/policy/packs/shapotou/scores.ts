import type { Group, School } from '../../../roster/county';
import type { Row } from '../../../roster/roster';
import type { Situation } from '../../model';
import { namesOf } from './groups';
import { once } from './remember';
import { hasBegun, yearsNamed } from './years';

function namesOfGroup(group: Group): readonly string[] {
  return [...new Set([group.name, group.id])];
}

function bare(text: string | null): string {
  return (text ?? '').replace(/\s/g, '');
}

function rowsOf(situation: Situation, type: '集团' | '学校（园）', names: readonly string[]): readonly Row[] {
  const table = byObject(situation);
  const keys = new Set(names.map((name) => `${type}|${bare(name)}`));
  return [...keys].flatMap((key) => table.get(key) ?? []);
}

/** Rows of 考核评分表 by kind and name of what is scored. */
const byObject = once((situation: Situation): ReadonlyMap<string, readonly Row[]> => {
  const table = new Map<string, Row[]>();
  for (const row of situation.roster.table('scores').rows) {
    const key = `${row.text('对象类型') ?? ''}|${bare(row.text('对象名称'))}`;
    const own = table.get(key);
    if (own) own.push(row);
    else table.set(key, [row]);
  }
  return table;
});

export function groupRows(situation: Situation, group: Group): readonly Row[] {
  return rowsOf(situation, '集团', namesOfGroup(group));
}

export function schoolRows(situation: Situation, school: School): readonly Row[] {
  return rowsOf(situation, '学校（园）', namesOf(school));
}

/** The year of an assessment as a key that is the same however it is written: `2023` or `2023-2024`. */
export function yearKey(row: Row): string | null {
  const years = yearsNamed(row.text('考核年度'));
  if (!years) return null;
  return years.first === years.last ? `${years.first}` : `${years.first}-${years.last}`;
}

/** The latest 考核年度 not after `on` among rows; where a calendar and a school year end together, the calendar year. */
export function latestYear(situation: Situation, rows: readonly Row[]): string | null {
  const begun = rows.filter((row) => hasBegun(row.text('考核年度'), situation.on));
  const keys = begun.map(yearKey).filter((key): key is string => key !== null);
  const rank = (key: string): string => `${key.slice(-4)}${key.length === 4 ? '1' : '0'}`;
  return keys.sort((a, b) => rank(b).localeCompare(rank(a)))[0] ?? null;
}

/** Year of a group's assessment: that of its own sheets, else of its schools'. */
export function yearOfGroup(situation: Situation, group: Group): string | null {
  const own = latestYear(situation, groupRows(situation, group));
  return own ?? latestYear(situation, group.schools.flatMap((school) => schoolRows(situation, school)));
}

/** Decided grade (等次) among rows of an object in its latest year; null where none is entered. */
export function gradeIn(situation: Situation, rows: readonly Row[]): { grade: string; row: Row } | null {
  const graded = rows.filter((row) => row.text('等次') !== null);
  const year = latestYear(situation, graded);
  const row = graded.find((candidate) => yearKey(candidate) === year);
  const grade = row?.text('等次') ?? null;
  return row && grade !== null ? { grade, row } : null;
}
