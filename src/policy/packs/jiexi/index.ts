import type { Policy } from '../../model';
import { CHECKLIST } from './checklist';
import { CLAUSES } from './clauses';
import { FIGURES } from './figures';
import { FORMS } from './forms';
import { PARAMETERS } from './parameters';
import { READINGS } from './readings';
import { RULES } from './rules';
import { TABLES } from './tables';

/** 揭西县教育局's guiding opinions on groups of primary and middle schools, 揭西教〔2023〕249号. */
export const jiexi: Policy = {
  id: 'jiexi',
  prefix: 'JX',
  title: '揭西县中小学校集团化办学指导意见',
  shortTitle: '揭西县中小学校集团化办学',
  region: '广东省揭阳市揭西县',
  status: 'in force',
  groupWord: '集团',
  clauses: CLAUSES,
  parameters: PARAMETERS,
  readings: READINGS,
  figures: FIGURES,
  rules: RULES,
  forms: FORMS,
  checklist: CHECKLIST,
  tables: TABLES,
  memberCountReadings: [{ reading: 'JX成员学校计数', withoutLead: 'A', withLead: 'B' }],
};
