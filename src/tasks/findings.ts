import type { Finding } from '../policy/model';
import {
  findingKey,
  findingMarks,
  findingsSheet,
  aboutOf,
  FINDING_HEADS,
  notesOnSheet,
  readRecord,
  SHEETS,
} from '../sheets';
import { emptyPlan, sheetNamed, valueAt, type BlockPlan, type Door, type Work, type WorkbookGrid } from '../workbook';
import { freshRun } from './check';
import { changedSheets, commit, recordPlan, unchanged } from './commit';
import { rememberedExplanations } from './explanations';
import { personalTexts } from './personal';
import { readGrid, sessionOf, stopIfAsked } from './session';
import type { Run, Written } from './types';
import { SAY } from './words';

export { findingKey };

/** Writes the sheet 校验结果; what the clerk noted in its column 说明 is kept. */
export async function writeFindings(door: Door, run: Run, work?: Work): Promise<Written> {
  const now = await freshRun(door, run, work);
  const plan = emptyPlan(SAY.findings);
  const sheet = findingsSheet(now.audit, now.explanations, now.layers);
  const changed = changedSheets(
    now.grid,
    [{ plan: sheet, kind: 'findings' }],
    personalTexts(now.roster),
    now.options.today,
  );
  if (changed.plans.length === 0) return unchanged(plan.title);
  plan.sheets = changed.plans;
  return commit(door, now.grid, work, {
    plan,
    touched: changed.touched,
    date: now.options.today,
    change(record) {
      changed.change(record);
      record.explanations = rememberedExplanations(now, record);
    },
  });
}

/** Marks the cells of the findings with a thin left border (earlier marks are taken away first). */
export async function markFindings(door: Door, run: Run, work?: Work): Promise<Written> {
  const now = await freshRun(door, run, work);
  const plan = { ...emptyPlan(SAY.marks), marks: { add: findingMarks((now.layers ?? now.audit).findings), removeAll: true } };
  return commit(door, now.grid, work, {
    plan,
    touched: [{ kind: 'marks' }],
    date: now.options.today,
    change(record) {
      forgetMarks(record.writes);
    },
  });
}

/** Marks replace each other: only the last marking can be taken back. */
function forgetMarks(writes: { touched: { kind: string }[] }[]): void {
  for (let index = writes.length - 1; index >= 0; index--) {
    if (writes[index]!.touched.every((one) => one.kind === 'marks')) writes.splice(index, 1);
  }
}

/** Takes every mark away. No trace is left, in the list of writes either. */
export async function clearMarks(door: Door, work?: Work): Promise<Written> {
  const grid = await readGrid(door, work);
  const plan = { ...emptyPlan(SAY.clearMarks), marks: { add: [], removeAll: true } };
  stopIfAsked(work, plan.title);
  const { record } = readRecord(grid);
  const next = structuredClone(record);
  forgetMarks(next.writes);
  await door.apply(next.writes.length === record.writes.length ? plan : recordPlan(plan, next, grid), work);
  sessionOf(door).version++;
  return { title: plan.title, cells: 0, sheets: [], differences: [], remarks: door.remarks?.() ?? [] };
}

/** Keeps a sentence of the clerk's with a finding (填写说明); an empty text removes it. */
export async function explain(door: Door, run: Run, finding: Finding, text: string, work?: Work): Promise<Written> {
  const now = await freshRun(door, run, work);
  const key = findingKey(finding);
  const plain = text.trim();
  if ((now.explanations.get(key)?.text ?? '') === plain && now.explanations.get(key)?.lapsed !== true)
    return unchanged(SAY.explain);
  const before = readRecord(now.grid).record.explanations;
  const plan = emptyPlan(SAY.explain);
  const block = noteBlock(now.grid, key, plain);
  if (block) plan.blocks.push(block);
  return commit(door, now.grid, work, {
    plan,
    touched: [{ kind: 'state', explanations: before }],
    date: now.options.today,
    change(record) {
      if (plain === '') delete record.explanations[key];
      else record.explanations[key] = { text: plain, about: aboutOf(finding) };
    },
  });
}

/** The cell of column 说明 on 校验结果 where the finding is listed there. */
export function noteBlock(grid: WorkbookGrid, key: string, text: string): BlockPlan | null {
  const sheet = sheetNamed(grid, SHEETS.findings);
  if (!sheet || !notesOnSheet(sheet).has(key)) return null;
  const [note, id] = [FINDING_HEADS.indexOf('说明'), FINDING_HEADS.indexOf('编号')];
  const row = sheet.values.findIndex((_, index) => valueAt(sheet, index, id) === key);
  return {
    sheet: sheet.name,
    row,
    column: note,
    rows: [[{ value: text === '' ? null : text, look: 'input', format: '@' }]],
  };
}
