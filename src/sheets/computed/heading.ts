import type { FigureSpec, Policy } from '../../policy/model';

/** Heading of a computed column: what it is, its unit, and its clause in a second line. */
export function headingOf(spec: FigureSpec, policy: Policy): string {
  const clause = policy.clauses.find((one) => one.id === spec.clause);
  return `${spec.title}（${spec.unit}）\n${clause?.locator ?? spec.clause}`;
}

/** A heading without blanks and line breaks, which hosts and clerks change. */
export function headingKey(heading: string): string {
  return heading.replace(/\s+/g, '');
}

/** Tells a heading of a computed column of this policy from those of the clerk. */
export function managedHeadings(policy: Policy): (heading: string) => boolean {
  const known = new Set(policy.figures.map((spec) => headingKey(headingOf(spec, policy))));
  return (heading) => known.has(headingKey(heading));
}

/** Number format of a figure: thousands separators, fen only where there are any, decimals as declared. */
export function formatOf(spec: FigureSpec, values: readonly number[]): string {
  const whole = values.every((value) => Number.isInteger(value));
  const digits = spec.unit === '元' ? (whole ? 0 : 2) : (spec.digits ?? (whole ? 0 : 2));
  return `#,##0${digits > 0 ? `.${'0'.repeat(digits)}` : ''}`;
}

/** A value that is no live formula says so in the cell itself: not every host shows comments. */
export function fixedFormat(format: string): string {
  return `${format}"（固定值）"`;
}
