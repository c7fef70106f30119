import type { Expression, FigureSpec, Situation, Subject } from '../../../model';
import { counted, countTerm, notApplicable, printed, product, sum } from '../../../figures';
import { eachGarden } from '../gardens';
import { principalsOf } from '../sources';
import { FULL_TIME, PART_TIME, POSTS } from '../tables';

const NEED = { of: 'area', unit: '人', topic: '督导研训人员', needs: ['schools'] } as const;

const groups = (situation: Situation): Expression => countTerm(situation.county.groups.map((group) => group.at), '学区', '个');

const perGroup = (n: number, label: string) => (situation: Situation): Expression =>
  product([groups(situation), printed(n, '名', '每个学区')], label, '人'); // prettier-ignore

const gardensInGroups = (situation: Situation): Expression =>
  counted(eachGarden(situation.county.schools).filter((garden) => garden.group !== null).length, '学区内幼儿园', '所');

const PARTS = [
  ['SZ-2.1.3f#need', 'SZ-2.1.3f', POSTS.fullTime, perGroup(FULL_TIME, '专职责任督学')],
  ['SZ-2.1.3g#need', 'SZ-2.1.3g', POSTS.partTime, perGroup(PART_TIME, '兼职责任督学')],
  ['SZ-2.1.3i#need', 'SZ-2.1.3i', POSTS.guide, (situation: Situation) => product([gardensInGroups(situation), printed(1, '名', '每所')], '兼职视导员', '人')],
  ['SZ-2.1.3j#need', 'SZ-2.1.3j', POSTS.researcher, perGroup(1, '兼职教研员')],
  ['SZ-2.1.3k#need', 'SZ-2.1.3k', POSTS.trainer, perGroup(1, '兼职培训师')],
] as const; // prettier-ignore

const all = (situation: Situation, subject: Subject): Expression =>
  sum(PARTS.map(([id, , title]) => situation.figure(id, subject, title)), '督导研训人员', '人'); // prettier-ignore

/** 二（一）3: how many people the 学区 of the workbook need, and how many seats a committee has. */
export const POST_FIGURES: readonly FigureSpec[] = [
  ...PARTS.map(([id, clause, title, compute]): FigureSpec => ({ ...NEED, id, clause, title: `应配${title}`, compute })),
  { ...NEED, id: 'SZ-2.1.3k#all', clause: 'SZ-2.1.3k', title: '应配督导研训人员合计（至少）', compute: all },
  { id: 'SZ-2.1.3c#seats', clause: 'SZ-2.1.3c', of: 'group', title: '治理委员会应有席位', unit: '人', topic: '督导研训人员', needs: ['schools'],
    compute: (_situation, subject) => {
      if (subject.of !== 'group') return notApplicable('只按学区计算');
      return counted(principalsOf(subject.group).length, '园长（兼任两园的只计一次）', '人');
    } },
]; // prettier-ignore
