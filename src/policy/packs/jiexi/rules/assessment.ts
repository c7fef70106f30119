import type { Row } from '../../../../roster/roster';
import type { RuleSpec } from '../../../model';
import {
  calendarYear, eachGroup, everyoneAssessed, heardBefore, lineName, ofArea, ofGroup, ofRow, rowsOf, rule, scoresOf, type Check, voucherOf,
} from '../../../rules'; // prettier-ignore
import { overMark, rowOfSide, sidesOf, sixSideRows, weightTotal } from '../figures/scores';
import { latestScores, yearOfScore } from '../sources';

/** 三（三）10: a group that is evaluated is scored on every side. */
const allSides: Check = eachGroup((group, situation) => {
  const rows = sixSideRows(situation, group);
  if (rows.length === 0) return null;
  const without = sidesOf(situation).filter((side) => rowOfSide(rows, side)?.field('得分').state !== 'known');
  if (without.length === 0) return null;
  return ofRow(rows, ['指标', '得分'], group.name, `“${group.name}”的评估缺${without.join('、')}的得分，三（三）10列有六个方面，请补齐。`, { observed: `缺 ${without.length} 项`, expected: `${sidesOf(situation).length} 项` });
}); // prettier-ignore

const weights: Check = (situation) => {
  const group = situation.county.groups.find((one) => sixSideRows(situation, one).length > 0);
  const total = group ? weightTotal(situation, group) : null;
  if (!group || total === null || total === 100) return { breaches: [] };
  const [row] = sixSideRows(situation, group);
  const entered = situation.parameter('评估指标与权重') !== null;
  const message = `评估指标的权重合计为 ${total}，应为 100，请核对${entered ? '参数“评估指标与权重”' : '考核评分表的权重'}。`;
  const extra = { observed: String(total), expected: '100' };
  return { breaches: [entered ? ofArea('评估指标与权重', message, extra) : ofRow(row!, ['权重'], group.name, message, extra)] };
}; // prettier-ignore

const marks: Check = eachGroup((group, situation) =>
  sixSideRows(situation, group)
    .filter(overMark)
    .map((row) => ofRow(row, ['得分', '满分'], group.name, `“${group.name}”的“${row.text('指标')}”得分 ${row.number('得分')}，高于满分 ${row.number('满分')}，请核对。`, { observed: String(row.number('得分')), expected: `不高于 ${row.number('满分')}` })),
); // prettier-ignore

/** 三（三）10: scores of principals contain an indicator on what the clause wants to count. */
const indicator = (kind: string, what: string, word: RegExp): Check => (situation) => {
  const rows = scoresOf(situation, [kind]);
  if (rows.some((row) => word.test(row.text('指标') ?? ''))) return { breaches: [] };
  const says = rows.length === 0 ? `考核评分表中没有${kind}的考核` : `${kind}的考核指标中没有${what}`;
  const message = `${says}，三（三）10要求把${what}作为其年度绩效考核的重要内容，请补登或说明。`;
  const extra = { observed: '无', expected: what, severity: 'warning' as const };
  return { breaches: [rows[0] ? ofRow(rows[0], ['指标'], kind, message, extra) : ofArea(kind, message, extra)] };
}; // prettier-ignore

const OPERATING = '年度运作经费';

/** 三（三）10: no operating fund without a third party's evaluation of this year or the last. Never more than a warning. */
const thirdParty: Check = eachGroup((group, situation) => {
  const year = Number(situation.on.slice(0, 4));
  const own = (row: Row): boolean => situation.county.groupOf(row.text('对象名称')) === group;
  const evaluated = scoresOf(situation, ['集团']).some((row) => own(row) && row.text('评估方') === '第三方' && yearOfScore(row) >= year - 1 && yearOfScore(row) <= year);
  if (evaluated) return null;
  const paid = rowsOf(situation, 'payments').filter(
    (row) => row.text('用途类别') === OPERATING && situation.county.groupOf(row.text('集团编号')) === group && (row.date('拨付日期') ?? row.date('日期'))?.startsWith(String(year)),
  );
  if (paid.length > 0) {
    const vouchers = paid.map((row) => voucherOf(row)).join('、');
    return ofRow(paid, ['金额'], group.name, `“${group.name}”已发放运作经费（${vouchers}），没有近一年的第三方评估结果，三（三）10以其为重要依据，请补登或说明。`, { observed: '无第三方评估', severity: 'warning' });
  }
  return latestScores(situation, group).length === 0 ? null : ofGroup(group, `“${group.name}”没有近一年的第三方评估结果，发放运作经费以其为重要依据，请安排。`, { observed: '无第三方评估', severity: 'notice' });
}); // prettier-ignore

/** 五（三）: group running is an indicator of the assessment of township governments. */
const governments: Check = (situation) => {
  const rows = scoresOf(situation, ['乡镇政府']);
  if (rows.some((row) => /集团/.test(row.text('指标') ?? ''))) return { breaches: [] };
  const message = '对乡镇（街道）政府履行教育职责的考评中没有登记集团化办学指标，五（三）要求纳入，请补登或说明。';
  const extra = { observed: '无', expected: '集团化办学', severity: 'warning' as const };
  return { breaches: [rows[0] ? ofRow(rows[0], ['指标'], '乡镇（街道）政府考评', message, extra) : ofArea('乡镇（街道）政府考评', message, extra)] };
}; // prettier-ignore

/** 三（三）10 and 五（三）: evaluation. */
export const ASSESSMENT_RULES: readonly RuleSpec[] = [
  rule('JX-3.10a', '集团考核评价', ['schools', 'scores'], everyoneAssessed({ of: 'group', periods: calendarYear, what: '集团考核', asks: '三（三）10要求' })),
  rule('JX-3.10b#sides', '六个方面齐全', ['schools', 'scores'], allSides),
  rule('JX-3.10b#weights', '权重合计 100', ['schools', 'scores'], weights),
  rule('JX-3.10b#marks', '得分不高于满分', ['schools', 'scores'], marks),
  rule('JX-3.10c#lead', '龙头校长考核含成员学校发展', ['scores'], indicator('龙头园长', '成员学校发展情况', /成员|发展/)),
  rule('JX-3.10c#member', '成员校长考核含参与共建', ['scores'], indicator('成员园长', '参与集团共建成效', /共建|参与/)),
  rule('JX-3.10e', '听取龙头校长意见', ['scores'], heardBefore({
    rows: (situation) => scoresOf(situation, ['成员园长']), name: (row) => lineName(row), who: '龙头学校校长', asks: '三（三）10要求',
  })),
  rule('JX-3.10f', '第三方评估', ['schools', 'scores'], thirdParty),
  rule('JX-5.3', '纳入乡镇政府考评', ['scores'], governments),
]; // prettier-ignore
