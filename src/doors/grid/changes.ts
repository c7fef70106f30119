import type { Change } from '../../workbook';
import type { Book, UniverApi } from './facade';

interface Executed {
  id: string;
  params?: {
    unitId?: string;
    subUnitId?: string;
    trigger?: string;
    range?: { startRow: number; endRow: number; startColumn: number; endColumn: number };
    cellValue?: Record<number, Record<number, Record<string, unknown> | null>>;
  };
  options?: { fromFormula?: boolean; fromJibantong?: boolean };
}

const STRUCTURE =
  /^sheet\.mutation\.(insert|remove|move)-(row|rows|col|columns|range)$|^sheet\.mutation\.reorder-range$/;
const SHEETS =
  /^sheet\.mutation\.(insert-sheet|remove-sheet|set-worksheet-name|set-worksheet-order|set-worksheet-hidden)$/;
// Merged areas are not among them: they change by themselves when rows are put in; who cares compares them.
const LOOKS =
  /^sheet\.mutation\.(set-worksheet-col-width|set-worksheet-row-height|set-col-|set-row-|set-frozen|set-tab-color|toggle-gridlines)|^data-validation\.mutation|^sheet\.mutation\.set-filter/;
/** Set by Univer itself while it lays out rows; nobody's edit. */
const LAYOUT = /auto-height/;

/** What Univer moves along with rows and columns is not the clerk's choice of looks. */
const MOVING = /^sheet\.command\.(insert|remove|append|delete)-.*(row|col)/;

/** An edit of the clerk's that concerns how cells look, or what Univer alone knows. */
export interface LookChange {
  kind: 'looks';
  sheet: string;
  command: string;
}

/** Rows or columns put in before `at` (count above 0) or taken out from `at` on (below 0). */
export interface GridShift {
  axis: 'row' | 'column';
  at: number;
  count: number;
}

/** A change with what exactly moved, where rows or columns were put in or taken out. */
export type GridChange = Change & { shift?: GridShift };

function shiftOf(id: string, range: NonNullable<Executed['params']>['range']): GridShift | undefined {
  const match = /^sheet\.mutation\.(insert|remove)-(row|rows|col)$/.exec(id);
  if (!match || !range) return undefined;
  const axis = match[2] === 'col' ? 'column' : 'row';
  const [at, end] = axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { axis, at, count: (end - at + 1) * (match[1] === 'insert' ? 1 : -1) };
}

/** Tells of what others than we do to the grid: calculation results and our own writes are left out. */
export function watchChanges(
  api: UniverApi,
  book: Book,
  listener: (change: GridChange | LookChange) => void,
): () => void {
  const listening = api.addEvent(api.Event.CommandExecuted, (event) => {
    const { id, params, options } = event as unknown as Executed;
    if (options?.fromFormula || options?.fromJibantong || LAYOUT.test(id)) return;
    if (params?.unitId !== undefined && params.unitId !== book.getId()) return;
    const sheet = (params?.subUnitId && book.getSheetBySheetId(params.subUnitId)?.getSheetName()) || '';
    if (SHEETS.test(id)) listener({ kind: 'sheets', sheet });
    else if (STRUCTURE.test(id)) listener({ kind: 'structure', sheet, shift: shiftOf(id, params?.range) });
    else if (LOOKS.test(id) && !MOVING.test(params?.trigger ?? '')) listener({ kind: 'looks', sheet, command: id });
    else if (id === 'sheet.mutation.set-range-values') {
      const change = cellsOf(params?.cellValue ?? {}, params?.trigger);
      if (change === 'looks') listener({ kind: 'looks', sheet, command: id });
      else if (change) listener({ kind: 'cells', sheet, area: change });
    }
  });
  return () => listening.dispose();
}

/** The area whose contents changed; `looks` where it is styles alone; null where nothing did. */
function cellsOf(
  cells: NonNullable<NonNullable<Executed['params']>['cellValue']>,
  trigger: string | undefined,
): Change['area'] | 'looks' | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  let styled = false;
  const styleOnly = trigger !== undefined && /set-style|set-border|clear-selection-format/.test(trigger);
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      const content = !styleOnly && (!cell || 'v' in cell || 'f' in cell || 'p' in cell || 'si' in cell);
      if (!content) {
        styled = true;
        continue;
      }
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  if (bottom < 0) return styled ? 'looks' : null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
