const DAY = 86_400_000;
// Serial 0 of Excel's 1900 system as Excel itself counts from March 1900 on.
const EPOCH = Date.UTC(1899, 11, 30);

/** Excel serial number (whole days) of an ISO date `YYYY-MM-DD`. */
export function serialOfIso(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number);
  return Math.round((Date.UTC(year!, month! - 1, day!) - EPOCH) / DAY);
}

/** ISO date `YYYY-MM-DD` of an Excel serial number; the time of day is left out. */
export function isoOfSerial(serial: number): string {
  return new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** True for a date that exists: `2024-02-30` does not. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year!, month! - 1, day!));
  return date.getUTCMonth() === month! - 1 && date.getUTCDate() === day!;
}
