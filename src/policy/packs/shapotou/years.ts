import type { Period, Situation } from '../../model';

/** The school year (学年起止) that holds a day; null where the county has not entered it. */
export function schoolYearOf(situation: Situation, day: string): Period | null {
  const value = situation.parameter('学年起止', day);
  if (value?.kind !== 'dates') return null;
  return value.value.find((period) => period.from <= day && day <= period.to) ?? null;
}

/** `2023—2024` of a school year. */
export function schoolYearName(period: Period): string {
  return `${period.from.slice(0, 4)}—${period.to.slice(0, 4)}`;
}

/** Assessment year of a day (考核年度): calendar year, or the school year that holds it (SPT-6.5a, SPT-8.2a). */
export function assessmentYear(situation: Situation, day: string, kind: 'calendar' | 'school'): string | null {
  if (kind === 'calendar') return day.slice(0, 4);
  const period = schoolYearOf(situation, day);
  return period && schoolYearName(period);
}

/** First and last year of `2023`, `2023年度`, `2023—2024学年`; null where no year is named. */
export function yearsNamed(text: string | null): { first: number; last: number } | null {
  const years = (text ?? '').match(/\d{4}/g);
  if (!years) return null;
  return { first: Number(years[0]), last: Number(years[years.length - 1]) };
}

/**
 * True where an assessment year has begun by a day. A school year begins in August at the earliest: the plan for the
 * next one is due in July (SPT-6.4.3d).
 */
export function hasBegun(text: string | null, day: string): boolean {
  const years = yearsNamed(text);
  if (!years) return false;
  const start = years.first === years.last ? `${years.first}-01-01` : `${years.first}-08-01`;
  return start <= day;
}

function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Whole months from one day to another, both days included. */
export function wholeMonths(from: string, to: string): number {
  const end = dayAfter(to);
  let months = 0;
  while (addMonths(from, months + 1) <= end) months += 1;
  return months;
}
