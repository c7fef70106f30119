import { settingsOf, situationOf } from '../../../src/audit';
import { rowsOfRecords, workbookOf } from '../../../src/workbook';
import { readRoster, TABLE_IDS, TABLES, type Row, type TableId } from '../../../src/roster';
import type { Breach, ParameterSpec, Policy, Situation, Subject, Verdict } from '../../../src/policy/model';
import type { Line } from '../../../src/cli/golden/build';
import type { Check } from '../../../src/policy/rules';

const parameter = (name: string, kind: ParameterSpec['kind']): ParameterSpec => ({
  name,
  kind,
  unit: '',
  clauses: ['T-1'],
  value: null,
  hint: '',
});

/** A made-up policy that says nothing: the shapes alone are tried on it. */
export const TRIAL: Policy = {
  id: 'trial', prefix: 'T', title: '测试办法', shortTitle: '测试办法', region: '测试县', status: 'in force', groupWord: '集团',
  clauses: [{ id: 'T-1', locator: '一', lines: 'L1', kind: 'check', force: 'mandatory', statement: '测试', as: 'rule' }],
  parameters: [
    parameter('学期起止', 'dates'), parameter('学年起止', 'dates'), parameter('在学月份', 'months'), parameter('次数', 'number'), parameter('起点', 'money'),
  ],
  readings: [], figures: [], rules: [], forms: [], checklist: [], tables: [],
}; // prettier-ignore

export type Tables = Partial<Record<TableId, readonly Line[]>>;

export interface When {
  on?: string;
  set?: Readonly<Record<string, string>>;
}

export function situation(tables: Tables, { on = '2025-10-15', set = {} }: When = {}): Situation {
  const ids = TABLE_IDS.filter((id) => tables[id] !== undefined);
  const sheets = ids.map((id) => ({ name: TABLES[id].title, rows: rowsOfRecords(tables[id] ?? []) }));
  const roster = readRoster(workbookOf('测试', sheets));
  for (const id of ids) if (!roster.table(id).present) throw new Error(`${id} was not recognised`);
  return situationOf(roster, TRIAL, on, settingsOf(TRIAL, roster, on, Object.entries(set)));
}

export const verdict = (check: Check, tables: Tables, when: When = {}): Verdict => check(situation(tables, when));

/** `severity subject: observed / expected` of each breach; `force` where the rule's own force decides. */
export const told = (check: Check, tables: Tables, when: When = {}): string[] =>
  verdict(check, tables, when).breaches.map(line);

export const line = (breach: Breach): string =>
  `${breach.severity ?? 'force'} ${breach.subject}: ${breach.observed ?? ''} / ${breach.expected ?? ''}`;

export const lacked = (check: Check, tables: Tables, when: When = {}): string[] =>
  (verdict(check, tables, when).missing ?? []).map((one) => one.name);

/** Cells as `row,column` from 0, of each breach. */
export const places = (check: Check, tables: Tables, when: When = {}): string[][] =>
  verdict(check, tables, when).breaches.map((breach) => breach.cells.map((cell) => `${cell.row},${cell.column}`));

export const messages = (check: Check, tables: Tables, when: When = {}): string[] =>
  verdict(check, tables, when).breaches.map((breach) => breach.message);

export const rowsOf =
  (id: TableId) =>
  (one: Situation): readonly Row[] =>
    one.roster.table(id).rows;

export const SCHOOLS: readonly Line[] = [
  { 单位名称: '测试龙头校', 集团编号: 'G1', 集团名称: '测试集团', 角色: '龙头', 单位类型: '小学', 在校学生数: 900 },
  { 单位名称: '测试成员校', 集团编号: 'G1', 集团名称: '测试集团', 角色: '成员', 单位类型: '小学', 在校学生数: 300 },
];

export const groupOf = (subject: Subject) => {
  if (subject.of !== 'group') throw new Error('no group');
  return subject.group;
};
