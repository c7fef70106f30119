import type { Audit } from '../../audit';
import type { Finding } from '../../policy/model';
import { a1, type PlanCell, type SheetPlan } from '../../workbook';
import { findingKey } from '../findings';
import { SEVERITY_WORDS } from '../words';
import { body, count, fit, head, padded, type Line, type ReportInput } from './input';
import { REPORT_SHEETS, REPORT_WORDS as SAY } from './words';

const WIDTHS = [6, 7, 24, 24, 58, 18, 34];
const HEAD_ROW = 2;
const GRAVITY = { error: 0, warning: 1, notice: 2 } as const;

/** The sheet 遗留问题: the findings that remain, gravest first, with what the clerk wrote on them. */
export function remainingSheet({ audit, explanations }: ReportInput, marks: string): SheetPlan {
  const { counts } = audit;
  const findings = [...audit.findings].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  const rows: Line[] = [
    [{ value: REPORT_SHEETS.findings, look: 'title' }],
    [
      {
        value: `错误 ${counts.error}，警告 ${counts.warning}，提示 ${counts.notice}。${findings.length > 0 ? SAY.findingsNote : ''}`,
        look: 'note',
      },
    ],
    SAY.findingHeads.map(head),
    ...findings.map((finding, index) => line(audit, finding, index, explanations.get(findingKey(finding)))),
  ];
  if (findings.length === 0) rows.push([null, { value: SAY.noFindings, look: 'plain' }]);
  const heights: Record<number, number> = { 0: 36, 1: 22 };
  for (let row = HEAD_ROW + 1; row < rows.length; row++) heights[row] = fit(rows[row]!, WIDTHS);
  return {
    name: REPORT_SHEETS.findings,
    rows: padded(rows, WIDTHS.length),
    merges: [0, 1].map((row) => ({ row, column: 0, rows: 1, columns: WIDTHS.length })),
    widths: WIDTHS,
    heights,
    freeze: { rows: HEAD_ROW + 1, columns: 0 },
    filter: { row: HEAD_ROW, column: 0, rows: Math.max(2, rows.length - HEAD_ROW), columns: WIDTHS.length },
    print: {
      paper: 'A4',
      landscape: true,
      repeatRows: { first: HEAD_ROW, last: HEAD_ROW },
      ...(marks ? { header: marks } : {}),
    },
  };
}

function line(
  audit: Audit,
  finding: Finding,
  index: number,
  explained: { text: string; lapsed: boolean } | undefined,
): PlanCell[] {
  const first = finding.cells[0];
  const clause = audit.policy.clauses.find((one) => one.id === finding.clause);
  const place = first ? `${first.sheet}!${a1(first.row, first.column)}` : (finding.sheet ?? '');
  const silent = finding.severity === 'warning' ? SAY.unexplained : '';
  return [
    count(index + 1),
    body(SEVERITY_WORDS[finding.severity]),
    body(SAY.places(place, finding.cells.length)),
    body(finding.subject),
    body(finding.message),
    body(clause ? `${clause.id} ${clause.locator}` : SAY.dataItself),
    body(explained ? `${explained.lapsed ? SAY.lapsed : ''}${explained.text}` : silent),
  ];
}
