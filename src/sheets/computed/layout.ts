import type { Audit, FigureResult } from '../../audit';
import type { FigureOf, FigureSpec, Subject } from '../../policy/model';
import type { Row, TablePart } from '../../roster';
import type { CellAddress } from '../../workbook';
import { headingOf } from './heading';
import type { Located } from './locate';

/** A computed column to be written: where, and which result stands in which row of its sheet. */
export interface ColumnPlace {
  spec: FigureSpec;
  heading: string;
  sheet: string;
  /** Row of the heading, from 0. */
  row: number;
  column: number;
  part: TablePart;
  results: ReadonlyMap<number, FigureResult>;
  located: Located | null;
}

/** The row of a roster that a school or person stands in; null for groups and the area. */
export function rosterRow(subject: Subject): Row | null {
  if (subject.of === 'school') return subject.school.row;
  return subject.of === 'person' ? subject.row : null;
}

/** Key of a figure for a subject, to look its cell up. */
export function resultKey(id: string, of: FigureOf, subjectKey: string): string {
  return `${id}|${of}|${subjectKey}`;
}

/**
 * Where each computed column stands: found again where it was, else to the right of the roster and of what is already
 * there. A figure that applies to nobody on a sheet has no column there.
 */
export function columnPlaces(audit: Audit, located: readonly Located[]): ColumnPlace[] {
  const bySheet = new Map<string, { part: TablePart; figures: Map<FigureSpec, Map<number, FigureResult>> }>();
  for (const result of audit.figures) {
    const row = rosterRow(result.subject);
    if (!row) continue;
    const part = audit.roster.table(row.table).parts.find((one) => one.sheet === row.sheet);
    if (!part) continue;
    const sheet = bySheet.get(row.sheet) ?? { part, figures: new Map() };
    bySheet.set(row.sheet, sheet);
    const results = sheet.figures.get(result.spec) ?? new Map<number, FigureResult>();
    sheet.figures.set(result.spec, results);
    if (!results.has(row.sheetRow)) results.set(row.sheetRow, result);
  }
  const order = new Map(audit.policy.figures.map((spec, index) => [spec.id, index]));
  const places: ColumnPlace[] = [];
  for (const [sheet, { part, figures }] of bySheet) {
    const standing = located.filter((one) => one.sheet === sheet);
    let free = standing.reduce((most, one) => Math.max(most, one.column + 1), part.freeColumn);
    const specs = [...figures].filter(([, results]) => appliesToSomebody(results));
    specs.sort(([a], [b]) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    for (const [spec, results] of specs) {
      const found = standing.find((one) => one.id === spec.id) ?? null;
      places.push({
        spec,
        heading: headingOf(spec, audit.policy),
        sheet,
        row: found?.row ?? part.headerRows.last,
        column: found?.column ?? free++,
        part,
        results,
        located: found,
      });
    }
  }
  return places;
}

function appliesToSomebody(results: ReadonlyMap<number, FigureResult>): boolean {
  return [...results.values()].some((result) => result.outcome.kind !== 'notApplicable');
}

/** Cells of the school and person figures. */
export function columnAddresses(places: readonly ColumnPlace[]): Map<string, CellAddress> {
  const cells = new Map<string, CellAddress>();
  for (const place of places) {
    for (const [row, result] of place.results) {
      const { of, key } = result.subject;
      cells.set(resultKey(place.spec.id, of, key), { sheet: place.sheet, row, column: place.column });
    }
  }
  return cells;
}
