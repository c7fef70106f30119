import type { RosterTable, TablePart } from '../../roster';
import { columnLetters, sheetNamed, valueAt, type WorkbookGrid } from '../../workbook';
import { cellText } from '../format';

export interface SheetColumn {
  column: number;
  letters: string;
  /** Heading as written on the sheet. */
  written: string;
  /** Catalogue heading; null where the column is not used. */
  heading: string | null;
  personal: boolean;
  samples: readonly string[];
}

const SAMPLES = 3;

/** The columns of a recognised sheet as the clerk knows them, from left to right, with what they were taken for. */
export function sheetColumns(grid: WorkbookGrid, table: RosterTable, part: TablePart): SheetColumn[] {
  const sheet = sheetNamed(grid, part.sheet);
  if (!sheet) return [];
  const taken = new Map([...part.columnOf].map(([heading, column]) => [column, heading]));
  const columns: SheetColumn[] = [];
  for (let column = 0; column < sheet.columnCount; column++) {
    const heading = taken.get(column) ?? null;
    const written = writtenHeading(column);
    if (written === null) continue;
    if (heading === null && !part.unmatched.includes(written)) continue;
    const personal = heading !== null && table.column(heading).personal === true;
    columns.push({ column, letters: columnLetters(column), written, heading, personal, samples: personal ? [] : samplesOf(column) });
  }
  return columns;

  /** The lowest heading cell that is filled: the upper one of two levels spans several columns. */
  function writtenHeading(column: number): string | null {
    for (let row = part.headerRows.last; row >= part.headerRows.first; row--) {
      const text = cellText(valueAt(sheet!, row, column), '').trim();
      if (text !== '') return text;
    }
    return null;
  }

  function samplesOf(column: number): string[] {
    const samples = new Set<string>();
    for (let row = part.firstRow; row <= part.lastRow && samples.size < SAMPLES; row++) {
      const text = cellText(valueAt(sheet!, row, column), '');
      if (text !== '') samples.add(text.length > 12 ? `${text.slice(0, 11)}…` : text);
    }
    return [...samples];
  }
}
