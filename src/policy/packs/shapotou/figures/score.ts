import type { Row } from '../../../../roster/roster';
import type { Expression, FigureSpec, Situation, Subject } from '../../../model';
import { groupRows, schoolRows, yearKey, yearOfGroup } from '../scores';
import { cellTerm, lacking, notApplicable, printed, product, ratio, sum } from '../../../figures';

/** 六（五）: weights of the three parts, in points of the total. */
const WEIGHTS = { schools: 50, party: 10, overall: 40 } as const;

/** A sheet's full mark; a table without the column is scored on 100. */
function fullMark(row: Row, subject: string): Expression {
  if (row.field('满分').state === 'absent') return printed(100, '分', '满分');
  return cellTerm(row, '满分', '分', subject);
}

/** Score ÷ full mark of one object; several indicators of a school count together. */
function share(rows: readonly Row[], subject: string, label: string): Expression {
  const scores = rows.map((row) => cellTerm(row, '得分', '分', subject, label));
  const marks = rows.map((row) => fullMark(row, subject));
  if (rows.length === 1) return ratio(scores[0]!, marks[0]!, label, '倍');
  return ratio(sum(scores, `${label}得分`, '分'), sum(marks, `${label}满分`, '分'), label, '倍');
}

/** 学校考核均分: of all schools with the lead (A) or of the members alone (B). */
function schoolMean(situation: Situation, subject: Subject & { of: 'group' }, year: string | null): Expression {
  const { group } = subject;
  const schools = situation.reading('学校均分口径') === 'A' ? group.schools : group.members;
  if (schools.length === 0) return notApplicable('集团没有成员学校，无从计算均分');
  const terms = schools.map((school): Expression => {
    const rows = schoolRows(situation, school).filter((row) => yearKey(row) === year);
    if (rows.length === 0) return lacking({ kind: 'rows', name: `${school.name}考核得分` });
    return share(rows, school.name, school.name);
  });
  return { op: 'mean', terms, label: '学校考核均分', unit: '倍' };
}

function part(situation: Situation, subject: Subject & { of: 'group' }, year: string | null, word: string): Expression {
  const rows = groupRows(situation, subject.group).filter((row) => yearKey(row) === year);
  const row = rows.find((candidate) => candidate.text('指标')?.includes(word));
  if (!row) return lacking({ kind: 'rows', name: `${subject.name}${word === '党' ? '党建' : '综合'}考核得分` });
  return share([row], subject.name, word === '党' ? '集团党建考核' : '集团综合考核');
}

function weighted(part: Expression, weight: number, label: string): Expression {
  if (part.op === 'notApplicable' || part.op === 'missing') return part;
  return product([part, printed(weight, '分', `权重 ${weight}%`)], label, '分');
}

type PartOf = (situation: Situation, subject: Subject & { of: 'group' }, year: string | null) => Expression;
const SCHOOLS: PartOf = (situation, subject, year) =>
  weighted(schoolMean(situation, subject, year), WEIGHTS.schools, '学校均分 50%');
const PARTY: PartOf = (situation, subject, year) =>
  weighted(part(situation, subject, year, '党'), WEIGHTS.party, '党建 10%');
const OVERALL: PartOf = (situation, subject, year) =>
  weighted(part(situation, subject, year, '综合'), WEIGHTS.overall, '综合 40%');

function partFigure(of: PartOf): FigureSpec['compute'] {
  return (situation, subject) =>
    subject.of === 'group' ? of(situation, subject, yearOfGroup(situation, subject.group)) : notApplicable('只按集团计算');
}

/** The group's score; a missing part leaves it without result. */
function total(situation: Situation, subject: Subject): Expression {
  if (subject.of !== 'group') return notApplicable('只按集团计算');
  const year = yearOfGroup(situation, subject.group);
  const parts = [SCHOOLS, PARTY, OVERALL].map((of) => of(situation, subject, year));
  return parts.find((term) => term.op === 'notApplicable') ?? sum(parts, '考核总分', '分');
}

const GROUP = {
  clause: 'SPT-6.5b', of: 'group', unit: '分', topic: '考核得分', needs: ['schools', 'scores'],
  readings: ['学校均分口径', '评分满分口径', '考核年度口径'], digits: 2,
} as const; // prettier-ignore

/** 集团考核 of 六（五）. */
export const SCORE_FIGURES: readonly FigureSpec[] = [
  { ...GROUP, id: 'SPT-6.5b#schools', title: '学校均分得分（50%）', compute: partFigure(SCHOOLS) },
  { ...GROUP, id: 'SPT-6.5b#party', title: '党建得分（10%）', compute: partFigure(PARTY) },
  { ...GROUP, id: 'SPT-6.5b#overall', title: '综合得分（40%）', compute: partFigure(OVERALL) },
  { ...GROUP, id: 'SPT-6.5b', title: '集团考核总分', compute: total },
];
