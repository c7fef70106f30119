import type { School } from '../../../roster/county';
import type { Expression, FigureSpec, Situation, Subject } from '../../model';
import { counted, notApplicable, percent } from '../../figures';

const isPublic = (school: School): boolean => school.row.text('办别') === '公办';

/** Kindergartens in groups and all of them, as 民办园覆盖口径 counts; the number of all from 区域基数表 where it is there. */
export function coverageOf(situation: Situation, subject: Subject): { part: number; all: number } {
  const publicOnly = situation.reading('民办园覆盖口径') === 'B';
  const gardens = situation.county.schools.filter((school) => school.kindergarten && (!publicOnly || isPublic(school)));
  const entered = subject.of === 'area' ? (subject.row?.number(publicOnly ? '公办园数' : '幼儿园总数') ?? null) : null;
  return { part: gardens.filter((school) => school.group !== null).length, all: entered ?? gardens.length };
}

function coverage(situation: Situation, subject: Subject): Expression {
  const { part, all } = coverageOf(situation, subject);
  if (all === 0) return notApplicable('没有可计入的幼儿园');
  if (part > all) return notApplicable('集团内幼儿园多于全县幼儿园，请核对区域基数');
  return percent(counted(part, '集团内幼儿园', '所'), counted(all, '全县幼儿园', '所'), '覆盖率');
}

const goalRate: NonNullable<FigureSpec['target']> = (situation) => {
  const goal = situation.parameter('覆盖率目标');
  return goal?.kind === 'number' ? goal.value : null;
};

/** 二: full coverage of the county's kindergartens by groups. */
export const FIGURES: readonly FigureSpec[] = [
  { id: 'HL-2.0a', clause: 'HL-2.0a', of: 'area', title: '集团化办园覆盖率', unit: '%', topic: '目标进度', needs: ['schools'], readings: ['民办园覆盖口径'], digits: 2, target: goalRate, compute: coverage },
]; // prettier-ignore
