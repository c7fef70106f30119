import type { TableSpec } from '../spec';

export const trainings: TableSpec = {
  id: 'trainings',
  title: '培训台账',
  prefix: '培训',
  synonyms: ['培训登记表'],
  core: false,
  needs: [['工号', '姓名'], ['培训层级', '学时', '日期']],
  columns: [
    { heading: '工号', synonyms: ['人员编号'], kind: 'id' },
    { heading: '姓名', synonyms: ['教师姓名'], kind: 'text', personal: true },
    { heading: '培训层级', synonyms: ['培训级别'], kind: 'choice', choices: ['区级', '学区', '集团', '园本'] },
    { heading: '日期', synonyms: ['培训时间'], kind: 'date' },
    { heading: '学时', synonyms: ['课时'], kind: 'number', min: 0 },
  ],
}; // prettier-ignore
