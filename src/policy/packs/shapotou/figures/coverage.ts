import type { School } from '../../../../roster/county';
import type { Expression, FigureSpec, Situation, Subject } from '../../../model';
import { cellTerm, countTerm, lacking, missingCell, percent, printed, product, ratio, sum } from '../../../figures';

/** Schools of the compulsory stage that are in a group, each once. */
export function coveredSchools(situation: Situation): readonly School[] {
  const seen = new Set<string>();
  return situation.county.schools.filter((school) => {
    if (!school.group || school.compulsory !== true) return false;
    const key = school.legalName ?? school.name;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/** A school in a group whose stage is not known leaves the rate without result. */
function untyped(situation: Situation): Expression | null {
  const schools = situation.county.schools.filter((candidate) => candidate.group && candidate.compulsory === null);
  return schools.length > 0 ? lacking(...schools.map((school) => missingCell(school.row, '单位类型', school.name))) : null;
}

function denominator(situation: Situation, subject: Subject, heading: string, unit: string): Expression {
  const row = subject.of === 'area' ? subject.row : null;
  if (!row) return lacking({ kind: situation.roster.table('areas').present ? 'rows' : 'table', name: '区域基数表' });
  return cellTerm(row, heading, unit, subject.name);
}

function parts(situation: Situation, subject: Subject, by: 'A' | 'B'): { covered: Expression; all: Expression } {
  const schools = coveredSchools(situation);
  if (by === 'A') {
    return {
      covered: untyped(situation) ?? countTerm(schools.map((school) => school.at), '集团内义务教育学校', '个'),
      all: denominator(situation, subject, '义务教育学校数', '个'),
    };
  }
  const pupils = schools.map((school) => cellTerm(school.row, '在校学生数', '人', school.name, school.name));
  const counted = pupils.length > 0 ? sum(pupils, '集团内义教学生', '人') : printed(0, '人', '集团内义教学生');
  return {
    covered: untyped(situation) ?? counted,
    all: denominator(situation, subject, '义教学生数', '人'),
  };
}

function rateBy(by: 'A' | 'B' | null): FigureSpec['compute'] {
  return (situation, subject) => {
    const reading = by ?? (situation.reading('覆盖率口径') === 'B' ? 'B' : 'A');
    const { covered, all } = parts(situation, subject, reading);
    if (all.op === 'input' && Number(all.value) === 0) {
      return { op: 'notApplicable', reason: '区域内没有义务教育学校，无从计算' };
    }
    return percent(covered, all, '覆盖率');
  };
}

const goalRate: NonNullable<FigureSpec['target']> = (situation) => {
  const goal = situation.parameter('覆盖率目标');
  return goal?.kind === 'number' ? goal.value : null;
};

/** Further schools needed to reach the target: 60 % of all, rounded up, less those covered. */
function gap(situation: Situation, subject: Subject): Expression {
  const { covered, all } = parts(situation, subject, 'A');
  const goal = product([all, ratio(situation.parameterTerm('覆盖率目标'), printed(100, '', '百分数'), '目标', '倍')], '目标校数', '个');
  const short: Expression = { op: 'difference', from: { op: 'round', of: goal, digits: 0, mode: 'up' }, less: covered, label: '尚缺', unit: '个' };
  return { op: 'max', terms: [short, printed(0, '个', '不少于')], label: '尚缺学校', unit: '个' };
}

const AREA = { clause: 'SPT-7.3c', of: 'area', topic: '目标进度', needs: ['schools'] } as const;

/** 覆盖率 of 七（三）. */
export const COVERAGE_FIGURES: readonly FigureSpec[] = [
  { ...AREA, id: 'SPT-7.3c', title: '集团化办学覆盖率', unit: '%', digits: 2, readings: ['覆盖率口径'], target: goalRate, compute: rateBy(null) },
  { ...AREA, id: 'SPT-7.3c#gap', title: '距目标尚缺学校', unit: '个', compute: gap },
  { ...AREA, id: 'SPT-7.3c#pupils', title: '覆盖率（按学生数）', unit: '%', digits: 2, compute: rateBy('B') },
];
