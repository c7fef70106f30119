import { outcomeText } from './text';
import { a1, columnLetters } from '../workbook';
import type { Audit, Contradiction, FigureResult } from '../audit';
import type { Finding, Missing } from '../policy/model';
import { TABLE_IDS, type Roster } from '../roster';
import type { Run } from '../tasks';

/** Tables as recognised, for `check --json`. */
export function tablesJson(roster: Roster): object[] {
  return TABLE_IDS.flatMap((id) =>
    roster.table(id).parts.map((part) => ({
      table: id,
      sheet: part.sheet,
      headerRow: part.headerRows.last + 1,
      rows: part.rowCount,
      columns: Object.fromEntries([...part.columnOf].map(([heading, column]) => [heading, columnLetters(column)])),
      unmatched: part.unmatched,
    })),
  );
}

/** `policy`: which one speaks, where there are several. */
export function findingJson(finding: Finding, policy?: string): object {
  return {
    ...(policy ? { policy } : {}),
    rule: finding.rule,
    clause: finding.clause,
    severity: finding.severity,
    sheet: finding.sheet,
    cells: finding.cells.map((cell) => a1(cell.row, cell.column)),
    subject: finding.subject,
    message: finding.message,
    ...(finding.observed === undefined ? {} : { observed: finding.observed }),
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    ...(finding.fix?.length
      ? { fix: finding.fix.map(({ cell, value }) => ({ cell: a1(cell.row, cell.column), value })) }
      : {}),
  };
}

/** What `check --json` says of one policy (docs: contract of the command line). */
export function auditJson(audit: Audit, speaker?: string): object {
  const { roster, findings, counts, missing, notChecked } = audit;
  return {
    ...headJson({ audit }),
    tables: tablesJson(roster),
    findings: findings.map((finding) => findingJson(finding, speaker)),
    counts,
    missing,
    notChecked,
  };
}

/** Two policies on one subject: what each asks, by which clauses, and how often the roster falls short of it. */
export function contradictionJson({ topic, title, relation, sides, stricter }: Contradiction): object {
  return {
    topic,
    title,
    relation,
    sides: sides.map(({ policy, clauses, asks, findings }) => ({ policy: policy.id, clauses, asks, findings })),
    ...(stricter === undefined ? {} : { stricter: sides[stricter].policy.id }),
  };
}

/** The head that check and compute share. */
export function headJson({ audit }: Pick<Run, 'audit'>): object {
  return { policy: audit.policy.id, status: audit.policy.status, on: audit.on };
}

export function readingsJson(audit: Audit): object {
  return Object.fromEntries(audit.settings.readings);
}

/** What a figure lacked, in words: names of parameters, or `单位.在校学生数（双渠校区）`. */
export function missingText(missing: Missing): string {
  return missing.kind === 'cell' ? `${missing.subject} ${missing.name}` : missing.name;
}

export function figureJson(result: FigureResult, place?: { cell: { sheet: string; row: number; column: number }; formula?: string }): object {
  const { outcome, spec, subject } = result;
  return {
    figure: spec.id,
    clause: spec.clause,
    of: spec.of,
    subject: subject.name.replace(/[\r\n]+/g, ''),
    value: outcome.kind === 'known' ? outcome.value : null,
    unit: spec.unit,
    outcome: outcome.kind,
    ...(outcome.kind === 'missing' ? { missing: outcome.what.map(missingText) } : {}),
    because: result.because || outcomeText(outcome),
    ...(place ? { cell: `${place.cell.sheet}!${a1(place.cell.row, place.cell.column)}` } : {}),
    ...(place?.formula ? { formula: place.formula } : {}),
  };
}
