import type { Group } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import { nameKey } from '../../../../roster/text';
import type { Breach, Missing, RuleSpec, Situation } from '../../../model';
import { eachGroup, lacks, lineName, ofRow, overEach, rowsOf, rule, type Check } from '../../../rules';
import { foundedOn } from '../aims';
import { conditionsNamed, daysShort, exitApplication, fullTermEnds, leftAsException, memberRows, nameOfMember, schoolYearsCovered, termOf, yearsAsked } from '../cooperation';
import { EXIT_CONDITIONS } from '../tables';

/** The cell that holds the last day which was read. */
const lastDayOf = (row: Row): string => (row.date('退出日期') === null ? '合作终止日' : '退出日期');

/** 三（二）5: three years, as the anniversary (A) or as whole school years (B). */
const longEnough: Check = (situation) => {
  const missing: Missing[] = [];
  const asked = yearsAsked(situation);
  const verdict = overEach(memberRows(situation), (row): Breach | null => {
    const term = termOf(row);
    if (!term || term.to === null || leftAsException(situation, row)) return null;
    const name = nameOfMember(row);
    const at = ['合作起始日', lastDayOf(row)];
    if (situation.reading('合作年限口径') === 'B') {
      const years = schoolYearsCovered(situation, term);
      if (years.kind === 'missing') missing.push(...years.what);
      if (years.kind !== 'known' || years.value >= asked) return null;
      return ofRow(row, at, name, `“${name}”的合作从 ${term.from} 到 ${term.to}，完整学年 ${years.value} 个，三（二）5要求一般不少于 ${asked} 年（按学年），请核对或说明原因。`, { observed: `${years.value} 学年`, expected: `${asked} 学年` });
    }
    const short = daysShort(situation, term);
    if (short === 0) return null;
    return ofRow(row, at, name, `“${name}”的合作从 ${term.from} 到 ${term.to}，差 ${short} 天满 ${asked} 年，三（二）5要求合作时限一般不少于 ${asked} 年，请核对或说明原因。`, { observed: `差 ${short} 天`, expected: `${fullTermEnds(situation, term.from)} 以后` });
  });
  return missing.length > 0 ? { ...verdict, missing: missing.slice(0, 1) } : verdict;
}; // prettier-ignore

const exits = (situation: Situation): readonly Row[] =>
  memberRows(situation).filter((row) => (row.date('退出日期') ?? '9999') <= situation.on);

const applied: Check = (situation) =>
  overEach(exits(situation), (row) => {
    if (exitApplication(situation, row)) return null;
    const name = nameOfMember(row);
    return ofRow(row, ['退出日期'], name, `“${name}”已于 ${row.date('退出日期')} 退出，审批备案台账中没有退出申请，三（二）5规定由成员学校向龙头学校提出，请补登。`, { observed: '没有申请' });
  }); // prettier-ignore

/** An early exit that rests on the three conditions: allowed under the reading, but said. */
const early: Check = (situation) =>
  overEach(memberRows(situation), (row) => {
    const term = termOf(row);
    if (!term || row.date('退出日期') === null || daysShort(situation, term) === 0 || !leftAsException(situation, row)) return null;
    const name = nameOfMember(row);
    const conditions = conditionsNamed(exitApplication(situation, row)).join('、');
    return ofRow(row, ['退出日期', '合作起始日'], name, `“${name}”不满 ${yearsAsked(situation)} 年退出，申请写明${conditions}，按口径作为例外，请留存依据。`, { observed: '例外', expected: EXIT_CONDITIONS.map(([one]) => one).join('、') });
  }); // prettier-ignore

/** Whether a line of 单位名册 and a lead are the same school. */
const sameSchool = (row: Row, group: Group): boolean => {
  const own = [row.text('单位名称'), row.text('校区名称')].filter((name) => name !== null).map(nameKey);
  return group.leads.some((lead) => [lead.name, lead.legalName].some((name) => name !== null && own.includes(nameKey(name))));
}; // prettier-ignore

/** 三（二）5: a former member that leads a new group has left before the group was founded. */
const formerMembers: Check = eachGroup((group, situation) =>
  memberRows(situation)
    .filter((row) => sameSchool(row, group) && situation.county.groupOf(row.text('集团编号') ?? row.text('集团名称')) !== group)
    .map((row) => {
      const [left, founded] = [row.date('退出日期'), foundedOn(group)];
      if (row.field('退出日期').state === 'invalid') return null;
      if (left !== null && (founded === null || left <= founded)) return null;
      const name = nameOfMember(row);
      const says = left === null ? `仍是其他集团的成员，同时又是“${group.name}”的龙头` : `${left} 才退出原集团，而“${group.name}”${founded} 已成立`;
      return ofRow(row, ['退出日期'], name, `“${name}”${says}，三（二）5是退出后再作龙头，请核对日期。`, { observed: left ?? '未退出', expected: founded === null ? '已退出' : `不晚于 ${founded}` });
    }),
); // prettier-ignore

const DECLARED = ['成员加入', '成员退出', '模式调整'];

/** Whether the member's and the lead's local department are one: then its declaration is its consent. */
function oneDepartment(situation: Situation, row: Row): boolean {
  const key = nameKey(row.text('对象') ?? row.text('申请单位') ?? '');
  const member = rowsOf(situation, 'schools').find((one) => [one.text('单位名称'), one.text('校区名称')].some((name) => name !== null && key.includes(nameKey(name))));
  const own = member?.text('属地教育部门') ?? null;
  const group = situation.county.groupOf(member?.text('集团编号') ?? member?.text('集团名称') ?? null);
  return own !== null && (group?.leads.some((lead) => lead.row.text('属地教育部门') === own) ?? false);
} // prettier-ignore

/** A step as the columns of 审批备案台账 hold it. */
const STEPS = { declared: '申请日期', lead: '审批日期', county: '备案日期' } as const;

/** 三（二）5: declared by the member's department, then agreed by the lead's and filed by the county's, in either order. */
const declared: Check = (situation) => {
  const table = situation.roster.table('approvals');
  const absent = Object.values(STEPS).find((heading) => !table.has(heading));
  if (absent) return lacks({ kind: 'column', name: absent });
  return overEach(table.rows.filter((row) => DECLARED.includes(row.text('事项类别') ?? '')), (row) => {
    const name = lineName(row, '对象');
    const [asked, lead, county] = [row.date(STEPS.declared), row.date(STEPS.lead), row.date(STEPS.county)];
    const blank = (heading: string): boolean => row.field(heading).state === 'blank';
    const say = (headings: readonly string[], observed: string, says: string): Breach =>
      ofRow(row, headings, name, `“${name}”的${row.text('事项类别')}${says}，三（二）5要求成员属地申报，经龙头属地和县教育管理部门同意备案，请补办或核对。`, { observed });
    return [
      blank(STEPS.declared) ? say([STEPS.declared], '没有申报', '没有属地教育管理部门的申报日期') : null,
      blank(STEPS.lead) && !oneDepartment(situation, row) ? say([STEPS.lead], '缺龙头属地同意', '没有龙头学校属地教育管理部门的同意日期') : null,
      blank(STEPS.county) ? say([STEPS.county], '缺县同意备案', '没有县教育管理部门的同意备案日期') : null,
      asked !== null && lead !== null && lead < asked ? say([STEPS.lead, STEPS.declared], '龙头属地同意早于申报', `在 ${asked} 申报，龙头属地 ${lead} 就已同意`) : null,
      asked !== null && county !== null && county < asked ? say([STEPS.county, STEPS.declared], '县同意备案早于申报', `在 ${asked} 申报，县 ${county} 就已同意备案`) : null,
    ];
  });
}; // prettier-ignore

/** Members that came after the group was founded have a declaration. */
const joinedLater: Check = eachGroup((group, situation) => {
  const founded = foundedOn(group);
  if (founded === null) return null;
  const joined = rowsOf(situation, 'approvals').filter((row) => row.text('事项类别') === '成员加入').map((row) => `${row.text('对象') ?? ''} ${row.text('申请单位') ?? ''}`);
  return group.members.map((school) => {
    const day = school.row.date('加入日期');
    const names = [school.name, school.legalName].filter((name) => name !== null);
    if (day === null || day <= founded || joined.some((text) => names.some((name) => text.includes(name)))) return null;
    return ofRow(school.row, ['加入日期'], school.name, `“${school.name}”在集团成立后（${day}）加入，审批备案台账中没有成员加入的申报，三（二）5要求申报并经同意备案，请补登。`, { observed: '没有申报' });
  });
}); // prettier-ignore

/** 五（四）: a school that left at expiry has guided public opinion, as its record says. */
const opinionGuided: Check = (situation) =>
  overEach(exits(situation), (row) => {
    const term = termOf(row);
    const agreed = row.date('合作终止日');
    const expired = agreed !== null ? row.date('退出日期')! >= agreed : term !== null && daysShort(situation, term) === 0;
    if (!expired || /舆论|舆情|宣传|引导/.test(exitApplication(situation, row)?.text('事由') ?? '')) return null;
    const name = nameOfMember(row);
    return ofRow(row, ['退出日期'], name, `“${name}”合作期满退出，没有舆论引导工作的记录，五（四）要求切实做好，请在退出事项的事由中注明。`, { observed: '没有记录', severity: 'warning' });
  }); // prettier-ignore

/** 三（二）5 and 五（四）: joining, staying, leaving. */
export const MEMBER_RULES: readonly RuleSpec[] = [
  rule('JX-3.5b', '合作不少于 3 年', ['schools'], longEnough, { readings: ['合作年限口径', '三年内退出口径'] }),
  rule('JX-3.5c#application', '退出有申请', ['schools', 'approvals'], applied),
  rule('JX-3.5c#early', '不满三年退出的例外', ['schools', 'approvals'], early, { readings: ['三年内退出口径'] }),
  rule('JX-3.5d', '退出后再作龙头', ['schools'], formerMembers, { force: 'in-principle' }),
  rule('JX-3.5f', '成员进退和模式调整的申报、同意、备案', ['approvals'], declared),
  rule('JX-3.5f#joined', '新加入的成员有申报', ['groups', 'schools', 'approvals'], joinedLater),
  rule('JX-5.4b', '期满退出做好舆论引导', ['schools', 'approvals'], opinionGuided),
];
