/** How strongly a clause speaks: it decides how severe a breach is. */
export type Force = 'mandatory' | 'in-principle' | 'encouraged' | 'permissive';

export type Severity = 'error' | 'warning' | 'notice';

/** By what kind of thing a clause is carried out. */
export type CarriedAs =
  | 'rule' | 'figure' | 'form' | 'column' | 'checklist' | 'summary' | 'definition'; // prettier-ignore

export type ClauseKind =
  | 'check' | 'compute' | 'deadline' | 'frequency' | 'submission' | 'composition' | 'workflow-approval'
  | 'target' | 'enum' | 'naming' | 'recommendation'; // prettier-ignore

/** One numbered statement of a policy. */
export interface ClauseSpec {
  /** The catalogue's id, e.g. `SPT-6.3b`. */
  id: string;
  /** Where it stands in the document, as the clerk would look it up: `六（三）`. */
  locator: string;
  /** Lines of the text as the catalogue counts them: `L61.2–61.4`. */
  lines: string;
  kind: ClauseKind;
  force: Force;
  /** What it demands, in our own short Chinese words. */
  statement: string;
  as: CarriedAs;
  /**
   * Columns (`schools.独立核算`) and choices that carry the clause out, where no rule, figure, form or checklist item does.
   * Rules, figures, forms and checklist items name their clause themselves.
   */
  columns?: readonly string[];
}

/** 错误 for what must be, 警告 for what should be in principle, 提示 for what is encouraged or allowed. */
export function severityOf(force: Force): Severity {
  if (force === 'mandatory') return 'error';
  return force === 'in-principle' ? 'warning' : 'notice';
}
