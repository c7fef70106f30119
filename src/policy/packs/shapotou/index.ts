import type { Policy } from '../../model';
import { CHECKLIST } from './checklist';
import { CLAUSES } from './clauses';
import { FIGURES } from './figures';
import { FORMS } from './forms';
import { PARAMETERS } from './parameters';
import { READINGS } from './readings';
import { RULES } from './rules';
import { TABLES } from './tables';

/** 中卫市沙坡头区推行集团化办学（试点）实施方案. */
export const shapotou: Policy = {
  id: 'shapotou',
  prefix: 'SPT',
  title: '中卫市沙坡头区推行集团化办学（试点）实施方案',
  shortTitle: '沙坡头区集团化办学（试点）',
  region: '宁夏中卫市沙坡头区',
  status: 'pilot',
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
