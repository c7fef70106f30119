import type { Row } from '../../roster/roster';
import type { Missing, Situation } from '../model';
import { fractionOf, yuanOf, yuanText } from '../figures';
import { boundOf, lacks, overEach, type Bound, type Check } from './check';
import { voucherOf } from './payments';
import { ofRow } from './places';
import { SAY } from './words';

/** Who must approve from which amount on (yuan, included). */
export interface ApprovalLevel {
  level: string;
  from: Bound;
  /** Levels below that fall away once this one is needed. */
  instead?: readonly string[];
}

/** Levels an amount needs, and those which cannot be judged for want of a number. Amount in whole fen, above 0. */
export function levelsFor(
  situation: Situation,
  fen: number,
  levels: readonly ApprovalLevel[],
): { needed: readonly string[]; open: readonly { level: string; missing: readonly Missing[] }[] } {
  const open: { level: string; missing: readonly Missing[] }[] = [];
  const due = levels.filter(({ level, from }) => {
    const bound = boundOf(situation, from);
    if (bound.kind === 'missing') open.push({ level, missing: bound.what });
    return bound.kind === 'known' && fen >= Math.round(bound.value * 100);
  });
  const gone = new Set(due.flatMap((one) => one.instead ?? []));
  return {
    needed: due.map((one) => one.level).filter((level) => !gone.has(level)),
    open: open.filter(({ level }) => !gone.has(level)),
  };
}

/** Payments of this kind carry every approval that their amount needs, and were not paid before it. */
export function approved(
  payments: (situation: Situation) => readonly Row[],
  levels: (situation: Situation) => readonly ApprovalLevel[],
  asks: string,
): Check {
  return (situation) => {
    if (!situation.roster.table('payments').has('审批层级')) return lacks({ kind: 'column', name: '审批层级' });
    const missing: Missing[] = [];
    const own = levels(situation);
    const verdict = overEach(payments(situation), (row) => {
      const fen = row.number('金额');
      if (fen === null || fen <= 0 || row.field('审批层级').state === 'invalid') return null;
      const { needed, open } = levelsFor(situation, fen, own);
      missing.push(...open.flatMap((one) => one.missing));
      const given = row.list('审批层级');
      const who = voucherOf(row);
      const amount = `${yuanText(fractionOf(yuanOf(fen)))} 元`;
      const lacking = needed.filter((level) => !given.includes(level));
      const [day, paid] = [row.date('审批日期'), row.date('日期') ?? row.date('拨付日期')];
      return [
        ...lacking.map((level) =>
          ofRow(row, ['审批层级', '金额'], who, SAY.levelLacking(who, amount, level, asks), {
            observed: given.join('、'),
            expected: needed.join('→'),
          }),
        ),
        needed.length > 0 && day !== null && paid !== null && day > paid
          ? ofRow(row, ['审批日期', '日期'], who, SAY.paidFirst(who, amount, day, paid, asks), {
              observed: day,
              expected: `不晚于 ${paid}`,
            })
          : null,
      ];
    });
    const once = new Map(missing.map((one) => [JSON.stringify(one), one]));
    return once.size > 0 ? { ...verdict, missing: [...once.values()] } : verdict;
  };
}
