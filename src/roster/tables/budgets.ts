import type { TableSpec } from '../spec';

export const budgets: TableSpec = {
  id: 'budgets',
  title: '预决算台账',
  prefix: '预算',
  synonyms: ['预算汇总表', '决算汇总表'],
  core: false,
  needs: [['预决算', '编制日期', '集团审核日期']],
  columns: [
    { heading: '单位', synonyms: ['学校名称', '填报学校', '预算单位', '单位名称'], kind: 'text', refersTo: 'schools' },
    { heading: '年度', synonyms: ['预算年度', '年份'], kind: 'year' },
    { heading: '预决算', synonyms: ['类型', '预算或决算'], kind: 'choice', choices: ['预算', '决算'], aliases: { '部门预算': '预算', '部门决算': '决算' } },
    { heading: '编制日期', synonyms: [], kind: 'date' },
    { heading: '集团审核日期', synonyms: [], kind: 'date' },
    { heading: '报送日期', synonyms: ['报教育局日期'], kind: 'date' },
    { heading: '批准日期', synonyms: ['审核日期'], kind: 'date' },
    { heading: '金额', synonyms: ['预算数', '决算数'], kind: 'money', unit: '元', min: 0 },
  ],
}; // prettier-ignore
