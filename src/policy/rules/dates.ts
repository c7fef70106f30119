const DAY = 86_400_000;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day so many days after (or before) an ISO date. */
export function addDays(day: string, days: number): string {
  return iso(timeOf(day) + days * DAY);
}

/** Days from one ISO date to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY);
}

/** The same day so many months later; the month's last day where it has no such day (31 Jan + 1 = 28 Feb). */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return iso(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

export function addYears(day: string, years: number): string {
  return addMonths(day, years * 12);
}

/**
 * Last day of a term of so many months that begins on a day: 2024-09-01 and 36 months → 2027-08-31. A term begun on
 * 29 February ends on 28 February.
 */
export function lastDayOfTerm(start: string, months: number): string {
  const [year, month, date] = start.split('-').map(Number) as [number, number, number];
  // Beyond the month's end the date runs into the next month's first days: the term then ends with the month itself.
  const lastOfMonth = iso(Date.UTC(year, month + months, 0));
  const dayBefore = iso(Date.UTC(year, month - 1 + months, date - 1));
  return dayBefore > lastOfMonth ? lastOfMonth : dayBefore;
}

/** Whole months from one day to another, both days included; 0 where the second is before the first. */
export function wholeMonths(from: string, to: string): number {
  let months = 0;
  while (lastDayOfTerm(from, months + 1) <= to) months += 1;
  return months;
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: string): number {
  return new Date(timeOf(day)).getUTCDay() || 7;
}

/** The day itself, or the Monday after where it falls on a weekend. Public holidays are in no document at hand. */
export function afterWeekend(day: string): string {
  return weekday(day) > 5 ? addDays(day, 8 - weekday(day)) : day;
}

/** `2025-03` of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** Last day of the month `2025-02`: `2025-02-28`. */
export function endOfMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return iso(Date.UTC(year, number, 0));
}

export function isWithin(day: string | null, period: { from: string; to: string }): boolean {
  return day !== null && period.from <= day && day <= period.to;
}
