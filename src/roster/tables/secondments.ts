import type { TableSpec } from '../spec';

export const secondments: TableSpec = {
  id: 'secondments',
  title: '人员交流台账',
  prefix: '交流',
  synonyms: ['交流轮岗台账', '挂职跟岗登记表'],
  core: false,
  needs: [['派出单位', '派入单位', '交流方式']],
  columns: [
    { heading: '工号', synonyms: ['姓名'], kind: 'id' },
    { heading: '派出单位', synonyms: ['原单位'], kind: 'text', refersTo: 'schools' },
    { heading: '派入单位', synonyms: ['接收单位'], kind: 'text', refersTo: 'schools' },
    { heading: '交流方式', synonyms: ['流动方式'], kind: 'choice', choices: ['挂职', '跟岗', '派驻', '指导', '支教', '走教', '轮岗', '兼课', '蹲点', '带教', '第一书记', '特需教师配送', '管理人员交流', '柔性流动'] },
    { heading: '起始日期', synonyms: ['开始时间'], kind: 'date' },
    { heading: '结束日期', synonyms: ['结束时间'], kind: 'date' },
    { heading: '学期', synonyms: [], kind: 'text' },
    { heading: '任务内容', synonyms: ['学习或指导内容'], kind: 'text' },
    { heading: '竞聘日期', synonyms: ['竞聘时间'], kind: 'date' },
  ],
}; // prettier-ignore
