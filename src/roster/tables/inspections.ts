import type { TableSpec } from '../spec';

export const inspections: TableSpec = {
  id: 'inspections',
  title: '督导整改台账',
  prefix: '督导',
  synonyms: ['督导记录', '整改台账'],
  core: false,
  needs: [['督导类型', '督导内容', '督导对象']],
  columns: [
    { heading: '督导对象', synonyms: ['被督导单位'], kind: 'text' },
    { heading: '督导类型', synonyms: ['类型'], kind: 'choice', choices: ['经常性', '专项', '综合', '随机'] },
    { heading: '督导内容', synonyms: ['内容'], kind: 'choice', choices: ['党建工作', '内部管理', '教育教学', '师德师风', '教育收费', '安全稳定', '立德树人'] },
    { heading: '日期', synonyms: ['督导日期'], kind: 'date' },
    { heading: '问题', synonyms: ['发现问题'], kind: 'text' },
    { heading: '问题级别', synonyms: ['级别'], kind: 'choice', choices: ['一般', '重大', '难点'] },
    { heading: '书面反馈日期', synonyms: ['反馈日期'], kind: 'date' },
    { heading: '反馈对象', synonyms: ['书面反馈对象'], kind: 'list' },
    { heading: '上报日期', synonyms: ['上报时间'], kind: 'date' },
    { heading: '上报对象', synonyms: ['上报单位'], kind: 'list' },
    { heading: '整改通知日期', synonyms: ['通知时间'], kind: 'date' },
    { heading: '整改期限', synonyms: ['限期'], kind: 'date' },
    { heading: '复查日期', synonyms: ['复查时间'], kind: 'date' },
    { heading: '复查结论', synonyms: ['结论'], kind: 'choice', choices: ['已整改', '未整改'] },
    { heading: '纳入考核', synonyms: ['是否纳入积分'], kind: 'flag' },
  ],
}; // prettier-ignore
