import type { Expression, FigureSpec, Rounding, Situation, Subject } from '../../../model';
import { groupKind, schoolSubjects } from '../groups';
import { cellTerm, lacking, missingCell, notApplicable, printed, product, ratio, sum } from '../../../figures';
import { allKindergartens } from '../kindergartens';
import { bearsGroupTotal, classesOf, groupClasses } from './posts';

const TOPIC = '教师配备';
const COMBINED = { max: 'max', 取大: 'max', 取最大值: 'max', sum: 'sum', 相加: 'sum', 合计: 'sum', mean: 'mean', 平均: 'mean', 取平均: 'mean' } as const; // prettier-ignore
const ROUNDED: Readonly<Record<string, Rounding>> = {
  up: 'up', 进一: 'up', 'half-up': 'half-up', 四舍五入: 'half-up', down: 'down', 舍去: 'down',
}; // prettier-ignore

function textOf(situation: Situation, name: string): string | null {
  const value = situation.parameter(name);
  return value?.kind === 'text' ? value.value.trim() : null;
}

/** SPT-6.4.3a: pupils ÷ 师生比 and classes × 班师比, combined and rounded as the county has entered. */
function schoolQuota(situation: Situation, subject: Subject): Expression {
  if (subject.of !== 'school' || !subject.school.group) return notApplicable('不在集团内');
  const { row, kindergarten } = subject.school;
  if (kindergarten === null) return lacking(missingCell(row, '单位类型', subject.name));
  if (kindergarten) return notApplicable('幼儿园另按班级数计算');
  const way = textOf(situation, '编制合成口径');
  const mode = textOf(situation, '取整方式');
  const combine = way === null ? undefined : COMBINED[way as keyof typeof COMBINED];
  const rounding = mode === null ? undefined : ROUNDED[mode];
  const perTeacher = situation.parameterTerm('师生比');
  const perClass = situation.parameterTerm('班师比');
  const what = [perTeacher, perClass].flatMap((term) => (term.op === 'missing' ? term.what : []));
  const unset = [...(combine ? [] : ['编制合成口径']), ...(rounding ? [] : ['取整方式'])];
  const all = [...what, ...unset.map((name) => situation.missingParameter(name))];
  if (all.length > 0 || !combine || !rounding) return lacking(...all);
  const pupils = cellTerm(row, '在校学生数', '人', subject.name, '在校学生');
  const classes = cellTerm(row, '班级数', '个', subject.name, '班级');
  const terms = [ratio(pupils, perTeacher, '按师生比', '人'), product([classes, perClass], '按班师比', '人')];
  return { op: 'round', of: { op: combine, terms, label: '教师编制', unit: '人' }, digits: 0, mode: rounding };
}

const IN_QUOTA = [{ from: 0, value: 3 }, { from: 15, value: 4 }] as const;

/** SPT-6.4.3b: 15 classes and more 4, fewer 3. */
function inQuota(situation: Situation, subject: Subject): Expression {
  if (subject.of !== 'school' || !subject.school.group) return notApplicable('不在集团内');
  const { row, kindergarten, group } = subject.school;
  if (kindergarten === null) return lacking(missingCell(row, '单位类型', subject.name));
  if (!kindergarten) return notApplicable('不是幼儿园');
  if (situation.reading('混合集团在编口径') === 'B' && groupKind(group) !== 'kindergartens') {
    return notApplicable('中小学集团中的幼儿园不适用（混合集团在编口径）');
  }
  if (situation.reading('在编口径') === 'A') {
    return { op: 'bands', of: classesOf(subject), bands: IN_QUOTA, label: '在编教师', unit: '名' };
  }
  if (!bearsGroupTotal(subject, group)) return notApplicable('全集团合并计算，记在总园');
  return { op: 'bands', of: groupClasses(group), bands: IN_QUOTA, label: '在编教师', unit: '名' };
}

function inQuotaOfGroup(situation: Situation, subject: Subject): Expression {
  if (subject.of !== 'group') return notApplicable('只按集团计算');
  const terms = schoolSubjects(situation, subject.group)
    .filter((school) => situation.valueOf('SPT-6.4.3b', school).kind !== 'notApplicable')
    .map((school) => situation.figure('SPT-6.4.3b', school, school.name));
  return terms.length > 0 ? sum(terms, '在编教师', '名') : notApplicable('集团内没有适用的幼儿园');
}

/** SPT-6.4.3c: two temporary teachers a class, besides those in the quota (A) or after them (B). */
function temporaryTeachers(situation: Situation, subject: Subject): Expression {
  if (subject.of !== 'school' || !subject.school.kindergarten) return notApplicable('不是幼儿园');
  const needed = product([printed(2, '名', '每班教师'), classesOf(subject)], '每班两教', '名');
  if (situation.reading('两教一保口径') === 'A') return needed;
  const own = cellTerm(subject.school.row, '在编教师数', '名', subject.name, '在编教师');
  const rest: Expression = { op: 'difference', from: needed, less: own, label: '在编之外还需', unit: '名' };
  return { op: 'max', terms: [rest, printed(0, '名', '不少于')], label: '临聘教师', unit: '名' };
}

function carers(_: Situation, subject: Subject): Expression {
  if (subject.of !== 'school' || !subject.school.kindergarten) return notApplicable('不是幼儿园');
  return product([printed(1, '名', '每班保育员'), classesOf(subject)], '每班一保', '名');
}

function temporaryStaff(situation: Situation, subject: Subject): Expression {
  if (subject.of !== 'school' || !subject.school.kindergarten) return notApplicable('不是幼儿园');
  const terms = [situation.figure('SPT-6.4.3c#teachers', subject, '临聘教师'), situation.figure('SPT-6.4.3c#carers', subject, '保育员')];
  return sum(terms, '临聘人员', '名');
}

/** Quota of all teachers of a group, as far as the plan gives one: for 总量控制 (SPT-6.4.3f). */
function groupQuota(situation: Situation, subject: Subject): Expression {
  if (subject.of !== 'group') return notApplicable('只按集团计算');
  const terms = schoolSubjects(situation, subject.group).flatMap((school) =>
    ['SPT-6.4.3a', 'SPT-6.4.3b']
      .filter((id) => situation.valueOf(id, school).kind !== 'notApplicable')
      .map((id) => situation.figure(id, school, school.name)),
  );
  return terms.length > 0 ? sum(terms, '教师编制合计', '人') : notApplicable('集团内没有可核定的单位');
}

const SCHOOL = { of: 'school', topic: TOPIC, needs: ['schools'] } as const;

/** 教师配备 of 六（四）3. */
export const STAFFING_FIGURES: readonly FigureSpec[] = [
  { ...SCHOOL, id: 'SPT-6.4.3a', clause: 'SPT-6.4.3a', title: '应核教师编制', unit: '人', compute: schoolQuota },
  { ...SCHOOL, id: 'SPT-6.4.3b', clause: 'SPT-6.4.3b', title: '应配在编教师', unit: '名', readings: ['在编口径', '混合集团在编口径'], compute: inQuota },
  { ...SCHOOL, id: 'SPT-6.4.3b#total', clause: 'SPT-6.4.3b', of: 'group', title: '应配在编教师合计', unit: '名', readings: ['在编口径', '混合集团在编口径'], compute: inQuotaOfGroup },
  { ...SCHOOL, id: 'SPT-6.4.3c#teachers', clause: 'SPT-6.4.3c', title: '应配临聘教师', unit: '名', readings: ['两教一保口径'], subjects: allKindergartens, compute: temporaryTeachers },
  { ...SCHOOL, id: 'SPT-6.4.3c#carers', clause: 'SPT-6.4.3c', title: '应配保育员', unit: '名', readings: ['两教一保口径'], subjects: allKindergartens, compute: carers },
  { ...SCHOOL, id: 'SPT-6.4.3c', clause: 'SPT-6.4.3c', title: '应配临聘人员合计', unit: '名', readings: ['两教一保口径'], subjects: allKindergartens, compute: temporaryStaff },
  { ...SCHOOL, id: 'SPT-6.4.3f', clause: 'SPT-6.4.3f', of: 'group', title: '教师编制合计', unit: '人', compute: groupQuota },
];

