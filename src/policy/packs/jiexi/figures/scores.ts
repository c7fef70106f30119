import type { Group } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import { nameKey } from '../../../../roster/text';
import type { Expression, FigureSpec, Situation } from '../../../model';
import { cellTerm, lacking, notApplicable, printed, product, ratio, sum } from '../../../figures';
import { latestScores } from '../sources';
import { SIX_SIDES } from '../tables';

const PLAIN: Readonly<Record<string, RegExp>> = {
  内部治理和运行: /治理|运行/,
  社会认可: /社会/,
  发展潜能: /潜能/,
};

/** The sides that are scored: those of 评估指标与权重 where the county has entered it, else the six of the text. */
export function sidesOf(situation: Situation): readonly string[] {
  const table = situation.parameter('评估指标与权重');
  return table?.kind === 'table' ? table.value.map(([name]) => name) : SIX_SIDES;
}

/** The row of a group about one side, by its name or the word that tells it. */
export function rowOfSide(rows: readonly Row[], side: string): Row | null {
  const key = nameKey(side);
  const named = (row: Row) => nameKey(row.text('指标') ?? '');
  return (
    rows.find((row) => named(row) === key) ??
    rows.find((row) => named(row).includes(key) || PLAIN[side]?.test(named(row))) ??
    null
  );
}

/** Rows of the latest year of a group's own evaluation; a third party's are told apart. */
export function sixSideRows(situation: Situation, group: Group): readonly Row[] {
  const rows = latestScores(situation, group).filter((row) => row.text('评估方') !== '第三方');
  const sides = sidesOf(situation).map((side) => rowOfSide(rows, side));
  return sides.filter((row): row is Row => row !== null);
}

/** A side's weight in percent: of 评估指标与权重, else the row's own 权重. */
export function weightOf(situation: Situation, side: string, row: Row | null): number | null {
  const table = situation.parameter('评估指标与权重');
  if (table?.kind === 'table') return table.value.find(([name]) => name === side)?.[1] ?? null;
  return row?.number('权重') ?? null;
}

/** Sum of the weights in force, to a millionth; null where one is not known. */
export function weightTotal(situation: Situation, group: Group): number | null {
  const rows = sixSideRows(situation, group);
  const weights = sidesOf(situation).map((side) => weightOf(situation, side, rowOfSide(rows, side)));
  if (weights.some((weight) => weight === null)) return null;
  return Math.round(weights.reduce<number>((all, weight) => all + weight!, 0) * 1e6) / 1e6;
}

/** A score above its own full mark cannot be counted. */
export function overMark(row: Row): boolean {
  const [score, mark] = [row.number('得分'), row.number('满分')];
  return score !== null && mark !== null && score > mark;
}

/** 三（三）10: Σ score ÷ full mark × weight over the sides. How members are bundled in is not in the text. */
function total(situation: Situation, group: Group): Expression {
  const rows = sixSideRows(situation, group);
  if (rows.length === 0) return lacking({ kind: 'rows', name: `${group.name}考核得分` });
  const sides = sidesOf(situation);
  const weights = weightTotal(situation, group);
  if (weights === null) return lacking(situation.missingParameter('评估指标与权重'));
  if (weights !== 100) return notApplicable(`权重合计为 ${weights}，不是 100，请先核对`);
  if (rows.some(overMark)) return notApplicable('有得分高于满分，请先核对');
  const parts = sides.map((side): Expression => {
    const row = rowOfSide(rows, side);
    if (!row) return lacking({ kind: 'rows', name: `${group.name}${side}得分` });
    const share = ratio(cellTerm(row, '得分', '分', group.name, side), cellTerm(row, '满分', '分', group.name), side, '倍');
    return product([share, printed(weightOf(situation, side, row)!, '分', '权重')], side, '分');
  });
  return sum(parts, '评估总分', '分');
} // prettier-ignore

/** The total of a group's evaluation. */
export const SCORE_FIGURES: readonly FigureSpec[] = [
  { id: 'JX-3.10b', clause: 'JX-3.10b', of: 'group', title: '集团评估总分', unit: '分', topic: '考核得分', digits: 2, needs: ['schools', 'scores'],
    compute: (situation, subject) => (subject.of === 'group' ? total(situation, subject.group) : notApplicable('只按集团计算')) },
]; // prettier-ignore
