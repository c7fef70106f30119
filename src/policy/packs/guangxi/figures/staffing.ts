import type { Expression, FigureSpec, Situation, Subject } from '../../../model';
import { cellTerm, lacking, notApplicable, printed } from '../../../figures';

/** Staff per class, from 教职工配备标准: the entry 每班教职工, or the only one. The text gives no number. */
function perClass(situation: Situation): Expression {
  const table = situation.parameter('教职工配备标准');
  const entries = table?.kind === 'table' ? table.value : [];
  const value = entries.length === 1 ? entries[0]![1] : entries.find(([name]) => name === '每班教职工')?.[1];
  if (value === undefined) return lacking(situation.missingParameter('教职工配备标准'));
  return { op: 'parameter', name: '教职工配备标准', unit: '人', value, at: null };
}

function required(situation: Situation, subject: Subject): Expression {
  if (subject.of !== 'school' || subject.school.role === 'lead') return notApplicable('本条只对成员园');
  const classes = cellTerm(subject.school.row, '班级数', '个', subject.name);
  const factors = [classes, perClass(situation)];
  return { op: 'round', of: { op: 'product', factors, label: '应配教职工', unit: '人' }, digits: 0, mode: 'up' };
}

function shortfall(situation: Situation, subject: Subject): Expression {
  if (subject.of !== 'school' || subject.school.role === 'lead') return notApplicable('本条只对成员园');
  const actual = cellTerm(subject.school.row, '教职工总数', '人', subject.name);
  const needed = situation.figure('GX-5.6d#required', subject, '应配教职工');
  const short: Expression = { op: 'difference', from: needed, less: actual, label: '尚缺', unit: '人' };
  return { op: 'max', terms: [short, printed(0, '人', '不少于')], label: '尚缺教职工', unit: '人' };
}

const SCHOOL = { clause: 'GX-5.6d', of: 'school', unit: '人', topic: '教师配备', needs: ['schools'] } as const;

/** 五（六）: members are to be staffed in full; the standard is another document's (参数未填 until entered). */
export const STAFFING_FIGURES: readonly FigureSpec[] = [
  { ...SCHOOL, id: 'GX-5.6d#required', title: '应配教职工', compute: required },
  { ...SCHOOL, id: 'GX-5.6d#shortfall', title: '尚缺教职工', compute: shortfall },
];
