import { plateOf } from '../../../policy/packs/shapotou/plates';
import { deploymentPlan } from '../../../policy/packs/shapotou/plan';
import { foundingPapers, mobilisation, stagesOf } from '../../../policy/packs/shapotou/stages';
import { listOf, numberOf, numbersOf, textOf, type Adapters } from '../adapter';
import type { Line } from '../build';
import { GROUP, groupLine, groupOf, LEAD, leadLine, memberLine, memberName, shapotouAudit } from './shapotou-roster';

/** The seven founding documents in the order of the table. */
const PAPERS = ['发展规划', '年度计划', '课改方案', '考核办法', '培训制度', '交流制度', '教研制度'] as const;

function meeting(host: string, group: string | null, level: string): Line {
  return { 活动类别: '动员会', 日期: '2023-05-10', 组织主体: host, 集团编号: group, 组织层级: level };
}

export const GROUP_ADAPTERS: Adapters = {
  E63: ([declared, rows]) => {
    const members = Array.from({ length: numberOf(rows) - 1 }, () => 300);
    const made = shapotouAudit({ tables: { groups: [groupLine({ 集团校数: numberOf(declared) })], schools: groupOf(900, members) } });
    const [finding] = made.findings('SPT-A.2#declared');
    return [finding ? `declared ${finding.observed}, found ${finding.expected}` : 'ok'];
  },
  E64: ([sent]) => {
    const plan = deploymentPlan(String(sent));
    return [plan.state === 'ok' ? `ok, for ${plan.schoolYear}` : plan.state];
  },
  E65: ([date]) => [stagesOf(String(date)).join('、') || '—'],
  E67: ([type, role, title]) => {
    const kind = type === '幼儿园' ? '幼儿园' : '初中';
    const judged: Line = { 单位名称: '被查单位', 集团编号: 'G1', 角色: String(role), 单位类型: kind, 校长属性: String(title) };
    const other = role === '龙头' ? memberLine(0, { 单位类型: kind, 校长属性: null }) : leadLine({ 单位类型: kind, 校长属性: null });
    const made = shapotouAudit({ tables: { schools: [judged, other] } });
    const [finding] = made.findings('SPT-A.3', '被查单位');
    return [finding?.expected ?? String(title), finding ? finding.severity : 'ok'];
  },
  E76: ([leads, members]) => {
    const schools = [
      ...Array.from({ length: numberOf(leads) }, (_, index) => leadLine({ 单位名称: `${LEAD}${index + 1}` })),
      ...Array.from({ length: numberOf(members) }, (_, index) => memberLine(index)),
      { 单位名称: '集团外学校', 集团编号: null, 角色: null, 单位类型: '小学' },
    ];
    const made = shapotouAudit({ tables: { groups: [groupLine()], schools } });
    const words = [
      ...made.findings('SPT-5.1a#lead').map((one) => `${one.severity}: lead ≠ 1`),
      ...made.findings('SPT-5.1a#members').map((one) => `${one.severity}: X = 0`),
    ];
    return [words.join('; ') || 'ok'];
  },
  E79: ([filed, hung]) => {
    const made = shapotouAudit({
      tables: {
        schools: [leadLine({ 挂牌日期: null }), memberLine(0, { 挂牌日期: textOf(hung) }), memberLine(1, { 挂牌日期: '2023-05-30' })],
        approvals: [
          { 事项类别: '命名备案', 对象: memberName(0), 备案机关: '区委编办', 备案日期: textOf(filed) },
          { 事项类别: '命名备案', 对象: memberName(1), 备案机关: '区委编办', 备案日期: '2023-05-01' },
        ],
      },
    });
    const school = made.audit.situation.county.schoolNamed(memberName(0));
    return [school ? plateOf(made.audit.situation, school).state : ''];
  },
  E87: ([done, groups, schools]) => {
    const [kickOff, groupMeetings, schoolMeetings] = numbersOf(done).map(Number) as [number, number, number];
    const ids = Array.from({ length: numberOf(groups) }, (_, index) => `G${index + 1}`);
    const units = Array.from({ length: numberOf(schools) }, (_, index): Line => ({
      单位名称: `学校${index + 1}`, 集团编号: ids[index % ids.length] ?? null, 角色: index < ids.length ? '龙头' : '成员', 单位类型: '小学',
    })); // prettier-ignore
    const made = shapotouAudit({
      tables: {
        groups: ids.map((id) => ({ 集团编号: id, 集团名称: `${id}教育集团`, 首批试点: '是' })),
        schools: units,
        activities: [
          { 活动类别: '宣传', 日期: '2023-05-08', 组织主体: '区教育局', 集团编号: null, 组织层级: '县' },
          ...Array.from({ length: kickOff }, () => meeting('区集团化办学工作领导小组', null, '县')),
          ...ids.slice(0, groupMeetings).map((id) => meeting(`${id}教育集团`, id, '集团')),
          ...units.slice(0, schoolMeetings).map((unit) => meeting(String(unit.单位名称), String(unit.集团编号), '单位')),
        ],
      },
    }); // prettier-ignore
    return [mobilisation(made.audit.situation).needed, made.findings('SPT-7.1.2').length];
  },
  E88: ([, , dates]) => {
    const days = listOf(dates);
    const papers = PAPERS.slice(0, days.length).map((kind, index) => ({ 单位: GROUP, 文件类别: kind, 制定日期: textOf(days[index]) }));
    const made = shapotouAudit({
      tables: {
        groups: [groupLine({ 首批试点: '是' })], schools: groupOf(900, [500]),
        documents: [{ 单位: '区教育局', 文件类别: '实施方案', 制定日期: '2023-05-01' }, ...papers],
      },
    }); // prettier-ignore
    const group = made.audit.situation.county.groups[0]!;
    const inside = foundingPapers(made.audit.situation, group).filter((paper) => paper.state === 'inside');
    return [inside.length, made.findings('SPT-7.2.1').length];
  },
};
