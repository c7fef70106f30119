import type { Audit, FigureResult } from '../../audit';
import type { FigureSpec } from '../../policy/model';
import type { PlanCell, SheetPlan } from '../../workbook';
import { sumOfMoney } from '../computed/columns';
import { formatOf } from '../computed/heading';
import { isAdded } from '../computed/totals';
import { locatorOf } from '../results';
import { lacking } from '../words';
import { body, type ReportInput } from './input';
import { listSheet } from './list';
import { REPORT_SHEETS, REPORT_WORDS as SAY } from './words';

const WIDTHS = [6, 10, 28, 24, 16, 6, 20, 14, 56];
const LEVELS = ['area', 'group', 'school'] as const;

/** The sheet 测算结果: every figure with its clause and its why. Persons are added up, never listed. */
export function figuresSheet({ audit }: ReportInput, marks: string): SheetPlan {
  return listSheet({
    name: REPORT_SHEETS.figures,
    note: SAY.figuresNote,
    heads: SAY.figureHeads,
    lines: [...LEVELS.flatMap((level) => linesOf(audit, level)), ...peopleLines(audit)],
    none: SAY.noFigures,
    widths: WIDTHS,
    marks,
  });
}

/** Subject by subject, each with its figures in the order of the policy. */
function linesOf(audit: Audit, of: (typeof LEVELS)[number]): PlanCell[][] {
  const order = new Map(audit.policy.figures.map((spec, index) => [spec.id, index]));
  const bySubject = new Map<string, FigureResult[]>();
  for (const result of audit.figures) {
    if (result.spec.of !== of || result.outcome.kind === 'notApplicable') continue;
    const known = bySubject.get(result.subject.key);
    if (known) known.push(result);
    else bySubject.set(result.subject.key, [result]);
  }
  return [...bySubject.values()].flatMap((results) =>
    [...results]
      .sort((a, b) => order.get(a.spec.id)! - order.get(b.spec.id)!)
      .map((result) => {
        const { spec, subject, outcome } = result;
        const value: PlanCell =
          outcome.kind === 'known' ? number(spec, outcome.value) : body(outcome.kind === 'missing' ? lacking(outcome.what) : '');
        const why = result.next ? `${result.because}；${result.next}` : result.because;
        return figureCells(audit, spec, SAY.levels[of], subject.name, value, locatorOf(audit, result), why);
      }),
  );
}

/** What is worked out for persons, added up by figure; a sum with a missing part is missing. */
function peopleLines(audit: Audit): PlanCell[][] {
  const results = new Map<FigureSpec, FigureResult[]>();
  for (const result of audit.figures) {
    if (result.spec.of !== 'person' || !isAdded(result.spec) || result.outcome.kind === 'notApplicable') continue;
    results.set(result.spec, [...(results.get(result.spec) ?? []), result]);
  }
  return [...results].map(([spec, own]) => {
    const lacks = own.flatMap(({ outcome }) => (outcome.kind === 'missing' ? outcome.what : []));
    const known = own.flatMap(({ outcome }) => (outcome.kind === 'known' ? [outcome.value] : []));
    const value = lacks.length > 0 ? body(lacking(lacks)) : number(spec, sumOfMoney(known));
    const locator = locatorOf(audit, own[0]!);
    return figureCells(audit, spec, SAY.levels.person, SAY.people(own.length), value, locator, SAY.added(own.length));
  });
}

function number(spec: FigureSpec, value: number): PlanCell {
  return { value, look: 'listNumber', format: formatOf(spec, [value]) };
}

function figureCells(
  audit: Audit,
  spec: FigureSpec,
  level: string,
  subject: string,
  value: PlanCell,
  locator: string,
  why: string,
): PlanCell[] {
  const shown = level === SAY.levels.group ? audit.policy.groupWord : level;
  return [body(shown), body(subject), body(spec.title), value, body(spec.unit), body(spec.clause), body(locator), body(why)];
}
