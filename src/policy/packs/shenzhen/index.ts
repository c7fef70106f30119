import type { Policy } from '../../model';
import { CHECKLIST } from './checklist';
import { CLAUSES } from './clauses';
import { FIGURES } from './figures';
import { FORMS } from './forms';
import { PARAMETERS } from './parameters';
import { READINGS } from './readings';
import { RULES } from './rules';
import { TABLES } from './tables';

/** 深圳市教育局's draft on 学区 of kindergartens: a text for consultation, without date or number. */
export const shenzhen: Policy = {
  id: 'shenzhen',
  prefix: 'SZ',
  title: '深圳市教育局关于推进学前教育学区化治理的实施意见（征求意见稿）',
  shortTitle: '深圳学前教育学区化治理',
  region: '广东省深圳市',
  status: 'draft',
  groupWord: '学区',
  clauses: CLAUSES,
  parameters: PARAMETERS,
  readings: READINGS,
  figures: FIGURES,
  rules: RULES,
  forms: FORMS,
  checklist: CHECKLIST,
  tables: TABLES,
  memberCountReadings: [{ reading: 'SZ学区规模计数', withoutLead: 'B', withLead: 'A' }],
};
