import type { FigureSpec, Situation, Subject } from '../../../model';
import { countTerm, lacking, notApplicable, percent } from '../../../figures';
import { staffOf } from '../../../rules';
import { isTrained, trainingWindow } from '../sources';
import type { Expression } from '../../../model';

/** 二（二）2（5）: of all staff of a 学区 on the day, those trained within the three years. */
function rate(situation: Situation, subject: Subject): Expression {
  if (subject.of !== 'group' && subject.of !== 'school') return notApplicable('只按学区和幼儿园计算');
  const window = trainingWindow(situation);
  if (!window) return lacking(situation.missingParameter('轮训周期起始日'));
  const staff = staffOf(situation, subject.of === 'group' ? subject.group.schools : [subject.school]);
  if (staff.length === 0) return notApplicable('没有登记教职工');
  const cellOf = (row: (typeof staff)[number]) => row.address('工号') ?? row.address('姓名');
  const trained = staff.filter((row) => isTrained(situation, row, window));
  return percent(countTerm(trained.map(cellOf), '三年内已培训', '人'), countTerm(staff.map(cellOf), '教职工', '人'), '轮训率');
} // prettier-ignore

const TRAINING = { clause: 'SZ-2.2.2e', title: '三年轮训率', unit: '%', topic: '教职工轮训', digits: 2, needs: ['schools', 'staff', 'trainings'], readings: ['轮训周期口径'], compute: rate } as const;

export const TRAINING_FIGURES: readonly FigureSpec[] = [
  { ...TRAINING, id: 'SZ-2.2.2e', of: 'group' },
  { ...TRAINING, id: 'SZ-2.2.2e#garden', of: 'school' },
]; // prettier-ignore
