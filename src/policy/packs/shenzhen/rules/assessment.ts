import type { School } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import { nameKey } from '../../../../roster/text';
import type { RuleSpec, Situation, Subject, Verdict } from '../../../model';
import { calendarYear, everyoneAssessed, heardBefore, lineName, ofRow, overEach, rowsOf, rule, scoresOf, type Check } from '../../../rules';

const GARDEN = '学校（园）';
const PRINCIPALS = ['龙头园长', '成员园长'];

/** Kindergartens of all 学区 as subjects. */
const gardens = (situation: Situation): readonly Subject[] =>
  situation.subjects('school').filter((subject) => subject.of === 'school' && subject.school.group !== null);

const principalNames = (subject: Subject): readonly string[] =>
  subject.of === 'school' ? [subject.school.row.text('校长姓名'), subject.school.name, subject.school.legalName].filter((name) => name !== null) : [];

/** A line about a person goes by its place, never by the name. */
const lineOf = (row: Row): string => (row.text('对象类型') === GARDEN ? lineName(row, '对象名称') : lineName(row));

/** 二（四）1: an indicator that must stand in a kind of score sheet. Where nobody of that kind is scored there is nothing to judge. */
function indicator(what: string, rows: (situation: Situation) => readonly Row[], words: RegExp, demand: string): Check {
  return (situation): Verdict => {
    const own = rows(situation).filter((row) => row.text('指标') !== null);
    if (own.length === 0 || own.some((row) => words.test(row.text('指标')!))) return { breaches: [] };
    return { breaches: [ofRow(own[0]!, ['指标'], what, `${what}的评分表中没有${demand}的指标，二（四）1要求列入，请补充。`, { observed: '没有', expected: demand })] };
  };
} // prettier-ignore

const schoolOf = (situation: Situation, row: Row): School | null => situation.county.schoolNamed(row.text('对象名称'));

const privateRows = (situation: Situation): readonly Row[] =>
  scoresOf(situation, [GARDEN]).filter((row) => ['民办', '普惠性民办'].includes(schoolOf(situation, row)?.row.text('办别') ?? ''));

/** 二（四）2: the centre assesses only where the bureau has empowered it. */
const empowered: Check = (situation) => {
  const grants = rowsOf(situation, 'approvals').filter((row) => row.text('事项类别') === '授权考核').map((row) => nameKey(row.text('对象') ?? ''));
  return overEach(scoresOf(situation, [GARDEN, '成员园长']).filter((row) => row.text('评估方') === '中心园'), (row) => {
    const group = schoolOf(situation, row)?.group ?? situation.county.groups.find((one) => one.schools.some((school) => nameKey(school.row.text('校长姓名') ?? '') === nameKey(row.text('对象名称') ?? '') && school.row.text('校长姓名') !== null)) ?? null;
    const names = group ? [group.name, group.id, ...group.leads.flatMap((lead) => [lead.name, lead.legalName])].filter((name) => name !== null).map(nameKey) : [];
    if (grants.some((grant) => names.includes(grant))) return null;
    const name = lineOf(row);
    return ofRow(row, ['评估方'], name, `“${name}”由中心园考核，审批备案台账中没有“授权考核”，二（四）2规定须由区赋权，请补登或改正评估方。`, { observed: '没有赋权', expected: '授权考核' });
  });
}; // prettier-ignore

/** 二（四）3: who did excellently can be commended; the choice is the bureau's. */
const candidates: Check = (situation) =>
  overEach(scoresOf(situation, ['学区', '集团', GARDEN]).filter((row) => row.text('等次') === '优秀' && row.text('考核年度')?.includes(situation.on.slice(0, 4))), (row) => {
    const name = lineName(row, '对象名称');
    return ofRow(row, ['等次'], name, `“${name}”本年度考核为优秀，二（四）3规定予以通报表扬，可列入表扬名单。`, { observed: '优秀', severity: 'notice' });
  }); // prettier-ignore

/** 二（四）: assessment and what follows from it. */
export const ASSESSMENT_RULES: readonly RuleSpec[] = [
  rule('SZ-2.4.1a', '中心园、成员园年度考核', ['schools', 'scores'], everyoneAssessed({
    of: gardens, periods: calendarYear, mine: (row) => row.text('对象类型') === GARDEN, what: '年度考核', asks: '二（四）1规定',
  })),
  rule('SZ-2.4.1a#principals', '园长年度考核', ['schools', 'scores'], everyoneAssessed({
    of: gardens, periods: calendarYear, mine: (row) => PRINCIPALS.includes(row.text('对象类型') ?? ''), names: principalNames, what: '园长年度考核', asks: '二（四）1规定',
  })),
  rule('SZ-2.4.1b#centre', '中心园园长考核看各园发展', ['scores'], indicator('龙头园长', (situation) => scoresOf(situation, ['龙头园长']), /发展|进步/, '各园发展进步')),
  rule('SZ-2.4.1b#members', '成员园园长考核看参与共建', ['scores'], indicator('成员园长', (situation) => scoresOf(situation, ['成员园长']), /共建|共治|参与/, '参与学区共建共治')),
  rule('SZ-2.4.1b#private', '民办园年检看参与共建', ['schools', 'scores'], indicator('民办园', privateRows, /共建|共治|参与/, '参与学区共建共治')),
  rule('SZ-2.4.2a', '考核前听取中心园意见', ['scores'], heardBefore({
    rows: (situation) => scoresOf(situation, [GARDEN, '成员园长']).filter((row) => schoolOf(situation, row)?.role !== 'lead'),
    name: lineOf, who: '中心园', asks: '二（四）2要求', sameDay: (situation) => situation.reading('征求意见同日口径') === 'A',
  }), { readings: ['征求意见同日口径'] }),
  rule('SZ-2.4.2b', '中心园考核须有赋权', ['schools', 'scores', 'approvals'], empowered),
  rule('SZ-2.4.3a', '考核优秀的可通报表扬', ['scores'], candidates),
]; // prettier-ignore
