import type { Finding, FormSpec, Missing } from '../policy/model';
import { cautionLine, findingKey, missingWord, type OpenPoints } from '../sheets';
import type { Run } from './types';
import { SAY } from './words';

/** What is open of a form, as figures and as sentences. */
export interface BeforeSending {
  points: OpenPoints;
  /** The line 注意 of the drawn form; null where all is well. */
  caution: string | null;
  /** What is lacking, each once, in the clerk's words. */
  missing: string[];
  warnings: string[];
}

/**
 * What of a form is open before it is sent. A finding touches the form where its clause is one of the form's, or where
 * it lies on a sheet whose roster the form draws on. A figure is missing where the form prints what it lacks: so a
 * column that the roster does not have counts where it is felt, not as the warning that it is absent. That the form has
 * not been sent yet, or was sent late, is no reason to hold it back: such findings do not count.
 */
export function beforeSending(run: Run, form: FormSpec, printed: readonly Missing[]): BeforeSending {
  const touching = concerning(run, form);
  const absent = form.needs.map((id) => run.roster.table(id)).filter((table) => !table.present);
  const lacking = new Map(printed.map((one) => [missingWord(one), one]));
  const points: OpenPoints = {
    missing: [...absent.map(({ spec }): Missing => ({ kind: 'table', name: spec.title })), ...lacking.values()],
    errors: touching.filter((finding) => finding.severity === 'error'),
    warnings: touching.filter((finding) => finding.severity === 'warning' && !isExplained(run, finding)),
  };
  const missing = [...absent.map(({ spec }) => SAY.noTable(spec.title)), ...lacking.keys()];
  return { points, caution: cautionLine(points), missing, warnings: sentencesOf(points, missing) };
}

function sentencesOf({ errors, warnings }: OpenPoints, missing: readonly string[]): string[] {
  return [
    ...(errors.length > 0 ? [SAY.openErrors(errors.length)] : []),
    ...(missing.length > 0 ? [SAY.lacks(missing)] : []),
    ...(warnings.length > 0 ? [SAY.unexplained(warnings.length)] : []),
  ];
}

function isExplained(run: Run, finding: Finding): boolean {
  return run.explanations.get(findingKey(finding))?.lapsed === false;
}

function concerning(run: Run, form: FormSpec): Finding[] {
  const sheets = new Set(form.needs.flatMap((id) => run.roster.table(id).parts.map((part) => part.sheet)));
  const own = new Set(form.clauses);
  const sending = sendingRules(run, form);
  return run.audit.findings.filter(
    ({ sheet, clause, rule }) =>
      !sending.has(rule) &&
      !rule.endsWith('#missing-column') &&
      ((sheet !== null && sheets.has(sheet)) || (clause !== null && own.has(clause))),
  );
}

/** Rules that ask whether this very form was sent, and in time: those of its own dates which look into 材料报送台账. */
function sendingRules({ policy }: Run, form: FormSpec): Set<string> {
  const dates = new Set(
    policy.clauses
      .filter(({ id, kind }) => form.clauses.includes(id) && (kind === 'submission' || kind === 'deadline'))
      .map(({ id }) => id),
  );
  return new Set(
    policy.rules.filter(({ clause, needs }) => dates.has(clause) && needs.includes('filings')).map(({ id }) => id),
  );
}
