import { isCellError, valueAt, type CellValue, type PlanCell, type SheetGrid, type SheetPlan } from '../workbook';
import { SHEETS } from './words';

/** One line of 修改记录: a cell repaired, or a choice of the clerk's about a whole sheet. */
export interface LogLine {
  sheet: string;
  /** `K9`, or what else of the sheet it is about. */
  at: string;
  heading: string;
  before: CellValue;
  after: CellValue;
  personal: boolean;
  why: string;
}

const HEADS = ['序号', '日期', '工作表', '单元格', '栏目', '修改前', '修改后', '原因'];
const HEAD_ROW = 1;

/** 修改记录 with new lines under those already there. Values of personal columns are not written. */
export function changeLog(before: SheetGrid | undefined, date: string, lines: readonly LogLine[]): SheetPlan {
  const old: PlanCell[][] = [];
  for (let row = HEAD_ROW + 1; row < (before?.values.length ?? 0); row++) {
    const values = HEADS.map((_, column) => valueAt(before!, row, column));
    if (values.some((value) => value !== null)) old.push(values.map(body));
  }
  const added = lines.map(({ sheet, at, heading, before: from, after, personal, why }) =>
    [
      date,
      sheet,
      at,
      heading,
      personal ? '（个人信息，不记录）' : from,
      personal ? '（个人信息，不记录）' : after,
      why,
    ].map(body),
  );
  const all = [...old, ...added.map((line) => [body(null), ...line])].map((line, index) => [
    { value: index + 1, look: 'listNumber' as const },
    ...line.slice(1),
  ]);
  return {
    name: SHEETS.repairs,
    rows: [
      [{ value: SHEETS.repairs, look: 'title' }, ...new Array<null>(HEADS.length - 1).fill(null)],
      HEADS.map((value) => ({ value, look: 'listHead' })),
      ...all,
    ],
    merges: [{ row: 0, column: 0, rows: 1, columns: HEADS.length }],
    widths: [6, 12, 18, 10, 18, 18, 18, 50],
    heights: { 0: 34 },
    freeze: { rows: HEAD_ROW + 1, columns: 0 },
    print: { paper: 'A4', landscape: true, repeatRows: { first: HEAD_ROW, last: HEAD_ROW } },
  };
}

function body(value: CellValue): PlanCell {
  const shown = isCellError(value) ? value.error : value;
  return { value: shown, look: 'listBody', ...(typeof shown === 'string' ? { format: '@' } : {}) };
}
