const DAY = 86_400_000;

/** The day so many days after (or before) an ISO date. */
export function nextDay(day: string, by = 1): string {
  return new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
}

/** Days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The day itself, or the Monday after where it falls on a weekend. Public holidays are in no document at hand. */
export function rolled(day: string): string {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  if (weekday === 6) return nextDay(day, 2);
  return weekday === 0 ? nextDay(day) : day;
}
