import type { FigureSpec, Situation, Subject } from '../../../model';
import { countTerm, lacking, notApplicable, percent } from '../../../figures';
import { staffOf } from '../../../rules';
import { isTrained, trainingWindow } from '../sources';
import type { Expression } from '../../../model';

/** Why there is no rate where the numbers contradict each other. */
export const MORE_THAN_STAFF = '已培训人数多于登记的教职工总数，请核对名册';

/** 二（二）2（5）: of all staff of a 学区 on the day, those trained within the three years. */
function rate(situation: Situation, subject: Subject): Expression {
  if (subject.of !== 'group' && subject.of !== 'school') return notApplicable('只按学区和幼儿园计算');
  const window = trainingWindow(situation);
  if (!window) return lacking(situation.missingParameter('轮训周期起始日'));
  const gardens = subject.of === 'group' ? subject.group.schools : [subject.school];
  const staff = staffOf(situation, gardens);
  if (staff.length === 0) return notApplicable('没有登记教职工');
  const cellOf = (row: (typeof staff)[number]) => row.address('工号') ?? row.address('姓名');
  const trained = staff.filter((row) => isTrained(situation, row, window));
  // The roster may hold people who have left: more trained than the kindergartens say they have is a fault of the data.
  const declared = gardens.map((garden) => garden.row.number('教职工总数'));
  if (declared.every((one) => one !== null) && trained.length > declared.reduce((all, one) => all + one!, 0))
    return notApplicable(MORE_THAN_STAFF);
  return percent(countTerm(trained.map(cellOf), '三年内已培训', '人'), countTerm(staff.map(cellOf), '教职工', '人'), '轮训率');
} // prettier-ignore

const TRAINING = { clause: 'SZ-2.2.2e', title: '三年轮训率', unit: '%', topic: '教职工轮训', digits: 2, needs: ['schools', 'staff', 'trainings'], readings: ['轮训周期口径'], compute: rate } as const;

export const TRAINING_FIGURES: readonly FigureSpec[] = [
  { ...TRAINING, id: 'SZ-2.2.2e', of: 'group' },
  { ...TRAINING, id: 'SZ-2.2.2e#garden', of: 'school' },
]; // prettier-ignore
