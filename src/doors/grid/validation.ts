import type { DataValidation } from 'hucre';
import { parseAreaA1, type Validation } from '../../workbook';

const WARNING = 2;
const STOP = 1;
const INFORMATION = 0;

/** Univer's rule of a drop-down or limit. */
export interface Rule {
  uid: string;
  type: string;
  operator?: string;
  formula1?: string;
  formula2?: string;
  allowBlank?: boolean;
  showErrorMessage?: boolean;
  showInputMessage?: boolean;
  error?: string;
  prompt?: string;
  errorStyle: number;
  ranges: { startRow: number; endRow: number; startColumn: number; endColumn: number }[];
}

/** Rules of the validations that a file holds. */
export function validationRules(sheetId: string, validations: DataValidation[]): Rule[] {
  return validations.map((from, index) => ({
    uid: `${sheetId}-v${index}`,
    type: from.type,
    operator: from.operator,
    formula1: firstFormula(from),
    formula2: from.formula2,
    allowBlank: from.allowBlank,
    showErrorMessage: from.showErrorMessage,
    showInputMessage: from.showInputMessage,
    error: from.errorMessage,
    prompt: from.inputMessage,
    errorStyle: from.errorStyle === 'warning' ? WARNING : from.errorStyle === 'information' ? INFORMATION : STOP,
    ranges: from.range.split(' ').flatMap(rangeOf),
  }));
}

function firstFormula(from: DataValidation): string | undefined {
  if (from.values) return from.values.join(',');
  if (!from.formula1 || from.type !== 'list') return from.formula1;
  return `=${from.formula1.replace(/^=/, '')}`;
}

/** Univer's rule of a validation in a plan. */
export function ruleOf(uid: string, plan: Validation): Rule {
  return {
    uid,
    type: plan.listFrom ? 'list' : plan.kind === 'integer' ? 'whole' : (plan.kind ?? 'decimal'),
    operator: 'greaterThanOrEqual',
    formula1: plan.listFrom ? `=${plan.listFrom}` : String(plan.min ?? 0),
    allowBlank: true,
    showErrorMessage: plan.strict,
    showInputMessage: Boolean(plan.message),
    error: plan.message,
    prompt: plan.message,
    errorStyle: plan.strict ? STOP : INFORMATION,
    ranges: [
      {
        startRow: plan.area.row,
        endRow: plan.area.row + plan.area.rows - 1,
        startColumn: plan.area.column,
        endColumn: plan.area.column + plan.area.columns - 1,
      },
    ],
  };
}

function rangeOf(a1: string): Rule['ranges'] {
  const area = parseAreaA1(a1);
  if (!area) return [];
  return [
    {
      startRow: area.row,
      endRow: area.row + area.rows - 1,
      startColumn: area.column,
      endColumn: area.column + area.columns - 1,
    },
  ];
}
