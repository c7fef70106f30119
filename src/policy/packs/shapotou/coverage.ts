import type { Situation } from '../../model';
import { coveredSchools } from './figures/coverage';

export interface Coverage {
  covered: number;
  all: number;
  target: number;
}

/** Numbers behind the coverage rate (SPT-7.3c) by schools (A) or by pupils (B); null where one of them is missing. */
export function coverageOf(situation: Situation, by: 'A' | 'B'): Coverage | null {
  const [area] = situation.subjects('area');
  const row = area?.of === 'area' ? area.row : null;
  const all = row?.number(by === 'A' ? '义务教育学校数' : '义教学生数') ?? null;
  const target = situation.parameter('覆盖率目标');
  if (all === null || target?.kind !== 'number') return null;
  if (situation.county.schools.some((school) => school.group && school.compulsory === null)) return null;
  const schools = coveredSchools(situation);
  if (by === 'A') return { covered: schools.length, all, target: target.value };
  const pupils = schools.map((school) => school.row.number('在校学生数'));
  if (pupils.some((count) => count === null)) return null;
  return { covered: pupils.reduce<number>((sum, count) => sum + (count ?? 0), 0), all, target: target.value };
}

/** Reached, short of the target, or nothing to be covered; compared as whole numbers, never as a rounded rate. */
export function coverageState({ covered, all, target }: Coverage): 'pass' | 'fail' | 'none' {
  if (all === 0) return 'none';
  return covered * 100 >= target * all ? 'pass' : 'fail';
}

/** Rate for print, two decimals: one that falls short is never shown as the target. */
export function coverageText(coverage: Coverage): string {
  if (coverage.all === 0) return '—';
  const hundredths = Math.floor((coverage.covered * 20000 + coverage.all) / (2 * coverage.all));
  const short = coverageState(coverage) === 'fail' && hundredths >= coverage.target * 100;
  return `${((short ? coverage.target * 100 - 1 : hundredths) / 100).toFixed(2)}%`;
}
