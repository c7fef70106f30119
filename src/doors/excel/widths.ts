import type { Area, Plan } from '../../workbook';

/** Excel measures widths in points; a digit of its standard font is about this wide, and a column has padding. */
const POINTS_PER_CHARACTER = 5.6;
const PADDING = 4;

/** Points of a width in characters. */
export function points(characters: number): number {
  return Math.round(characters * POINTS_PER_CHARACTER + PADDING);
}

/**
 * Widths of the clerk's columns which a write changed, with what they were: emptying the columns brings them back,
 * unless somebody has set another width since. Kept in the workbook, so that it holds after the pane was closed.
 */
export type WidthNote = Record<string, Record<string, { before: number; set: number }>>;

const KEY = 'jibantong.widths';
/** Excel rounds widths to whole pixels. */
const ROUNDING = 1.5;

interface Column {
  sheet: string;
  column: number;
}

function columnsOf(plan: Plan): Column[] {
  const set = plan.blocks.flatMap((block) =>
    (block.widths ?? []).map((_, i) => ({ sheet: block.sheet, column: block.column + i })),
  );
  const cleared = plan.clear.flatMap((area) =>
    Array.from({ length: Math.min(area.columns, 200) }, (_, i) => ({ sheet: area.sheet, column: area.column + i })),
  );
  return [...set, ...cleared].filter(({ sheet }) => !plan.removeSheets.includes(sheet));
}

/** Columns of the clerk's sheets that are widened, and areas that are emptied. */
export interface Columns {
  blocks: { sheet: string; column: number; widths: number[] }[];
  clear: Area[];
}

export interface Widths {
  note: WidthNote;
  /** Widths as they are, by `keyOf` the column. */
  now: Record<string, number>;
}

const keyOf = ({ sheet, column }: Column): string => `${column}:${sheet}`;

/** Queues reading the note, and the widths as they are of the columns that a plan widens or empties. */
export function queueWidths(context: Excel.RequestContext, plan: Plan): () => Widths {
  const columns = columnsOf(plan);
  if (columns.length === 0) return () => ({ note: {}, now: {} });
  const note = context.workbook.settings.getItemOrNullObject(KEY).load('value');
  const formats = columns.map(({ sheet, column }) =>
    context.workbook.worksheets.getItem(sheet).getCell(0, column).format.load('columnWidth'),
  );
  return () => ({
    note: note.isNullObject ? {} : (note.value as WidthNote),
    now: Object.fromEntries(columns.map((column, i) => [keyOf(column), formats[i]!.columnWidth])),
  });
}

/** Queues the widths of blocks and those that emptied columns get back, and the new note. */
export function queueColumns(context: Excel.RequestContext, columns: Columns, widths: Widths): void {
  const note: WidthNote = JSON.parse(JSON.stringify(widths.note)) as WidthNote;
  const put = ({ sheet, column }: Column, width: number): void => {
    context.workbook.worksheets.getItem(sheet).getCell(0, column).format.columnWidth = width;
  };
  for (const area of columns.clear) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const was = note[area.sheet]?.[column];
      if (!was) continue;
      const now = widths.now[keyOf({ sheet: area.sheet, column })];
      if (now !== undefined && Math.abs(now - was.set) <= ROUNDING) put({ sheet: area.sheet, column }, was.before);
      delete note[area.sheet]![column];
    }
  }
  for (const block of columns.blocks) {
    block.widths.forEach((characters, i) => {
      const column = block.column + i;
      const set = points(characters);
      const now = widths.now[keyOf({ sheet: block.sheet, column })] ?? set;
      const was = note[block.sheet]?.[column];
      // A width of our own is not what the clerk had.
      const before = was && Math.abs(now - was.set) <= ROUNDING ? was.before : now;
      (note[block.sheet] ??= {})[column] = { before, set };
      put({ sheet: block.sheet, column }, set);
    });
  }
  for (const sheet of Object.keys(note)) if (Object.keys(note[sheet]!).length === 0) delete note[sheet];
  if (Object.keys(note).length > 0) context.workbook.settings.add(KEY, note);
  else context.workbook.settings.getItemOrNullObject(KEY).delete();
}
