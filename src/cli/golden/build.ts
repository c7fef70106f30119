import { audit, type Audit, type FigureResult } from '../../audit';
import type { Finding, Policy } from '../../policy/model';
import { readRoster, TABLE_IDS, type TableId } from '../../roster';
import { TABLES } from '../../roster/tables';
import { rowsOfRecords, workbookOf, type CellValue } from '../../workbook';

/** One line of a table: catalogue heading → value of the cell. */
export type Line = Readonly<Record<string, CellValue>>;

export interface Case {
  policy: Policy;
  tables: Partial<Record<TableId, readonly Line[]>>;
  /** Day as of which is judged, ISO. */
  on?: string;
  /** Readings and parameters, as on the command line. */
  set?: Readonly<Record<string, string>>;
}

/** An audit of a made-up workbook, with ways to pick out of it what a worked answer asks for. */
export interface CaseAudit {
  audit: Audit;
  figure(id: string, subject?: string): FigureResult;
  /** The known value of a figure; null where it is missing or does not apply. */
  value(id: string, subject?: string): number | null;
  findings(rule: string, subject?: string): readonly Finding[];
}

export const DAY = '2025-10-15';

/** Builds a workbook of the tables given, reads it as a roster, and audits it under a policy. */
export function caseAudit({ policy, tables, on = DAY, set = {} }: Case): CaseAudit {
  const ids = TABLE_IDS.filter((id) => tables[id] !== undefined);
  const sheets = ids.map((id) => ({ name: TABLES[id].title, rows: rowsOfRecords(tables[id] ?? []) }));
  const roster = readRoster(workbookOf('worked example', sheets), { extensions: policy.tables });
  const result = audit(roster, { policy, on, set: Object.entries(set) });
  const figure = (id: string, subject?: string): FigureResult => {
    const found = result.figures.find((one) => one.spec.id === id && (subject === undefined || one.subject.name === subject));
    if (!found) throw new Error(`no figure ${id}${subject ? ` of ${subject}` : ''}`);
    return found;
  };
  return {
    audit: result,
    figure,
    value: (id, subject) => {
      const { outcome } = figure(id, subject);
      return outcome.kind === 'known' ? outcome.value : null;
    },
    findings: (rule, subject) =>
      result.findings.filter((one) => one.rule === rule && (subject === undefined || one.subject === subject)),
  };
}

/** With so many decimals, half up. */
export function fixed(value: number | null, digits = 2): string {
  // The core's numbers are exact decimals in binary clothes: a hair is added so that a half is seen as one.
  return value === null ? '' : (Math.round(value * 10 ** digits + 1e-7) / 10 ** digits).toFixed(digits);
}
