import { TABLE_IDS, type Roster } from '../roster';

/** Tells texts that came from a column of personal data: they are kept out of the record. */
export function personalTexts(roster: Roster): (text: string) => boolean {
  const texts = new Set<string>();
  for (const id of TABLE_IDS) {
    const table = roster.table(id);
    const headings = table.spec.columns
      .filter((column) => column.personal && table.has(column.heading))
      .map((column) => column.heading);
    if (headings.length === 0) continue;
    for (const row of table.rows) {
      for (const heading of headings) {
        const text = row.text(heading);
        if (text) texts.add(text);
      }
    }
  }
  if (texts.size === 0) return () => false;
  return (text) => texts.has(text.trim()) || text.split(/[、，,；;：:（）()\s]+/).some((part) => texts.has(part));
}
