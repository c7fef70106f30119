import type { TableSpec } from '../spec';

export const resources: TableSpec = {
  id: 'resources',
  title: '资源共享清单',
  prefix: '资源',
  synonyms: ['共享菜单', '信息化资源共享清单'],
  core: false,
  needs: [['资源类别']],
  columns: [
    { heading: '资源类别', synonyms: ['类别'], kind: 'choice', choices: ['课件', '教案', '图片', '特色课程', '教学活动', '培训资源', '教科研成果', '教学设计', '微课', '教学案例', '教学录像', '试题库', '场馆', '图书馆', '实验室', '设备', '社会场馆', '社区文体', '专业团体', '信息平台', '其他'], open: true },
    { heading: '提供单位', synonyms: ['归属单位'], kind: 'text' },
    { heading: '共享方式', synonyms: ['方式'], kind: 'choice', choices: ['线上', '线下', '借用'] },
    { heading: '可借用', synonyms: ['借用'], kind: 'flag' },
    { heading: '使用次数', synonyms: ['使用情况'], kind: 'integer', min: 0 },
  ],
}; // prettier-ignore
