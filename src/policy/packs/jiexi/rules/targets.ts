import type { RuleSpec } from '../../../model';
import { FINE, ofArea, overEach, reachedBy, rowsOf, rule, scoresOf, together, type Check } from '../../../rules';
import { deadline, groupsBy, countedOn, PILOT, STAGE_TWO } from '../aims';
import { pilotGoal } from '../figures/aims';
import { townshipCount, townshipsWithout } from '../places';
import { PILOT_PLACES } from '../tables';

interface Aim {
  id: string;
  what: string;
  goal: number;
  year: 2025 | 2027;
  needs: RuleSpec['needs'];
  readings: readonly string[];
}

const AIMS: readonly Aim[] = [
  { id: 'JX-2a', what: '教育集团', goal: 3, year: 2025, needs: ['schools'], readings: ['目标截止日'] },
  { id: 'JX-2b', what: '集团成员学校', goal: 10, year: 2025, needs: ['schools'], readings: ['JX成员学校计数', '目标截止日'] },
  { id: 'JX-2c', what: '教育集团', goal: 18, year: 2027, needs: ['schools'], readings: ['目标截止日'] },
  { id: 'JX-2d', what: '集团成员学校', goal: 50, year: 2027, needs: ['schools'], readings: ['JX成员学校计数', '目标截止日'] },
  { id: 'JX-2e', what: '市级以上优质特色集团', goal: 1, year: 2027, needs: ['groups'], readings: ['目标截止日'] },
]; // prettier-ignore

const aimRules = AIMS.map(({ id, what, goal, year, needs, readings }) =>
  rule(`${id}#target`, `到${year}年${what}达到 ${goal} 个`, needs,
    reachedBy({ of: 'area', what, unit: '个', asks: '总体目标要求', by: (situation) => deadline(situation, year) }, goal, (situation, subject) => situation.valueOf(id, subject)),
    { readings }),
); // prettier-ignore

const pilot = (id: string, place: string): RuleSpec =>
  rule(`${id}-target`, `2024年${place}的试点集团数`, ['groups'], (situation) =>
    reachedBy({ of: 'area', what: `${place}试点集团`, unit: '个', asks: '四（一）要求', by: PILOT.to }, pilotGoal(situation, place), (one, subject) => one.valueOf(id, subject))(situation),
  ); // prettier-ignore

/** 四（二）: each township has a group; by name where the county has entered its list. */
const townships: Check = (situation) => {
  const counted = reachedBy(
    { of: 'area', what: '有集团的乡镇（街道）', unit: '个', asks: '四（二）要求', by: STAGE_TWO.to },
    townshipCount(situation),
    (one, subject) => one.valueOf('JX-4.2b', subject),
  )(situation);
  const without = townshipsWithout(situation, groupsBy(situation, countedOn(situation, STAGE_TWO.to)));
  if (without === null) return { ...counted, missing: [situation.missingParameter('乡镇街道名单')] };
  const over = situation.on > STAGE_TWO.to;
  return together(
    counted,
    overEach(without, (name) =>
      ofArea(name, `“${name}”还没有教育集团，四（二）要求 17 个乡镇（街道）在 ${STAGE_TWO.to} 前均有 1 个以上，请安排组建。`, {
        observed: '没有集团',
        ...(over ? {} : { severity: 'notice' as const }),
      }),
    ),
  );
}; // prettier-ignore

const OVERALL = /全面评估|总体评估|全面总结/;

/** 四（三）: the overall evaluation begins after July 2027. */
const overall: Check = (situation) => {
  const first = situation.reading('七月后口径') === 'B' ? '2027-07-01' : '2027-08-01';
  const days = scoresOf(situation, ['集团', '其他', '乡镇政府'])
    .filter((row) => OVERALL.test(row.text('指标') ?? ''))
    .map((row) => ({ row, day: row.date('考核日期') }))
    .filter((one): one is { row: typeof one.row; day: string } => one.day !== null)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const [start] = days;
  const name = '集团化办学全面评估';
  if (!start) {
    if (situation.on < first) return FINE;
    return { breaches: [ofArea(name, `${first} 起应全面评估总结集团化办学，考核评分表中还没有记录，请安排并登记；意见未写完成期限。`, { observed: '未开展', expected: `${first} 起`, severity: 'warning' })] };
  }
  if (start.day >= first) return FINE;
  const at = start.row.address('考核日期');
  return { breaches: [{ cells: at ? [at] : [], subject: name, message: `全面评估的考核日期 ${start.day} 早于 ${first}，四（三）安排在 2027 年 7 月后，请核对。`, observed: '过早', expected: `${first} 起`, severity: 'warning' }] };
}; // prettier-ignore

/** 三（五）17: groups are selected and fostered. */
const fostered: Check = (situation) => {
  const levels = situation.county.groups.filter((group) => !['无', ''].includes(group.row?.text('优质集团级别') ?? ''));
  const applied = rowsOf(situation, 'approvals').filter((row) => row.text('事项类别') === '优质集团申报');
  if (levels.length + applied.length > 0) return FINE;
  return { breaches: [ofArea('优质集团', '集团名册和审批备案台账中没有县、镇优质集团和申报省市培育的记录，三（五）17要求遴选培育，请登记优质集团级别或申报事项。', { observed: '0 个', severity: 'notice' })] };
}; // prettier-ignore

export const TARGET_RULES: readonly RuleSpec[] = [
  ...aimRules,
  pilot('JX-4.1a#hepo', PILOT_PLACES[0]),
  pilot('JX-4.1a#mianhu', PILOT_PLACES[1]),
  rule('JX-4.2a#target', '推广阶段再组建 15 个以上集团', ['groups'],
    reachedBy({ of: 'area', what: '推广阶段新组建的集团', unit: '个', asks: '四（二）要求', by: STAGE_TWO.to }, 15, (situation, subject) => situation.valueOf('JX-4.2a', subject))),
  rule('JX-4.2b#target', '各乡镇（街道）均有集团', ['schools'], townships, { readings: ['JX乡镇覆盖口径'] }),
  rule('JX-4.3', '2027年7月后全面评估', ['scores'], overall, { readings: ['七月后口径'] }),
  rule('JX-3.17', '遴选培育优质集团', ['groups'], fostered),
]; // prettier-ignore

