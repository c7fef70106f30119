import type { TableSpec } from '../spec';

export const payments: TableSpec = {
  id: 'payments',
  title: '经费支出台账',
  prefix: '支出',
  synonyms: ['支出台账', '经费台账', '专项经费使用台账', '支出明细表'],
  core: true,
  needs: [['金额'], ['用途类别', '资金来源', '凭证号', '审批层级', '拨付日期', '集体研究纪要', '一事一议编号', '核算账套']],
  columns: [
    { heading: '凭证号', synonyms: ['记账凭证号', '单据号'], kind: 'id' },
    { heading: '日期', synonyms: ['支付日期', '报账日期'], kind: 'date' },
    { heading: '单位', synonyms: ['支出单位', '报账单位', '单位名称', '学校名称'], kind: 'text', refersTo: 'schools' },
    { heading: '集团编号', synonyms: ['所属集团', '集团名称', '教育集团名称', '集团', '学区', '学区名称'], kind: 'text', refersTo: 'groups' },
    { heading: '资金来源', synonyms: ['经费来源'], kind: 'choice', choices: ['集团化专项', '学区化专项', '奖补资金', '日常办学经费', '基本建设资金', '基金会捐赠', '其他'], open: true },
    { heading: '用途类别', synonyms: ['支出类别', '经济科目'], kind: 'choice', choices: [], open: true },
    { heading: '出差人', synonyms: ['差旅人员', '出差人员'], kind: 'text', personal: true },
    { heading: '金额', synonyms: ['支出金额'], kind: 'money', unit: '元', min: 0 },
    { heading: '审批层级', synonyms: ['审批权限'], kind: 'choices', choices: ['单位负责人', '集团审核', '集团党总支', '区教育局'], aliases: { '负责人': '单位负责人', '校长': '单位负责人', '集团': '集团审核', '党总支': '集团党总支', '教育局': '区教育局' } },
    { heading: '审批日期', synonyms: ['批准日期', '审定日期'], kind: 'date' },
    { heading: '拨付日期', synonyms: ['拨款时间'], kind: 'date' },
    { heading: '一事一议编号', synonyms: ['议定事项编号'], kind: 'text' },
    { heading: '集体研究纪要', synonyms: ['会议纪要号', '集体决策记录'], kind: 'text' },
    { heading: '核算账套', synonyms: ['账户', '账套'], kind: 'text' },
    { heading: '审计日期', synonyms: ['最近审计日期'], kind: 'date' },
    { heading: '集体研究日期', synonyms: ['研究日期', '集体决策日期'], kind: 'date' },
  ],
}; // prettier-ignore
