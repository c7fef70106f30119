import type { Audit, FigureResult } from '../audit';
import type { Finding, Outcome } from '../policy/model';
import { a1 } from '../workbook';
import { WORDS } from './words';

/** One finding on one line: `错误 单位名册!K9 双渠校区：…（六（三））`. */
export function findingLine(finding: Finding): string {
  const speaker = finding.policy ? `【${finding.policy}】` : '';
  const [first] = finding.cells;
  const place = finding.sheet && first ? `${finding.sheet}!${a1(first.row, first.column)} ` : '';
  const clause = finding.clause ? `［${finding.clause}］` : '';
  return `${WORDS.severity[finding.severity]} ${speaker}${place}${finding.subject}：${finding.message}${clause}`;
}

/** The closing lines of a check: counts of all policies, and what was not filled in under any. */
export function summaryLines(audits: readonly Audit[], { error, warning, notice }: Audit['counts']): string[] {
  const names = [...new Set(audits.flatMap(({ missing }) => missing.map(({ parameter }) => parameter)))];
  return [WORDS.counts(error, warning, notice), ...(names.length ? [WORDS.missing(names.join('、'))] : [])];
}

export function outcomeText(outcome: Outcome<number>): string {
  if (outcome.kind === 'known') return '';
  if (outcome.kind === 'notApplicable') return outcome.reason;
  return WORDS.missing(outcome.what.map((one) => one.name).join('、'));
}

export function figureLine(result: FigureResult): string {
  const { outcome, spec, subject } = result;
  const value = outcome.kind === 'known' ? `${outcome.value.toLocaleString('zh-CN')} ${spec.unit}` : WORDS.nothingDue;
  return `${subject.name.replace(/[\r\n]+/g, '')}　${spec.title}　${value}　${result.because}　［${spec.id}］`;
}
