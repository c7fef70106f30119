import { clauseNamed, type Audit, type Layers } from '../audit';
import type { Finding } from '../policy/model';
import { a1, valueAt, type Mark, type PlanCell, type SheetGrid, type SheetPlan } from '../workbook';
import { heightFor } from './heights';
import { fingerprint } from './record/hash';
import { SEVERITY_WORDS, SHEETS, STATUS_WORDS, WORDS } from './words';

export const FINDING_HEADS = [
  '序号',
  '级别',
  '工作表',
  '单元格',
  '对象',
  '问题和修改办法',
  '条款',
  '说明',
  '编号',
] as const;
const NOTE_COLUMN = 7;
const ID_COLUMN = 8;
const MESSAGE_COLUMN = 5;
const HEAD_ROW = 2;
const WIDTHS = [6, 7, 18, 12, 24, 60, 16, 28, 13];

/** A sentence of the clerk's on a finding. `about`: what the finding said when it was written. */
export interface Explanation {
  text: string;
  about: string;
}

/** What tells a finding from all others and stays the same while its cell moves: rule, subject, sheet, column. */
export function findingKey(finding: Finding): string {
  return fingerprint([finding.rule, finding.subject, finding.sheet ?? '', finding.cells[0]?.column ?? ''].join('|'));
}

/** What a finding is about as far as its explanation goes: when this changes the explanation lapses. */
export function aboutOf(finding: Finding): string {
  return fingerprint(finding.observed ?? finding.message);
}

/**
 * The sheet 校验结果: filter on, heads frozen, A4 landscape; column 说明 is the clerk's. With layers it lists what all
 * policies found, and each line names its own.
 */
export function findingsSheet(
  audit: Audit,
  explanations: ReadonlyMap<string, { text: string; lapsed: boolean }>,
  layers?: Layers,
): SheetPlan {
  const audits = layers?.audits ?? [audit];
  const { counts, findings } = layers ?? audit;
  const lacks = new Set(audits.flatMap(({ missing }) => missing.map((one) => one.parameter)));
  const notChecked = new Set(audits.flatMap((one) => one.notChecked.map(({ clause }) => clause))).size;
  const heads = FINDING_HEADS.map((value): PlanCell => ({ value, look: 'listHead' }));
  const summary = [
    ...audits.map((one) => WORDS.policyLine(one.policy.title, one.policy.status)),
    WORDS.dateLine(audit.on),
    `错误 ${counts.error}，警告 ${counts.warning}，提示 ${counts.notice}`,
    ...(lacks.size > 0 ? [`参数未填：${[...lacks].join('、')}`] : []),
    ...(notChecked > 0 ? [`缺少名册而未校验的条款 ${notChecked} 条`] : []),
  ].join('　');
  const width = WIDTHS.reduce((sum, one) => sum + one, 0);
  const wide = (row: number) => ({ row, column: 0, rows: 1, columns: heads.length });
  const rows: (PlanCell | null)[][] = [
    [{ value: SHEETS.findings, look: 'title' }],
    [{ value: summary, look: 'note' }],
    heads,
    ...findings.map((finding, index) => findingLine(audits, finding, index, explanations)),
  ];
  if (findings.length === 0) {
    rows.push([null, { value: '没有发现问题。', look: 'plain' }]);
  }
  return {
    name: SHEETS.findings,
    rows: rows.map((line) => heads.map((_, index) => line[index] ?? null)),
    merges: [wide(0), wide(1)],
    widths: WIDTHS,
    heights: { 0: 34, 1: heightFor(summary, width, 12) },
    freeze: { rows: HEAD_ROW + 1, columns: 0 },
    filter: { row: HEAD_ROW, column: 0, rows: Math.max(2, rows.length - HEAD_ROW), columns: heads.length },
    print: {
      paper: 'A4',
      landscape: true,
      repeatRows: { first: HEAD_ROW, last: HEAD_ROW },
      ...(audits.some((one) => one.policy.status === 'draft') ? { header: STATUS_WORDS.draft } : {}),
    },
  };
}

function findingLine(
  audits: readonly Audit[],
  finding: Finding,
  index: number,
  explanations: ReadonlyMap<string, { text: string; lapsed: boolean }>,
): PlanCell[] {
  const first = finding.cells[0];
  const clause = clauseNamed(audits, finding.clause)?.clause;
  const key = findingKey(finding);
  const explained = explanations.get(key);
  const more = finding.cells.length > 1 ? ` 等 ${finding.cells.length} 处` : '';
  const body = (value: string): PlanCell => ({ value: value === '' ? null : value, look: 'listBody', format: '@' });
  return [
    { value: index + 1, look: 'listNumber' },
    body(SEVERITY_WORDS[finding.severity]),
    body(finding.sheet ?? ''),
    first
      ? {
          value: `${a1(first.row, first.column)}${more}`,
          look: 'link',
          link: { sheet: first.sheet, a1: a1(first.row, first.column) },
        }
      : body(''),
    body(finding.subject),
    body(finding.message),
    body([finding.policy, clause ? `${clause.id} ${clause.locator}` : ''].filter(Boolean).join('\n')),
    { ...body(explained ? `${explained.lapsed ? '（数据已变，请重写）' : ''}${explained.text}` : ''), look: 'input' },
    body(key),
  ];
}

/** What the clerk wrote into the column 说明 by hand, by finding: rows are told by their 编号, whatever the order. */
export function notesOnSheet(sheet: SheetGrid | undefined): Map<string, { text: string; message: string }> {
  const notes = new Map<string, { text: string; message: string }>();
  for (let row = HEAD_ROW + 1; row < (sheet?.values.length ?? 0); row++) {
    const id = valueAt(sheet!, row, ID_COLUMN);
    const text = valueAt(sheet!, row, NOTE_COLUMN);
    const message = valueAt(sheet!, row, MESSAGE_COLUMN);
    if (typeof id !== 'string') continue;
    notes.set(id, { text: text === null ? '' : String(text), message: typeof message === 'string' ? message : '' });
  }
  return notes;
}

/** Takes away what we ourselves put before a lapsed explanation. */
export function plainNote(text: string): string {
  return text.replace(/^（数据已变，请重写）/, '').trim();
}

/** Marks on the cells of all findings; where several meet, the gravest shows. */
export function findingMarks(findings: readonly Finding[]): Mark[] {
  const rank = { error: 0, warning: 1, notice: 2 } as const;
  const marks = new Map<string, Mark>();
  for (const finding of findings) {
    for (const { sheet, row, column } of finding.cells) {
      const key = `${sheet}|${row}|${column}`;
      const before = marks.get(key);
      if (!before || rank[finding.severity] < rank[before.severity]) {
        marks.set(key, { sheet, row, column, severity: finding.severity });
      }
    }
  }
  return [...marks.values()];
}
