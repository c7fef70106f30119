import { clauseNamed } from '../audit';
import type { Finding } from '../policy/model';
import { TABLE_IDS } from '../roster';
import { readRecord, changeLog, SHEETS, storedSheet, type LogLine } from '../sheets';
import { a1, emptyPlan, sheetNamed, valueAt, type CellAddress, type Door, type Repair, type Work } from '../workbook';
import { freshRun } from './check';
import { commit, unchanged } from './commit';
import { findingKey } from './findings';
import { personalTexts } from './personal';
import type { RepairLine, Run, Written } from './types';
import { SAY } from './words';

/** What repairing these findings would change, before and after; findings without a fix give no line. */
export function repairLines(run: Run, findings: readonly Finding[]): RepairLine[] {
  const seen = new Set<string>();
  return findings.flatMap((finding) =>
    (finding.fix ?? []).flatMap(({ cell, value }): RepairLine[] => {
      const key = `${cell.sheet}|${cell.row}|${cell.column}`;
      const sheet = sheetNamed(run.grid, cell.sheet);
      // Two findings on one cell: the first one's fix counts, the next check shows whether the other is left.
      if (!sheet || seen.has(key)) return [];
      seen.add(key);
      const before = valueAt(sheet, cell.row, cell.column);
      // The text `18` is repaired to the number 18: only the very same content is no change.
      if (before === value) return [];
      return [{ finding, cell, before, after: value, personal: columnAt(run, cell)?.personal === true }];
    }),
  );
}

function columnAt(run: Run, cell: CellAddress) {
  for (const id of TABLE_IDS) {
    const table = run.roster.table(id);
    for (const part of table.parts) {
      if (part.sheet !== cell.sheet) continue;
      for (const [heading, column] of part.columnOf) if (column === cell.column) return table.column(heading);
    }
  }
  return undefined;
}

/** Carries out the fixes of these findings in the clerk's own cells and logs them on 修改记录. Undoable in the session. */
export async function repair(door: Door, run: Run, findings: readonly Finding[], work?: Work): Promise<Written> {
  const now = await freshRun(door, run, work);
  // A finding that is gone, or says something else by now, is not repaired on the strength of what it said before.
  const current = new Map((now.layers ?? now.audit).findings.map((finding) => [findingKey(finding), finding]));
  const still = findings.flatMap((finding) => current.get(findingKey(finding)) ?? []);
  const lines = repairLines(now, still);
  if (lines.length === 0) return { ...unchanged(SAY.repair(0)), remarks: [SAY.noFix] };
  const plan = emptyPlan(SAY.repair(lines.length));
  const date = now.options.today;
  const repairs = lines.map(({ cell, after }): Repair => ({
    sheet: cell.sheet,
    row: cell.row,
    column: cell.column,
    value: after,
  }));
  plan.repairs = repairs;
  const log = changeLog(
    sheetNamed(now.grid, SHEETS.repairs),
    date,
    lines.map((line) => logged(now, line)),
  );
  plan.sheets.push(log);
  const { record } = readRecord(now.grid);
  const before = record.sheets.find((sheet) => sheet.name === SHEETS.repairs) ?? null;
  return commit(door, now.grid, work, {
    plan,
    date,
    touched: [
      { kind: 'sheet', name: SHEETS.repairs, before: sheetNamed(now.grid, SHEETS.repairs) ? before : null },
      { kind: 'repairs', count: lines.length },
    ],
    memory: {
      repairs: lines.map(({ cell, before: value }) => ({
        sheet: cell.sheet,
        row: cell.row,
        column: cell.column,
        value,
      })),
      repaired: repairs,
    },
    change(next) {
      const stored = storedSheet(log, 'repairs', date, { isPersonal: personalTexts(now.roster) });
      next.sheets = [...next.sheets.filter((sheet) => sheet.name !== log.name), stored];
    },
  });
}

function logged(run: Run, { finding, cell, before, after, personal }: RepairLine): LogLine {
  const clause = clauseNamed(run.layers?.audits ?? [run.audit], finding.clause)?.clause;
  return {
    sheet: cell.sheet,
    at: a1(cell.row, cell.column),
    heading: columnAt(run, cell)?.heading ?? '',
    before,
    after,
    personal,
    why: personal ? (clause?.locator ?? '') : `${clause ? `${clause.locator}：` : ''}${finding.message}`,
  };
}
