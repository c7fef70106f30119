import type { TableSpec } from '../spec';

export const documents: TableSpec = {
  id: 'documents',
  title: '制度文件台账',
  prefix: '制度',
  synonyms: ['章程制度清单', '文件目录'],
  core: false,
  needs: [['文件类别']],
  columns: [
    { heading: '单位', synonyms: ['制定主体'], kind: 'text' },
    { heading: '文件类别', synonyms: ['文件名称'], kind: 'choice', choices: ['章程', '发展规划', '年度计划', '活动方案', '工作方案', '创建计划', '议事规则', '决策程序', '管理办法', '管理手册', '工作流程', '评价激励制度', '共享菜单', '互检标准', '内控制度', '考核办法', '课改方案', '培训制度', '交流制度', '教研制度', '可行性论证报告', '意见或规划书', '典型案例', '质量分析报告', '合作协议', '总体规划', '实施方案', '章程模板', '督学制度', '奖惩机制', '其他'], open: true },
    { heading: '制定日期', synonyms: ['发布日期'], kind: 'date' },
    { heading: '版本年度', synonyms: ['年度'], kind: 'year' },
    { heading: '规划起止', synonyms: ['规划期限'], kind: 'dates' },
    { heading: '要素勾选', synonyms: ['要素'], kind: 'list' },
  ],
}; // prettier-ignore
