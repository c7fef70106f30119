import type { CellValue, PlanCell, SheetPlan } from '../../src/workbook';
import { serialOfIso } from '../../src/workbook';

export type SampleRow = Record<string, CellValue>;

export interface SampleSheet {
  name: string;
  title: string;
  /** Line under the title, right of which nothing stands. */
  subtitle: string;
  rows: readonly SampleRow[];
  /** Headings in order; of the rows' keys where left out. */
  headings?: readonly string[];
  /** Upper heads over neighbouring headings: a second level of heading. */
  over?: Readonly<Record<string, string>>;
  /** Headings summed in a 合计 row. */
  totals?: readonly string[];
  notes?: readonly string[];
  widths?: Readonly<Record<string, number>>;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A sheet as a clerk's office keeps it: title, line below, heads, rows, total, notes. All cells are the clerk's. */
export function sampleSheet(sheet: SampleSheet): SheetPlan {
  const headings = sheet.headings ?? Object.keys(sheet.rows[0] ?? {});
  const last = headings.length - 1;
  const rows: (PlanCell | null)[][] = [];
  const merges: NonNullable<SheetPlan['merges']> = [];
  const wide = (cell: PlanCell) => {
    merges.push({ row: rows.length, column: 0, rows: 1, columns: headings.length });
    rows.push([cell]);
  };
  wide({ value: sheet.title, look: 'title' });
  wide({ value: sheet.subtitle, look: 'subtitle' });
  const headRow = rows.length;
  if (sheet.over) pushTwoLevels(rows, merges, headings, sheet.over);
  else rows.push(headings.map((heading) => ({ value: heading, look: 'head' })));
  const first = rows.length;
  for (const row of sheet.rows) rows.push(headings.map((heading) => cellOf(row[heading] ?? null)));
  if (sheet.totals) rows.push(totalRow(headings, sheet.totals, first, rows.length - 1, sheet.rows));
  for (const note of sheet.notes ?? []) wide({ value: note, look: 'note' });
  return {
    name: sheet.name,
    rows,
    merges: last > 0 ? merges : [],
    widths: headings.map((heading, index) => sheet.widths?.[heading] ?? widthOf(heading, sheet.rows, index)),
    heights: { 0: 34, [headRow]: 32 },
    freeze: { rows: first, columns: 0 },
    print: { paper: 'A4', landscape: headings.length > 7, repeatRows: { first: headRow, last: first - 1 } },
  };
}

/** 填报信息 of a sample. */
export function filingSheet(rows: readonly (readonly [string, string])[]): SheetPlan {
  return {
    name: '填报信息',
    rows: [
      ['项目', '内容'].map((value) => ({ value, look: 'listHead' as const })),
      ...rows.map(([label, value]) => [
        { value: label, look: 'listBody' as const },
        { value, look: 'input' as const, format: '@' },
      ]),
    ],
    widths: [16, 44],
  };
}

/** 政策参数 of a sample: dates of the school calendar alone. What the documents leave open stays open. */
export function calendarSheet(policy: string, subtitle: string, dates: Readonly<Record<string, string>>): SheetPlan {
  return sampleSheet({
    name: '政策参数',
    title: '政策参数（校历类）',
    subtitle,
    rows: Object.entries(dates).map(([name, value]) => ({ 参数名称: name, 适用文件: policy, 取值: value, 单位: null, 来源文号: '示例数据', 生效日期: null })),
    widths: { 取值: 44 },
  });
} // prettier-ignore

function pushTwoLevels(
  rows: (PlanCell | null)[][],
  merges: NonNullable<SheetPlan['merges']>,
  headings: readonly string[],
  over: Readonly<Record<string, string>>,
): void {
  const top = rows.length;
  const upper: (PlanCell | null)[] = headings.map((heading) => ({ value: over[heading] ?? heading, look: 'head' }));
  const lower: (PlanCell | null)[] = headings.map((heading) => ({ value: over[heading] ? heading : null, look: 'head' }));
  for (let column = 0; column < headings.length; ) {
    const word = over[headings[column]!];
    let end = column + 1;
    while (word && end < headings.length && over[headings[end]!] === word) upper[end++] = { value: null, look: 'head' };
    merges.push({ row: top, column, rows: word ? 1 : 2, columns: end - column });
    column = end;
  }
  rows.push(upper, lower);
}

function cellOf(value: CellValue): PlanCell {
  if (typeof value === 'string' && DATE.test(value)) return { value: serialOfIso(value), format: 'yyyy-mm-dd', look: 'bodyCentred' };
  if (typeof value === 'number') return { value, look: 'bodyNumber' };
  const id = typeof value === 'string' && /^[A-Z]*\d{3,}$/.test(value);
  return { value, look: 'body', ...(id ? { format: '@' } : {}) };
}

function totalRow(headings: readonly string[], totals: readonly string[], first: number, last: number, rows: readonly SampleRow[]): PlanCell[] {
  return headings.map((heading, column) => {
    if (column === 0) return { value: '合计', look: 'total' };
    if (!totals.includes(heading)) return { value: null, look: 'total' };
    const letter = String.fromCharCode(65 + column);
    const sum = rows.reduce((total, row) => total + (typeof row[heading] === 'number' ? (row[heading] as number) : 0), 0);
    return { value: sum, formula: `=SUM(${letter}${first + 1}:${letter}${last + 1})`, look: 'total' };
  });
}

function widthOf(heading: string, rows: readonly SampleRow[], _index: number): number {
  const text = (value: CellValue | undefined) => (value === null || value === undefined ? '' : String(value));
  const chars = (value: string) => [...value].reduce((n, ch) => n + (ch.charCodeAt(0) > 255 ? 2 : 1), 0);
  const most = rows.reduce((n, row) => Math.max(n, ...text(row[heading]).split('\n').map(chars)), 0);
  return Math.min(34, Math.max(chars(heading) + 3, Math.min(most, 30) * 1.15 + 3));
}
