import type { Group, School } from '../../../roster/county';
import type { Row } from '../../../roster/roster';
import { nameKey } from '../../../roster/text';
import type { Situation } from '../../model';
import { addDays, addYears, belongsTo, isWithin, kindOfSeat, lastDayOfTerm, rowsOf } from '../../rules';
import { TRAINING_YEARS } from './tables';

/** Seats that are held on the day. */
const isHeld = (row: Row, on: string): boolean => (row.date('任职起') ?? on) <= on && (row.date('任职止') ?? on) >= on;

/** Seats of a kind (身份类别) in a 学区, held on the day; a person with two lines once. */
export function postsOf(situation: Situation, group: Group, kind: string): readonly Row[] {
  const seen = new Set<string>();
  return rowsOf(situation, 'seats').filter((row) => {
    if (kindOfSeat(row) !== kind || !belongsTo(situation, row, group) || !isHeld(row, situation.on)) return false;
    const person = `${row.text('成员姓名') ?? row.index}\n${row.text('所在单位') ?? ''}`;
    return !seen.has(person) && seen.add(person);
  });
}

/** Seats of the 学区治理委员会 that are held on the day, the heads of its departments among them. */
export function committeeOf(situation: Situation, group: Group): readonly Row[] {
  return rowsOf(situation, 'seats').filter(
    (row) => row.text('机构类别') === COMMITTEE && belongsTo(situation, row, group) && isHeld(row, situation.on),
  );
}

export const COMMITTEE = '学区治理委员会';

/** Departments (内设部门) of a committee, as their seats name them, each once. */
export function departmentsOf(situation: Situation, group: Group): readonly string[] {
  const named = rowsOf(situation, 'seats')
    .filter((row) => belongsTo(situation, row, group) && isHeld(row, situation.on))
    .map((row) => row.text('内设部门'));
  return [...new Set(named.filter((one) => one !== null))];
}

/** Principals of the kindergartens of a 学区: who heads two is one person with two kindergartens. */
export function principalsOf(group: Group): readonly { key: string; gardens: readonly School[] }[] {
  const byName = new Map<string, School[]>();
  for (const school of group.schools) {
    const name = school.row.text('校长姓名');
    if (name !== null) byName.set(nameKey(name), [...(byName.get(nameKey(name)) ?? []), school]);
  }
  return [...byName].map(([key, gardens]) => ({ key, gardens }));
}

/** The days within which one must have been trained: null where 轮训周期起始日 is needed and not entered. */
export function trainingWindow(situation: Situation): { from: string; to: string } | null {
  const { on } = situation;
  // Rolling: later than the same day three years ago.
  if (situation.reading('轮训周期口径') === 'A') return { from: addDays(addYears(on, -TRAINING_YEARS), 1), to: on };
  const start = situation.parameter('轮训周期起始日');
  if (start?.kind !== 'date') return null;
  return { from: start.value, to: lastDayOfTerm(start.value, TRAINING_YEARS * 12) };
}

const DAYS = new WeakMap<Situation, ReadonlyMap<string, readonly string[]>>();

/** Days of training by person (工号, or 姓名 where there is none), on or before the day judged. Indexed once a situation. */
function trainingDays(situation: Situation): ReadonlyMap<string, readonly string[]> {
  const known = DAYS.get(situation);
  if (known) return known;
  const days = new Map<string, string[]>();
  for (const row of rowsOf(situation, 'trainings')) {
    const [day, key] = [row.date('日期'), personKey(row)];
    if (day === null || day > situation.on || key === null) continue;
    const own = days.get(key);
    if (own) own.push(day);
    else days.set(key, [day]);
  }
  DAYS.set(situation, days);
  return days;
}

function personKey(row: Row): string | null {
  const written = row.text('工号') ?? row.text('姓名');
  return written === null ? null : nameKey(written);
}

/** Whether a person of the staff roster was trained within a window. */
export function isTrained(situation: Situation, person: Row, window: { from: string; to: string }): boolean {
  const key = personKey(person);
  return key !== null && (trainingDays(situation).get(key) ?? []).some((day) => isWithin(day, window));
}

/** The day of a person's last training on or before the day judged; null where there is none. */
export function lastTraining(situation: Situation, person: Row): string | null {
  const key = personKey(person);
  const days = key === null ? [] : (trainingDays(situation).get(key) ?? []);
  return days.reduce<string | null>((last, day) => (last === null || last < day ? day : last), null);
}

/** Whether the workbook is the city's rather than a district's: its 区域基数表 says how many districts there are. */
export const isCity = (situation: Situation): boolean => rowsOf(situation, 'areas').some((row) => (row.number('下辖县数') ?? 0) > 0);

/** Whether the workbook is one district's, by the area (or the bureau) it is about: the city's own targets are not asked of it. */
export function isDistrict(situation: Situation): boolean {
  const [area] = situation.subjects('area');
  return area !== undefined && /[区县](?:教育|$)/.test(nameKey(area.name)) && !isCity(situation);
}

/** Inspections of the kindergartens of a 学区. */
export function inspectionsOf(situation: Situation, group: Group): readonly Row[] {
  return rowsOf(situation, 'inspections').filter((row) => {
    const school = situation.county.schoolNamed(row.text('督导对象'));
    return (school !== null && group.schools.includes(school)) || situation.county.groupOf(row.text('督导对象')) === group;
  });
}
