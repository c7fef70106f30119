import { emptyPlan, type Plan, type SheetPlan } from '../../workbook';
import { sheetNameOf } from '../names';
import { DRAFT_MARK } from '../words';
import { contentsSheet } from './contents';
import { coverSheet } from './cover';
import { figuresSheet } from './figures';
import { remainingSheet } from './findings';
import type { ReportInput } from './input';
import { pictureSheets } from './pictures';
import { REPORT_SHEETS, REPORT_WORDS, SAMPLE_MARK } from './words';

/**
 * 年度报送册 of one reporting unit, as the plan of a new workbook: cover, contents, pictures, the forms due in the
 * year, the findings that remain, the figures with their clauses. Pure; `forms` of the input come back under the names
 * that their sheets have in it.
 */
export function reportPlan(given: ReportInput): { plan: Plan; forms: ReportInput['forms'] } {
  const draft = given.audit.policy.status === 'draft';
  const marks = [...(given.sample ? [SAMPLE_MARK] : []), ...(draft ? [DRAFT_MARK] : [])].join('　');
  const { sheets: pictures, without } = pictureSheets(given, marks);
  const closing = [remainingSheet(given, marks), figuresSheet(given, marks)];
  const taken = new Set([
    REPORT_SHEETS.cover,
    REPORT_SHEETS.contents,
    ...[...pictures, ...closing].map(({ name }) => name),
  ]);
  const forms = given.forms.map((form) => {
    const name = sheetNameOf(form.form.title, taken);
    taken.add(name);
    return { ...form, sheet: marked({ ...form.sheet, name }, marks) };
  });
  const input = { ...given, forms };
  const inside = [...pictures, ...forms.map(({ sheet }) => sheet), ...closing];
  const plan = emptyPlan(REPORT_WORDS.plan(given.year));
  plan.sheets = [coverSheet(input, marks), contentsSheet(input, inside.map(({ name }) => name), without, marks), ...inside]; // prettier-ignore
  return { plan, forms };
}

/** A form of sample data says so on every page. */
function marked(sheet: SheetPlan, marks: string): SheetPlan {
  return marks && sheet.print ? { ...sheet, print: { ...sheet.print, header: marks } } : sheet;
}
