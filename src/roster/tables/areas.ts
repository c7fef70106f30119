import type { TableSpec } from '../spec';

export const areas: TableSpec = {
  id: 'areas',
  title: '区域基数表',
  prefix: '区域',
  synonyms: ['区域基本情况表'],
  core: false,
  needs: [['下辖县数', '幼儿园总数', '公办园数', '义务教育学校数', '普惠民办园数', '民办园数', '义教学生数']],
  columns: [
    { heading: '地区', synonyms: ['县区', '区域', '县（市、区）', '所属地区'], kind: 'text' },
    { heading: '年度', synonyms: ['年份'], kind: 'year' },
    { heading: '下辖县数', synonyms: ['县区数'], kind: 'integer', min: 0 },
    { heading: '幼儿园总数', synonyms: ['园所总数'], kind: 'integer', min: 0 },
    { heading: '公办园数', synonyms: [], kind: 'integer', min: 0 },
    { heading: '普惠民办园数', synonyms: ['普惠性民办'], kind: 'integer', min: 0 },
    { heading: '民办园数', synonyms: ['非普惠民办'], kind: 'integer', min: 0 },
    { heading: '义务教育学校数', synonyms: ['中小学数'], kind: 'integer', min: 0 },
    { heading: '义教学生数', synonyms: ['义务教育在校生'], kind: 'integer', min: 0 },
  ],
}; // prettier-ignore
