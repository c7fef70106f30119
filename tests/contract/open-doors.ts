import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, type Sheet, type Workbook } from 'hucre';
import { newFileDoor, openFileDoor, type FileDoor } from '../../src/doors/file';
import { openGridDoor, snapshotOf } from '../../src/doors/grid';
import { openHeadless } from '../../src/doors/grid/headless';
import { a1, emptyPlan, type SheetPlan, type WorkbookGrid } from '../../src/workbook';
import type { DoorUnderTest, Layout } from './door-contract';

/** Bytes of an .xlsx with these contents. */
export async function xlsxOf(workbook: WorkbookGrid): Promise<Uint8Array> {
  const door = await newFileDoor(workbook.name);
  const sheets = workbook.sheets.map((sheet): SheetPlan => ({
    name: sheet.name,
    visibility: sheet.visibility,
    merges: sheet.merges,
    rows: sheet.values.map((line, row) =>
      line.map((value, column) => {
        const key = `${row},${column}`;
        const [formula, format] = [sheet.formulas.get(key), sheet.formats.get(key)];
        return value === null && !formula
          ? null
          : { value, ...(formula ? { formula } : {}), ...(format ? { format } : {}) };
      }),
    ),
  }));
  await door.apply({ ...emptyPlan('新建'), sheets });
  return door.bytes();
}

/** The file door; photographed by another library, so that our own reading is not its own witness. */
export async function openFile(workbook: WorkbookGrid): Promise<DoorUnderTest> {
  const door = await openFileDoor(await xlsxOf(workbook), workbook.name);
  return {
    door,
    calculates: false,
    photograph: () => photographFile(door),
    layout: (sheet) => layoutOfFile(door, sheet),
  };
}

export async function photographFile(door: FileDoor): Promise<unknown> {
  const file = await readXlsx(await door.bytes(), { readStyles: true });
  return file.sheets.map((sheet) => ({
    ...sheet,
    cells: [...(sheet.cells ?? [])].filter(([, cell]) => cell.value !== null || cell.formula || cell.style),
    rows: trimmed(sheet.rows),
  }));
}

/** The stated range of a sheet may stay wider than its contents. */
function trimmed(rows: Sheet['rows']): unknown[][] {
  const lines = rows.map((row) =>
    row.slice(
      0,
      row.reduce((last: number, value, index) => (value === null ? last : index + 1), 0),
    ),
  );
  while (lines.length && lines[lines.length - 1]!.length === 0) lines.pop();
  return lines;
}

export async function layoutOfFile(door: FileDoor, name: string): Promise<Layout> {
  const file: Workbook = await readXlsx(await door.bytes(), { readStyles: true });
  const sheet = file.sheets.find((other) => other.name === name)!;
  const { pageSetup: page, headerFooter: margins } = sheet;
  const fills: Record<string, string> = {};
  for (const [key, found] of sheet.cells ?? []) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    const fill = found.style?.fill;
    if (fill?.type === 'pattern' && fill.pattern === 'solid')
      fills[a1(row, column)] = fill.fgColor?.rgb?.slice(-6) ?? '';
  }
  return {
    widths: Object.fromEntries(
      (sheet.columns ?? []).flatMap((column, index) => (column?.width ? [[index, column.width]] : [])),
    ),
    heights: Object.fromEntries(
      [...(sheet.rowDefs ?? [])].flatMap(([row, { height }]) => (height ? [[row, height]] : [])),
    ),
    freeze: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
    fills,
    print: {
      landscape: page?.orientation === 'landscape',
      paper: page?.paperSize ?? '',
      area: page?.printArea ?? '',
      repeat: page?.printTitlesRow ?? '',
      footer: margins?.oddFooter ?? '',
      header: margins?.oddHeader ?? '',
      fitWidth: page?.fitToWidth ?? 0,
      breaks: await breaksOfFile(door, name),
    },
  };
}

/** Breaks stand after the row of their id, which counts from 1. hucre does not read them. */
async function breaksOfFile(door: FileDoor, name: string): Promise<number[]> {
  const parts = unzipSync(await door.bytes());
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const [, relation] = new RegExp(`<sheet [^>]*name="${name}"[^>]*r:id="(\\w+)"`).exec(part('xl/workbook.xml')) ?? [];
  const target = [...part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(String).find((one) => one.includes(`"${relation}"`));
  const [, path] = /Target="\/?(?:xl\/)?([^"]+)"/.exec(target ?? '') ?? [];
  return [...part(`xl/${path}`).matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id));
} // prettier-ignore

/** The grid door over Univer without a screen. */
export async function openGrid(workbook: WorkbookGrid): Promise<DoorUnderTest> {
  const bytes = await xlsxOf(workbook);
  const grid = await (await openFileDoor(bytes, workbook.name)).read();
  const { api, book, dispose } = openHeadless(snapshotOf(grid, await readXlsx(bytes, { readStyles: true })));
  const door = openGridDoor({
    api,
    book,
    name: workbook.name,
    hiddenSheets: grid.sheets.filter((sheet) => sheet.visibility === 'veryHidden'),
  });
  const styleOf = (cell: { s?: unknown } | null | void) =>
    (cell?.s
      ? book
          .getWorkbook()
          .getStyles()
          .getStyleByCell(cell as never)
      : null) ?? null;
  return {
    door,
    calculates: true,
    dispose: () => {
      door.dispose();
      dispose();
    },
    async photograph() {
      const read = await door.read();
      return {
        read,
        sheets: book.getSheets().map((sheet) => {
          const cells: Record<string, unknown> = {};
          sheet
            .getSheet()
            .getCellMatrix()
            .forValue((row, column, cell) => {
              const bare = Object.entries(cell ?? {}).filter(
                ([key, value]) => value !== null && value !== undefined && key !== 's' && key !== 'custom',
              );
              const style = solid(styleOf(cell));
              if (bare.length || style) cells[a1(row, column)] = { ...Object.fromEntries(bare), style };
            });
          const widths = Array.from({ length: 12 }, (_, column) => sheet.getColumnWidth(column));
          return {
            name: sheet.getSheetName(),
            cells,
            widths,
            freeze: sheet.getFreeze(),
            merges: sheet.getSheet().getMergeData(),
          };
        }),
      };
    },
    async layout(name): Promise<Layout> {
      await door.settle();
      const sheet = book.getSheets().find((other) => other.getSheetName() === name)!;
      const fills: Record<string, string> = {};
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((row, column, cell) => {
          const fill = styleOf(cell)?.bg?.rgb;
          if (fill) fills[a1(row, column)] = fill.replace('#', '');
        });
      const freeze = sheet.getFreeze();
      return {
        widths: Object.fromEntries(
          Array.from({ length: 12 }, (_, column) => [column, sheet.getColumnWidth(column) / 8]),
        ),
        heights: Object.fromEntries(Array.from({ length: 6 }, (_, row) => [row, (sheet.getRowHeight(row) * 3) / 4])),
        freeze: { rows: freeze.ySplit, columns: freeze.xSplit },
        fills,
        print: null,
      };
    },
  };
}

/** A style without what is empty in it; null where nothing is left. */
function solid(style: unknown): unknown {
  if (typeof style !== 'object' || style === null) return style ?? null;
  const kept = Object.entries(style)
    .map(([key, value]) => [key, solid(value)] as const)
    .filter(([, value]) => value !== null);
  return kept.length ? Object.fromEntries(kept) : null;
}
