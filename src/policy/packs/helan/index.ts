import type { Policy } from '../../model';
import { CHECKLIST } from './checklist';
import { CLAUSES } from './clauses';
import { FIGURES } from './figures';
import { FORMS } from './forms';
import { PARAMETERS } from './parameters';
import { READINGS } from './readings';
import { RULES } from './rules';
import { TABLES } from './tables';

/** 贺兰县's plan for running kindergartens in groups; the text prints neither title nor date. */
export const helan: Policy = {
  id: 'helan',
  prefix: 'HL',
  title: '贺兰县幼儿园集团化办园实施方案',
  shortTitle: '贺兰县幼儿园集团化办园',
  region: '宁夏贺兰县',
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
};
