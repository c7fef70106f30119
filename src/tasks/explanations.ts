import type { Finding } from '../policy/model';
import { aboutOf, findingKey, notesOnSheet, plainNote, SHEETS, type WorkRecord } from '../sheets';
import { sheetNamed, type WorkbookGrid } from '../workbook';
import type { Run } from './types';

/**
 * The clerk's sentences on these findings. What stands on 校验结果 goes before the record: it may have been
 * typed there by hand. One whose finding says something else now has lapsed.
 */
export function explanationsOf(grid: WorkbookGrid, record: WorkRecord, findings: readonly Finding[]): Run['explanations'] {
  const notes = notesOnSheet(sheetNamed(grid, SHEETS.findings));
  const explanations = new Map<string, { text: string; lapsed: boolean }>();
  for (const finding of findings) {
    const key = findingKey(finding);
    const kept = record.explanations[key];
    const note = notes.get(key);
    const text = note ? plainNote(note.text) : (kept?.text ?? '');
    if (text === '') continue;
    const recorded = kept && kept.text === text;
    explanations.set(key, {
      text,
      lapsed: recorded ? kept.about !== aboutOf(finding) : note?.message !== finding.message,
    });
  }
  return explanations;
}

/** The record's explanations with those of this run written over them; others stay for findings that may come back. */
export function rememberedExplanations(run: Run, record: WorkRecord): WorkRecord['explanations'] {
  const notes = notesOnSheet(sheetNamed(run.grid, SHEETS.findings));
  const remembered = { ...record.explanations };
  for (const [key, note] of notes) if (plainNote(note.text) === '') delete remembered[key];
  for (const finding of (run.layers ?? run.audit).findings) {
    const key = findingKey(finding);
    const explained = run.explanations.get(key);
    if (explained) remembered[key] = { text: explained.text, about: explained.lapsed ? 'lapsed' : aboutOf(finding) };
  }
  return remembered;
}
