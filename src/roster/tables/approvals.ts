import type { TableSpec } from '../spec';

export const approvals: TableSpec = {
  id: 'approvals',
  title: '审批备案台账',
  prefix: '审批',
  synonyms: ['组建加入退出审批表', '任免备案表', '编办备案表'],
  core: false,
  needs: [['事项类别', '备案机关', '审批机关']],
  columns: [
    { heading: '事项类别', synonyms: ['事项'], kind: 'choice', choices: ['龙头认定', '集团组建', '成员加入', '成员退出', '模式调整', '跨市规划', '委托担任中心园', '授权考核', '命名备案', '干部任命', '教师调配', '岗位设置', '优质集团申报'] },
    { heading: '对象', synonyms: ['集团', '单位或人员'], kind: 'text' },
    { heading: '申请单位', synonyms: ['申报单位'], kind: 'text' },
    { heading: '申请日期', synonyms: ['申报日期'], kind: 'date' },
    { heading: '评审日期', synonyms: ['论证日期'], kind: 'date' },
    { heading: '评审结论', synonyms: ['论证结论'], kind: 'choice', choices: ['通过', '不通过'] },
    { heading: '审批机关', synonyms: ['批准单位', '核准机关'], kind: 'text' },
    { heading: '审批日期', synonyms: ['批准日期', '核准日期'], kind: 'date' },
    { heading: '文号', synonyms: ['批复文号'], kind: 'text' },
    { heading: '备案机关', synonyms: ['备案单位'], kind: 'text' },
    { heading: '备案日期', synonyms: ['备案时间'], kind: 'date' },
    { heading: '事由', synonyms: ['理由', '依据'], kind: 'text' },
  ],
}; // prettier-ignore
