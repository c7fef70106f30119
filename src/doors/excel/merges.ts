import { DoorError, type Area } from '../../workbook';
import type { Session } from './session';

type Rectangle = Omit<Area, 'sheet'>;

/** Queues asking for the merged areas of a rectangle (ExcelApi 1.13); the result gives them. */
export function queueMerges(
  context: Excel.RequestContext,
  sheetId: string,
  { row, column, rows, columns }: Rectangle,
): () => Rectangle[] {
  const found = context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(row, column, rows, columns)
    .getMergedAreasOrNullObject();
  found.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return () =>
    found.isNullObject
      ? []
      : found.areas.items.map((r) => ({
          row: r.rowIndex,
          column: r.columnIndex,
          rows: r.rowCount,
          columns: r.columnCount,
        }));
}

/**
 * Merged areas of a sheet that has more of them (512) than Excel lists at once: halved by rows until it answers. The
 * halves share a row, so that an area cut in two by the halving is known again.
 */
export async function mergesOf(
  session: Session,
  sheetId: string,
  whole: Rectangle,
  what: string,
): Promise<Rectangle[]> {
  try {
    return await session.request({ what, repeatable: true }, (context) => queueMerges(context, sheetId, whole));
  } catch (error) {
    const more = error instanceof DoorError && error.code === 'unknown' && whole.rows > 2;
    if (!more) throw error;
  }
  const half = Math.floor(whole.rows / 2);
  const above = await mergesOf(session, sheetId, { ...whole, rows: half + 1 }, what);
  const below = await mergesOf(session, sheetId, { ...whole, row: whole.row + half, rows: whole.rows - half }, what);
  return joined([...above, ...below], whole.row + half);
}

function joined(areas: Rectangle[], shared: number): Rectangle[] {
  const onShared = (area: Rectangle) => area.row <= shared && shared < area.row + area.rows;
  const result: Rectangle[] = [];
  for (const area of areas) {
    const other = onShared(area) ? result.find((item) => onShared(item) && item.column === area.column) : undefined;
    if (!other) {
      result.push({ ...area });
      continue;
    }
    const end = Math.max(other.row + other.rows, area.row + area.rows);
    other.row = Math.min(other.row, area.row);
    other.rows = end - other.row;
  }
  return result;
}
