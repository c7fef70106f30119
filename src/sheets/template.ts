import type { Policy } from '../policy/model';
import { extended } from '../roster/headings';
import { TABLE_IDS, type ColumnSpec, type TableId, type TableSpec } from '../roster/spec';
import { TABLES } from '../roster/tables';
import {
  columnLetters,
  emptyPlan,
  quotedSheet,
  type Plan,
  type PlanCell,
  type SheetPlan,
  type Validation,
} from '../workbook';
import { textWidth } from './heights';
import { filingSheet, parameterSheet } from './inputs';
import { SHEETS } from './words';

/** Rows of a blank table that have drop-downs, and rows drawn with lines. */
const ROWS_WITH_LISTS = 2000;
const ROWS_WITH_LINES = 30;

/** The plan of a blank workbook: 填报信息, 政策参数, the core tables and those the policy asks for. */
export function templateOf(policy: Policy): Plan {
  const options = new OptionLists();
  const tables = tablesOf(policy).map((spec) => tableSheet(spec, policy, options));
  const plan = emptyPlan(`生成空白模板`);
  plan.sheets = [filingSheet(policy), ...tables, parameterSheet(policy), options.sheet()];
  return plan;
}

/** Core tables and those that any rule, figure or form of the policy needs, with the policy's own columns and choices. */
export function tablesOf(policy: Policy): TableSpec[] {
  const needed = new Set<TableId>();
  for (const { needs } of [...policy.rules, ...policy.figures, ...policy.forms]) needs.forEach((id) => needed.add(id));
  for (const extension of policy.tables) needed.add(extension.table);
  if (policy.checklist.length > 0) needed.add('checklist');
  return TABLE_IDS.filter((id) => id !== 'parameters' && (TABLES[id].core || needed.has(id))).map((id) =>
    extended(id, policy.tables),
  );
}

function tableSheet(spec: TableSpec, policy: Policy, options: OptionLists): SheetPlan {
  const heads = spec.columns.map((column): PlanCell => ({ value: headOf(column), look: 'listHead' }));
  const blank = spec.columns.map((column): PlanCell => ({ value: null, look: 'input', ...formatOf(column) }));
  const filled = spec.id === 'checklist' ? checklistRows(spec, policy) : [];
  const rows = [heads, ...filled, ...Array.from({ length: ROWS_WITH_LINES }, () => blank)];
  return {
    name: spec.title,
    rows,
    widths: spec.columns.map((column) => Math.min(28, Math.max(10, textWidth(headOf(column)) + 4))),
    heights: { 0: 34 },
    freeze: { rows: 1, columns: Math.min(2, spec.columns.length - 1) },
    print: { paper: 'A4', landscape: true, repeatRows: { first: 0, last: 0 } },
    validations: spec.columns.map((column, index) => validationOf(column, index, options)),
  };
}

/** What the policy calls a column. */
const nameOf = (column: ColumnSpec): string => column.called ?? column.heading;

/** The heading with its unit, as the reader of rosters knows it. */
function headOf(column: ColumnSpec): string {
  return column.unit ? `${nameOf(column)}（${column.unit}）` : nameOf(column);
}

/** What only a person can tick is printed for the bureau; groups and schools are entered by the clerk. */
function checklistRows(spec: TableSpec, policy: Policy): PlanCell[][] {
  return policy.checklist
    .filter((item) => item.of === 'area')
    .map((item) =>
      spec.columns.map((column): PlanCell => ({
        value: column.heading === '检查项目' ? item.item : null,
        look: 'input',
        ...formatOf(column),
      })),
    );
}

function formatOf(column: ColumnSpec): { format?: string } {
  if (column.kind === 'date') return { format: 'yyyy-mm-dd' };
  if (column.kind === 'money') return { format: '#,##0.00' };
  return ['id', 'text', 'list', 'choices', 'dates'].includes(column.kind) ? { format: '@' } : {};
}

const KIND_WORDS: Partial<Record<ColumnSpec['kind'], string>> = {
  id: '按文本填写，保留每一位数字',
  integer: '填整数，不带单位',
  number: '填数字，不带单位',
  money: '填金额（元），不带单位',
  percent: '填百分数，如 60 表示 60%',
  date: '填日期，如 2025-10-15',
  dates: '填起止日期，如 2025-09-01—2026-01-20',
  flag: '填“是”或“否”',
  choice: '从下拉列表中选择',
  choices: '可填多项，用“、”隔开',
  list: '可填多项，用“、”隔开',
  year: '填四位年份，如 2025',
};

function validationOf(column: ColumnSpec, index: number, options: OptionLists): Validation {
  const choices = column.kind === 'flag' ? ['是', '否'] : column.kind === 'choice' ? (column.choices ?? []) : [];
  const words = [column.hint, KIND_WORDS[column.kind] ?? '按实际情况填写'].filter(Boolean).join('。');
  const base: Validation = {
    area: { row: 1, column: index, rows: ROWS_WITH_LISTS, columns: 1 },
    strict: false,
    title: nameOf(column).slice(0, 30),
    message: `${words}。`,
  };
  if (choices.length > 0) return { ...base, listFrom: options.rangeOf(choices), strict: !column.open };
  if (column.kind === 'integer')
    return { ...base, kind: 'integer', ...(column.min !== undefined ? { min: column.min } : {}) };
  if (column.kind === 'number' || column.kind === 'money') {
    return { ...base, kind: 'decimal', ...(column.min !== undefined ? { min: column.min } : {}) };
  }
  return column.kind === 'date' ? { ...base, kind: 'date' } : base;
}

/** The choices of all drop-downs, one column a list, each list once: inline lists end at 255 characters. */
class OptionLists {
  private readonly lists: (readonly string[])[] = [];
  private readonly ranges = new Map<string, string>();

  /** Range that holds these choices. */
  rangeOf(choices: readonly string[]): string {
    const key = choices.join('\n');
    const known = this.ranges.get(key);
    if (known) return known;
    const letters = columnLetters(this.lists.length);
    const range = `${quotedSheet(SHEETS.options)}!$${letters}$1:$${letters}$${choices.length}`;
    this.lists.push(choices);
    this.ranges.set(key, range);
    return range;
  }

  sheet(): SheetPlan {
    const height = this.lists.reduce((most, list) => Math.max(most, list.length), 0);
    return {
      name: SHEETS.options,
      visibility: 'hidden',
      rows: Array.from({ length: height }, (_, row) =>
        this.lists.map((list): PlanCell | null =>
          list[row] === undefined ? null : { value: list[row]!, format: '@' },
        ),
      ),
    };
  }
}
