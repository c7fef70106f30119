import type { Audit } from '../../audit';
import type { Finding } from '../../policy/model';
import { a1, type PlanCell, type SheetPlan } from '../../workbook';
import { findingKey } from '../findings';
import { SEVERITY_WORDS } from '../words';
import { body, type ReportInput } from './input';
import { listSheet } from './list';
import { REPORT_SHEETS, REPORT_WORDS as SAY } from './words';

const WIDTHS = [6, 7, 24, 24, 58, 18, 34];
const GRAVITY = { error: 0, warning: 1, notice: 2 } as const;

/** The sheet 遗留问题: the findings that remain, gravest first, with what the clerk wrote on them. */
export function remainingSheet({ audit, explanations }: ReportInput, marks: string): SheetPlan {
  const { counts } = audit;
  const findings = [...audit.findings].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  return listSheet({
    name: REPORT_SHEETS.findings,
    note: `错误 ${counts.error}，警告 ${counts.warning}，提示 ${counts.notice}。${findings.length > 0 ? SAY.findingsNote : ''}`,
    heads: SAY.findingHeads,
    lines: findings.map((finding) => line(audit, finding, explanations.get(findingKey(finding)))),
    none: SAY.noFindings,
    widths: WIDTHS,
    marks,
  });
}

function line(
  audit: Audit,
  finding: Finding,
  explained: { text: string; lapsed: boolean } | undefined,
): PlanCell[] {
  const first = finding.cells[0];
  const clause = audit.policy.clauses.find((one) => one.id === finding.clause);
  const place = first ? `${first.sheet}!${a1(first.row, first.column)}` : (finding.sheet ?? '');
  const silent = finding.severity === 'warning' ? SAY.unexplained : '';
  return [
    body(SEVERITY_WORDS[finding.severity]),
    body(SAY.places(place, finding.cells.length)),
    body(finding.subject),
    body(finding.message),
    body(clause ? `${clause.id} ${clause.locator}` : SAY.dataItself),
    body(explained ? `${explained.lapsed ? SAY.lapsed : ''}${explained.text}` : silent),
  ];
}
