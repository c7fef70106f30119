import type { Finding, Missing } from '../../policy/model';
import { a1, type SheetPlan } from '../../workbook';
import { heightFor } from '../heights';
import { WORDS } from '../words';
import { withBreaks } from './breaks';
import type { DrawnForm } from './form';

/** What is open of a form before it is sent. Each entry is counted once. */
export interface OpenPoints {
  missing: readonly Missing[];
  /** Error findings that touch what the form rests on. */
  errors: readonly Finding[];
  /** Warnings of that kind that lack an explanation, or whose explanation has lapsed. */
  warnings: readonly Finding[];
}

/** Places named of each kind; the rest is to be found in 校验结果 and 政策参数. */
const SHOWN = 3;

/** The line 注意 on top of a form: how much of what is open, and where to look; null where all is well. */
export function cautionLine({ missing, errors, warnings }: OpenPoints): string | null {
  const parts = [
    ...(missing.length > 0 ? [WORDS.cautionMissing(missing.length, listed(missing.map(placeOfMissing)))] : []),
    ...(errors.length > 0 ? [WORDS.cautionErrors(errors.length, listed(errors.map(placeOfFinding)))] : []),
    ...(warnings.length > 0 ? [WORDS.cautionWarnings(warnings.length, listed(warnings.map(placeOfFinding)))] : []),
  ];
  return parts.length > 0 ? WORDS.caution(parts) : null;
}

/** Never the subject's name: it may be a person's, and the line goes out with the form. */
function placeOfMissing(missing: Missing): string | null {
  if (missing.kind === 'parameter') return `参数“${missing.name}”`;
  if (missing.kind === 'cell' && missing.at) return `${missing.at.sheet}!${a1(missing.at.row, missing.at.column)}`;
  return missing.name;
}

function placeOfFinding({ cells: [first] }: Finding): string | null {
  return first ? `${first.sheet}!${a1(first.row, first.column)}` : null;
}

function listed(places: readonly (string | null)[]): string {
  const unique = [...new Set(places.filter((place) => place !== null))];
  if (unique.length === 0) return '';
  return `（${unique.slice(0, SHOWN).join('、')}${unique.length > SHOWN ? '等' : ''}）`;
}

/** A drawn form with a line on top; all below it moves down by one row. */
export function withCaution(drawn: DrawnForm, line: string): DrawnForm {
  const { whole: sheet, blanks } = drawn;
  const widths = sheet.widths ?? [];
  const merges = (sheet.merges ?? []).map((merge) => ({ ...merge, row: merge.row + 1 }));
  const heights = Object.entries(sheet.heights ?? {}).map(([row, height]) => [Number(row) + 1, height]);
  const height = Math.max(22, heightFor(line, widths.reduce((sum, width) => sum + width, 0), 12)); // prettier-ignore
  return withBreaks({
    ...drawn,
    starts: drawn.starts.map((row) => row + 1),
    tables: drawn.tables.map(({ first, last }) => ({ first: first + 1, last: last + 1 })),
    blanks: blanks.map((blank) => ({ ...blank, row: blank.row + 1 })),
    sheet: {
      ...sheet,
      rows: [
        widths.map((_, column) => (column === 0 ? { value: line, look: 'caution' as const } : null)),
        ...sheet.rows,
      ],
      merges: [{ row: 0, column: 0, rows: 1, columns: widths.length }, ...merges],
      heights: { 0: height, ...(Object.fromEntries(heights) as Record<number, number>) },
      ...(sheet.print ? { print: lowered(sheet.print) } : {}),
    },
  });
}

/** The line is no head of a table: it stands on the first page alone. */
function lowered(print: NonNullable<SheetPlan['print']>): NonNullable<SheetPlan['print']> {
  const { area, repeatRows } = print;
  return {
    ...print,
    ...(area ? { area: { ...area, rows: area.rows + 1 } } : {}),
    ...(repeatRows ? { repeatRows: { first: repeatRows.first + 1, last: repeatRows.last + 1 } } : {}),
  };
}
