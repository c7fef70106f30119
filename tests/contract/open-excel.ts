import { openExcelDoor } from '../../src/doors/excel';
import { a1, type WorkbookGrid } from '../../src/workbook';
import { calculateBook } from '../excel-host/calculate';
import { connectOffice, hostOf, photograph } from '../excel-host';
import { columnOf, rowOf } from '../excel-host/model';
import type { DoorUnderTest, Layout } from './door-contract';

const FROM_POINTS = (width: number): number => Math.round((width - 4) / 5.6);

/** The Excel door, over the real office.js and a workbook in memory. */
export async function openExcelOver(workbook: WorkbookGrid): Promise<DoorUnderTest> {
  const host = hostOf(workbook);
  host.calculate = calculateBook;
  connectOffice(host);
  const door = openExcelDoor({ supports: (version) => Number(version.split('.')[1]) <= 15 });
  return {
    door,
    calculates: true,
    // Every mark carries the stamp of its own write.
    photograph: async () =>
      JSON.parse(
        JSON.stringify(photograph(host.book)).replace(/集办通标记:(\w+):[^"\\]+/g, '集办通标记:$1'),
      ) as unknown,
    dispose: () => expect(host.missing).toEqual([]),
    async layout(name): Promise<Layout> {
      const sheet = host.sheet(name);
      const { page } = sheet;
      const fills: Record<string, string> = {};
      for (const [key, cell] of sheet.cells) {
        const fill = cell.style['fill.color'];
        if (typeof fill === 'string') fills[a1(rowOf(key), columnOf(key))] = fill.replace('#', '');
      }
      const absolute = (area: unknown): string => String(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
      return {
        widths: Object.fromEntries([...sheet.widths].map(([column, width]) => [column, FROM_POINTS(width)])),
        heights: Object.fromEntries(sheet.heights),
        freeze: sheet.freeze,
        fills,
        print: {
          landscape: page.orientation === 'Landscape',
          paper: String(page.paperSize ?? '').toLowerCase(),
          area: absolute(page.printArea),
          repeat: String(page.titleRows ?? ''),
          footer: `&C${String(page.centerFooter ?? '')}`,
          header: `&C${String(page.centerHeader ?? '')}`,
          fitWidth: (page.zoom as { horizontalFitToPages?: number } | undefined)?.horizontalFitToPages ?? 0,
          breaks: ((page.breaks as string[] | undefined) ?? []).map((cell) => Number(cell.replace(/\D/g, '')) - 1),
        },
      };
    },
  };
}
