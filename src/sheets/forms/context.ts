import type { Audit } from '../../audit';
import { notApplicable, type FormContext, type FormValue, type Outcome, type Subject } from '../../policy/model';
import { resultKey } from '../computed/layout';

/** What a form may look at: the situation of an audit, its findings, and its figures as form values. */
export function formContext(audit: Audit): FormContext {
  const outcomes = new Map<string, Outcome<number>>();
  for (const { spec, subject, outcome } of audit.figures) {
    outcomes.set(resultKey(spec.id, subject.of, subject.key), outcome);
  }
  const outcomeOf = (id: string, subject: Subject): Outcome<number> => {
    const known = outcomes.get(resultKey(id, subject.of, subject.key));
    if (known) return known;
    // A figure left out for want of a table, or a subject that the audit did not list.
    return audit.policy.figures.some((spec) => spec.id === id)
      ? audit.situation.valueOf(id, subject)
      : notApplicable('本政策没有这一项');
  };
  return {
    ...audit.situation,
    findings: audit.findings,
    outcomeOf,
    figureValue(id: string, subject: Subject, format?: string): FormValue {
      const outcome = outcomeOf(id, subject);
      if (outcome.kind === 'missing') return { kind: 'missing', what: outcome.what };
      if (outcome.kind === 'notApplicable') return { kind: 'text', text: '' };
      return format === undefined
        ? { kind: 'number', value: outcome.value }
        : { kind: 'number', value: outcome.value, format };
    },
  };
}
