import type { ParameterSpec, Policy } from '../policy/model';
import { serialOfIso, type CellValue, type PlanCell, type SheetPlan, type Validation } from '../workbook';
import { SHEETS } from './words';

/** Columns of 政策参数 and 填报信息 (contract, section 5). */
export const PARAMETER_HEADS = ['参数名称', '适用文件', '取值', '单位', '来源文号', '生效日期'] as const;
export const FILING_HEADS = ['项目', '内容'] as const;

export const FILING_ITEMS = {
  policy: '政策',
  also: '同时适用的政策',
  unit: '填报单位',
  region: '所属地区',
  schoolYear: '学年',
  asOf: '数据日期',
} as const;

export type FilingKey = keyof typeof FILING_ITEMS;

/** The value of a parameter as a cell: plain numbers as numbers (a formula may point at them), all else as text. */
export function parameterCellOf(kind: ParameterSpec['kind'] | null, text: string): PlanCell {
  const plain = text.trim();
  const numeric = kind === 'number' || kind === 'money' || kind === 'percent';
  if (numeric && /^-?\d+(\.\d+)?$/.test(plain)) return { value: Number(plain), look: 'input' };
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(plain)) {
    return { value: serialOfIso(plain), look: 'input', format: 'yyyy-mm-dd' };
  }
  return { value: plain === '' ? null : plain, look: 'input', format: '@' };
}

/** A line of 政策参数. */
export function parameterLine(name: string, policy: string, value: PlanCell, unit: string, source: string): PlanCell[] {
  const text = (content: string): PlanCell => ({ value: content === '' ? null : content, look: 'input', format: '@' });
  return [
    text(name),
    text(policy),
    value,
    text(unit),
    text(source),
    { value: null, look: 'input', format: 'yyyy-mm-dd' },
  ];
}

/**
 * The sheet 政策参数 of a policy: its parameters (those the text prints are filled in), then its readings. What each is,
 * and which document holds it, comes up when its cell is selected.
 */
export function parameterSheet(policy: Policy, given: ReadonlyMap<string, string> = new Map()): SheetPlan {
  const rows: (PlanCell | null)[][] = [PARAMETER_HEADS.map((value) => ({ value, look: 'listHead' }))];
  const validations: Validation[] = [];
  const hint = (title: string, message: string) =>
    validations.push({
      area: { row: rows.length, column: 2, rows: 1, columns: 1 },
      strict: false,
      title: title.slice(0, 30),
      message: message.slice(0, 220),
    });
  for (const spec of policy.parameters) {
    const written = given.get(spec.name) ?? (spec.value === null ? '' : String(spec.value));
    hint(spec.name, spec.hint);
    const source = spec.value === null ? '' : clauseSource(policy, spec.clauses[0]);
    rows.push(parameterLine(spec.name, policy.shortTitle, parameterCellOf(spec.kind, written), spec.unit, source));
  }
  for (const reading of policy.readings) {
    const options = reading.options.map((one) => `${one.letter} ${one.label}`).join('；');
    hint(reading.name, `${reading.question}${options}。不填按 ${reading.options[0]?.letter ?? 'A'}。`);
    rows.push(
      parameterLine(reading.name, policy.shortTitle, parameterCellOf(null, given.get(reading.name) ?? ''), '口径', ''),
    );
  }
  return {
    name: SHEETS.parameters,
    rows,
    widths: [24, 26, 34, 8, 24, 14],
    freeze: { rows: 1, columns: 0 },
    print: { paper: 'A4', landscape: true, repeatRows: { first: 0, last: 0 } },
    validations,
  };
}

/** Where in the policy a printed figure stands. */
function clauseSource(policy: Policy, id: string | undefined): string {
  const clause = policy.clauses.find((one) => one.id === id);
  return clause ? `本文件${clause.locator}` : '';
}

/** The sheet 填报信息; what is not known is left for the clerk. A second policy has a row only where there is one. */
export function filingSheet(policy: Policy, given: Partial<Record<FilingKey, string>> = {}): SheetPlan {
  const known: Partial<Record<FilingKey, string>> = { policy: policy.shortTitle, region: policy.region, ...given };
  return {
    name: SHEETS.filing,
    rows: [
      FILING_HEADS.map((value) => ({ value, look: 'listHead' as const })),
      ...(Object.keys(FILING_ITEMS) as FilingKey[]).filter((key) => key !== 'also' || known.also).map((key) => [
        { value: FILING_ITEMS[key] as CellValue, look: 'listBody' as const },
        { value: known[key] ? known[key]! : null, look: 'input' as const, format: '@' },
      ]),
    ],
    widths: [16, 44],
    print: { paper: 'A4', landscape: false },
  };
}
