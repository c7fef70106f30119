import type { Policy } from '../../model';
import { CHECKLIST } from './checklist';
import { CLAUSES } from './clauses';
import { FIGURES } from './figures';
import { FORMS } from './forms';
import { PARAMETERS } from './parameters';
import { READINGS } from './readings';
import { RULES } from './rules';
import { TABLES } from './tables';

/** 广西《关于全面推进学前教育集团化办园改革的实施意见》, 2020, with the notice that issues it. */
export const guangxi: Policy = {
  id: 'guangxi',
  prefix: 'GX',
  title: '关于全面推进学前教育集团化办园改革的实施意见',
  shortTitle: '广西学前教育集团化办园',
  region: '广西壮族自治区',
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
  memberCountReadings: [
    { reading: 'GX绩效系数成员计数', withoutLead: 'A', withLead: 'B' },
    { reading: 'GX集团规模计数', withoutLead: 'A', withLead: 'B' },
  ],
};
