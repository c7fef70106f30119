import { caseAudit, type Case, type CaseAudit, type Line } from '../../../../src/cli/golden/build';
import { helan } from '../../../../src/policy/packs/helan';
import { LEADS } from '../../../../src/policy/packs/helan/tables';

export type Tables = Record<'groups' | 'schools' | 'seats' | 'activities' | 'documents' | 'scores' | 'trainings' | 'secondments' | 'resources' | 'payments' | 'filings' | 'checklist', Line[]>;

export const GROUP = '贺兰县幼儿园集团';
const MEMBER = '测试成员园';
const PAPERS: readonly (readonly [kind: string, elements?: string])[] = [
  ['章程', '权利、义务'], ['管理办法'], ['议事规则'], ['工作流程'], ['运行机制'], ['评价激励制度'], ['管理手册'], ['共享菜单'],
  ['工作方案', '架构、职责、流程、文化'], ['活动方案'], ['实施方案'], ['发展规划'], ['年度计划'], ['互检标准', '形式、标准、要求'],
  ['内控制度', '内控、监督、经费、资产、检查'], ['创建计划'], ['典型案例'], ['评估标准'],
]; // prettier-ignore
const KINDS = [
  '工作例会', '成果展示', '交流展示', '期末总结分析会', '教研', '优质课共享', '学习', '党务活动', '财务事项', '园长学期工作研究会议', '重点指导', '现场指导', '联合教研', '教师集中培训',
]; // prettier-ignore

/** The county as the plan wants it, and one group with all it needs; anew each time, to be spoilt by a test. */
export function model(): Tables {
  const ofGroup = (集团编号: string) => LEADS.map((name) => `${name}集团`).includes(集团编号);
  const groups = LEADS.map((name) => ({ 集团编号: `${name}集团`, 集团名称: `${name}集团`, 集团模式: '融合型' }));
  const all = groups.map(({ 集团编号 }) => 集团编号).filter(ofGroup);
  return {
    groups,
    schools: [
      ...LEADS.map((name) => ({ 单位名称: name, 集团编号: `${name}集团`, 角色: '龙头', 单位类型: '幼儿园', 校长姓名: '测试园长', 党组织形式: '单独党支部' })),
      { 单位名称: MEMBER, 集团编号: GROUP, 角色: '成员', 单位类型: '幼儿园', 校长姓名: '测试副园长', 党组织形式: '依托集团园党支部' },
    ],
    seats: [
      ...all.flatMap((集团编号) => [
        { 机构类别: '集团管理团队', 集团编号, 机构职务: '组长', 成员姓名: '测试园长' },
        { 机构类别: '集团化工作小组', 集团编号, 机构职务: '组长', 成员姓名: '测试园长' },
      ]),
      { 机构类别: '领导小组', 集团编号: null, 机构职务: '组长', 成员姓名: '测试甲' },
      { 机构类别: '领导小组办公室', 集团编号: null, 机构职务: '主任', 成员姓名: '测试乙' },
    ],
    activities: all.flatMap((集团编号) =>
      KINDS.flatMap((活动类别) => ['2025-03-10', '2025-09-10', ...(/联合教研|集中培训/.test(活动类别) ? ['2025-10-10'] : [])].map((日期) => ({ 集团编号, 活动类别, 日期, 成果: '测试成果' }))),
    ),
    documents: [
      ...all.flatMap((单位) => PAPERS.map(([文件类别, 要素勾选 = null]) => ({ 单位, 文件类别, 要素勾选, 版本年度: 2025 }))),
      { 单位: MEMBER, 文件类别: '其他', 要素勾选: '安全、卫生保健、家园共育、一日活动流程', 版本年度: 2025 },
      ...['评估标准', '考核细则', '实施方案'].map((文件类别) => ({ 单位: '县教育体育局', 文件类别, 要素勾选: null, 版本年度: 2025 })),
    ],
    scores: [
      ...all.flatMap((对象名称) =>
        [['创建方案评估', '2025-03-01'], ['中期评估', '2025-06-01'], ['验收评估', '2025-11-01']].map(([指标, 考核日期]) => ({ 考核年度: '2025', 对象类型: '集团', 对象名称, 指标: 指标!, 考核日期: 考核日期!, 征求意见日期: null, 等次: '优秀', 评估方: '教育行政部门' })),
      ),
      { 考核年度: '2025', 对象类型: '学校（园）', 对象名称: MEMBER, 指标: '参与集团共建', 考核日期: '2025-12-02', 征求意见日期: '2025-12-01', 等次: '良好', 评估方: '集团' },
      { 考核年度: '2025', 对象类型: '龙头园长', 对象名称: '测试园长', 指标: '成员发展进步', 考核日期: '2025-12-02', 征求意见日期: null, 等次: '优秀', 评估方: '教育行政部门' },
    ],
    trainings: ['区级', '集团', '园本'].map((培训层级) => ({ 培训编号: 培训层级, 培训层级, 开始日期: '2025-03-01', 工号: '1' })),
    secondments: all.map((集团编号, index) => ({ 工号: String(index), 派出单位: LEADS[index]!, 派入单位: index === 0 ? MEMBER : LEADS[index]!, 交流方式: '蹲点', 起始日期: '2025-03-01', 集团编号 })).map(({ 集团编号: _, ...line }) => line),
    resources: LEADS.map((提供单位) => ({ 提供单位, 资源类别: '其他', 资源名称: '测试资源', 可借用: '是' })),
    payments: [{ 凭证号: 'P1', 单位: LEADS[0]!, 金额: 100, 日期: '2025-05-02', 集体研究纪要: '纪要1', 集体研究日期: '2025-05-01' }],
    filings: all.flatMap((报送主体) => ['总体发展规划', '年度工作计划'].map((材料名称) => ({ 材料名称, 报送主体, 实际报送日期: '2025-03-01' }))),
    checklist: [{ 检查项目: '集团总结了典型做法，帮助成员单位改善环境，形成文化品牌', 单位: GROUP, 是否落实: '是' }],
  };
}

const SET = { 学年起止: '2025-01-01—2025-12-31', 学期起止: '2025-01-01—2025-06-30；2025-07-01—2025-12-31', 在学月份: '9,10', 定期频次: '1' };

export function audited(tables: Tables, set: Case['set'] = {}, on = '2025-12-31'): CaseAudit {
  return caseAudit({ policy: helan, tables, on, set: { ...SET, ...set } });
}
