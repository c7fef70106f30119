import type { Look } from '../../workbook';
import { LOOKS } from '../looks';

/** Which lines between cells all of the areas have: a single row has none between rows. */
export interface Inside {
  betweenRows: boolean;
  betweenColumns: boolean;
}

const NONE: Inside = { betweenRows: false, betweenColumns: false };
const OUTER = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/**
 * Queues a look for freshly cleared cells: only what differs from Excel's defaults is set. The lines inside are
 * asked for by the caller, since Excel may refuse a line between the rows of a single row.
 */
export function queueLook(target: Excel.Range | Excel.RangeAreas, look: Look, inside: Inside = NONE): void {
  const { font, fill, border, align, valign, wrap } = LOOKS[look];
  const { format } = target;
  if (font?.name !== undefined) format.font.name = font.name;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.bold !== undefined) format.font.bold = font.bold;
  if (font?.italic !== undefined) format.font.italic = font.italic;
  if (font?.underline !== undefined) format.font.underline = font.underline ? 'Single' : 'None';
  if (font?.color !== undefined) format.font.color = `#${font.color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (align !== undefined)
    format.horizontalAlignment = ({ left: 'Left', center: 'Center', right: 'Right' } as const)[align];
  if (valign !== undefined)
    format.verticalAlignment = ({ top: 'Top', center: 'Center', bottom: 'Bottom' } as const)[valign];
  if (wrap !== undefined) format.wrapText = wrap;
  if (border !== undefined) queueLines(format.borders, border, inside);
}

function queueLines(borders: Excel.RangeBorderCollection, color: string, inside: Inside): void {
  const sides: Excel.BorderIndex[] = [...OUTER] as Excel.BorderIndex[];
  if (inside.betweenRows) sides.push('InsideHorizontal' as Excel.BorderIndex);
  if (inside.betweenColumns) sides.push('InsideVertical' as Excel.BorderIndex);
  for (const side of sides) {
    const line = borders.getItem(side);
    line.style = 'Continuous';
    line.weight = 'Thin';
    line.color = `#${color}`;
  }
}
