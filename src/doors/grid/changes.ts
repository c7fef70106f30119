import type { Change } from '../../workbook';
import type { Book, UniverApi } from './facade';

interface Executed {
  id: string;
  params?: {
    unitId?: string;
    subUnitId?: string;
    trigger?: string;
    cellValue?: Record<number, Record<number, Record<string, unknown> | null>>;
  };
  options?: { fromFormula?: boolean; fromJibantong?: boolean };
}

const STRUCTURE = /^sheet\.mutation\.(insert|remove|move)-(row|rows|col|columns|range)$|^sheet\.mutation\.reorder-range$/;
const SHEETS = /^sheet\.mutation\.(insert-sheet|remove-sheet|set-worksheet-name|set-worksheet-order|set-worksheet-hidden)$/;
const LOOKS =
  /^sheet\.mutation\.(add-worksheet-merge|remove-worksheet-merge|set-worksheet-col-width|set-worksheet-row-height|set-col-|set-row-|set-frozen|set-tab-color|toggle-gridlines)|^data-validation\.mutation|^sheet\.mutation\.set-filter/;
/** Set by Univer itself while it lays out rows; nobody's edit. */
const LAYOUT = /auto-height/;

/** An edit of the clerk's that concerns how cells look, or what Univer alone knows. */
export interface LookChange {
  kind: 'looks';
  sheet: string;
  command: string;
}

/** Tells of what others than we do to the grid: calculation results and our own writes are left out. */
export function watchChanges(api: UniverApi, book: Book, listener: (change: Change | LookChange) => void): () => void {
  const listening = api.addEvent(api.Event.CommandExecuted, (event) => {
    const { id, params, options } = event as unknown as Executed;
    if (options?.fromFormula || options?.fromJibantong || LAYOUT.test(id)) return;
    if (params?.unitId !== undefined && params.unitId !== book.getId()) return;
    const sheet = (params?.subUnitId && book.getSheetBySheetId(params.subUnitId)?.getSheetName()) || '';
    if (SHEETS.test(id)) listener({ kind: 'sheets', sheet });
    else if (STRUCTURE.test(id)) listener({ kind: 'structure', sheet });
    else if (LOOKS.test(id)) listener({ kind: 'looks', sheet, command: id });
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
