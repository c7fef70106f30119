import type { SheetPlan } from '../../workbook';
import { heightFor } from '../heights';
import { findingKey } from '../findings';
import { chineseDate, readingWord, WORDS } from '../words';
import { padded, type Line, type ReportInput } from './input';
import { REPORT_SHEETS, REPORT_WORDS as SAY } from './words';

const WIDTHS = [18, 68];

/** The sheet 封面: who reports, on what, as of when, by which readings, and what remains. */
export function coverSheet(input: ReportInput, marks: string): SheetPlan {
  const { audit, year } = input;
  const rows: Line[] = [
    [marks ? { value: marks, look: 'draft' } : null],
    [],
    [{ value: SAY.title(year), look: 'title' }],
    [{ value: audit.policy.shortTitle, look: 'title' }],
    [],
  ];
  const heights: Record<number, number> = { 1: 36, 2: 44, 3: 40, 4: 28 };
  for (const [label, text] of facts(input)) {
    const fits = heightFor(text, WIDTHS[1]!, 12);
    // Room above and below several lines; one line has it.
    heights[rows.length] = fits > 26 ? fits + 8 : 24;
    rows.push([
      { value: label, look: 'head' },
      { value: text, look: 'body', format: '@' },
    ]);
  }
  heights[rows.length] = 28;
  rows.push([], [{ value: `${SAY.sealed}　　　　　　　　　　　　${SAY.made}：${chineseDate(input.today)}`, look: 'sign' }]);
  rows.push([], [{ value: WORDS.filledBy, look: 'sign' }]);
  const wide = [0, 2, 3, rows.length - 3, rows.length - 1];
  return {
    name: REPORT_SHEETS.cover,
    rows: padded(rows, WIDTHS.length),
    merges: wide.map((row) => ({ row, column: 0, rows: 1, columns: WIDTHS.length })),
    widths: WIDTHS,
    heights,
    print: { paper: 'A4', landscape: false, ...(marks ? { header: marks } : {}) },
  };
}

function facts(input: ReportInput): [string, string][] {
  const { audit, year, unit, explanations, forms } = input;
  const { policy, counts, roster } = audit;
  const explained = audit.findings.filter(
    (finding) => finding.severity === 'warning' && explanations.get(findingKey(finding))?.lapsed === false,
  ).length;
  const parameters = [...new Set(audit.missing.map((one) => one.parameter))];
  const elsewhere = audit.on.startsWith(`${year}-`) ? '' : SAY.otherYear(year);
  return [
    [SAY.unit, unit ?? SAY.noUnit],
    [SAY.basis, WORDS.policyLine(policy.title, policy.status)],
    [SAY.period, SAY.periodOf(year)],
    [SAY.schoolYear, roster.filing.schoolYear ?? SAY.notFilled],
    [SAY.asOf, `${chineseDate(audit.on)}${elsewhere}`],
    [
      SAY.forms,
      SAY.formsOf(
        forms.length,
        forms.filter(({ due }) => due !== undefined).length,
        forms.filter(({ missing }) => missing.length > 0).length,
      ),
    ],
    [SAY.left, SAY.leftOf(counts.error, counts.warning, explained, counts.notice)],
    ...(parameters.length > 0 ? [[SAY.missing, parameters.join('、')] satisfies [string, string]] : []),
    ...(audit.notChecked.length > 0
      ? [[SAY.notChecked, SAY.notCheckedOf(audit.notChecked.length)] satisfies [string, string]]
      : []),
    ...readingLines(readingsUsed(input)),
    [SAY.source, roster.workbook],
  ];
}

/** Excel's rows are 409 points at most: more readings go on in the next line. */
const READINGS_A_LINE = 22;

function readingLines(readings: readonly string[]): [string, string][] {
  if (readings.length === 0) return [[SAY.readings, SAY.noReadings]];
  return Array.from({ length: Math.ceil(readings.length / READINGS_A_LINE) }, (_, index) => [
    index === 0 ? SAY.readings : SAY.readingsOn,
    readings.slice(index * READINGS_A_LINE, (index + 1) * READINGS_A_LINE).join('\n'),
  ]);
}

/** The readings in force that a figure or a form of the report rests on, as one reads them. */
function readingsUsed({ audit, forms }: ReportInput): string[] {
  const used = new Set([
    ...audit.figures.flatMap(({ spec }) => spec.readings ?? []),
    ...forms.flatMap(({ form }) => form.readings ?? []),
  ]);
  return audit.policy.readings
    .filter((spec) => used.has(spec.name))
    .map((spec) => readingWord(spec, audit.settings.readings.get(spec.name)!));
}
