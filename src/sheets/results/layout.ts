import type { Audit, FigureResult } from '../../audit';
import type { FigureSpec, Subject } from '../../policy/model';
import type { CellAddress } from '../../workbook';
import { resultKey } from '../computed/layout';
import { SHEETS } from '../words';

/** Rows above the first table: title, document, readings, a blank one. */
const TOP = 4;
/** 序号 and name stand before the figures. */
export const FIRST_FIGURE_COLUMN = 2;
/** Column of a value in the tables below the first. */
const VALUE_COLUMN = 3;

/** Where everything stands on 测算结果, known before any formula is written since formulas point at each other. */
export interface ResultsLayout {
  specs: readonly FigureSpec[];
  groups: readonly Subject[];
  /** Results of groups by figure and subject. */
  ofGroup: ReadonlyMap<string, FigureResult>;
  area: readonly FigureResult[];
  groupHead: number;
  areaHead: number;
  listHead: number;
  columns: number;
  cells: ReadonlyMap<string, CellAddress>;
}

export function resultsLayout(audit: Audit): ResultsLayout {
  const order = new Map(audit.policy.figures.map((spec, index) => [spec.id, index]));
  const specs: FigureSpec[] = [];
  const groups = new Map<string, Subject>();
  const ofGroup = new Map<string, FigureResult>();
  const area: FigureResult[] = [];
  for (const result of audit.figures) {
    if (result.subject.of === 'area') area.push(result);
    if (result.subject.of !== 'group') continue;
    if (!specs.includes(result.spec)) specs.push(result.spec);
    groups.set(result.subject.key, result.subject);
    ofGroup.set(resultKey(result.spec.id, 'group', result.subject.key), result);
  }
  const byOrder = (a: FigureSpec, b: FigureSpec) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0);
  specs.sort(byOrder);
  area.sort((a, b) => byOrder(a.spec, b.spec));
  const groupHead = TOP + 1;
  // Heads, groups (or a line saying that there are none), 合计, a blank row, the next table's title.
  const areaHead = groupHead + 1 + Math.max(1, groups.size) + 1 + 2;
  const listHead = areaHead + 1 + Math.max(1, area.length) + 2;
  const cells = new Map<string, CellAddress>();
  [...groups.keys()].forEach((key, line) =>
    specs.forEach((spec, index) => {
      const row = groupHead + 1 + line;
      if (ofGroup.has(resultKey(spec.id, 'group', key))) {
        cells.set(resultKey(spec.id, 'group', key), {
          sheet: SHEETS.results,
          row,
          column: FIRST_FIGURE_COLUMN + index,
        });
      }
    }),
  );
  area.forEach((result, line) =>
    cells.set(resultKey(result.spec.id, 'area', result.subject.key), {
      sheet: SHEETS.results,
      row: areaHead + 1 + line,
      column: VALUE_COLUMN,
    }),
  );
  return {
    specs,
    groups: [...groups.values()],
    ofGroup,
    area,
    groupHead,
    areaHead,
    listHead,
    columns: Math.max(8, FIRST_FIGURE_COLUMN + specs.length),
    cells,
  };
}
