import { nameKey } from '../../roster/text';
import type { Row } from '../../roster/roster';
import type { Severity, Situation } from '../model';
import { FINE, lacks, overEach, type Check } from './check';
import { cells, lineName, ofArea, ofRow } from './places';
import { SAY } from './words';
import type { TableId } from '../../roster/spec';

/** Lines of a table and the column asked about. */
export interface ColumnOfRows {
  rows: (situation: Situation) => readonly Row[];
  heading: string;
  /** Column that names the line: `凭证号`. */
  name: string;
  asks: string;
  severity?: Severity;
}

const mild = (severity: Severity | undefined): { severity?: Severity } => (severity ? { severity } : {});

/** What stands in a cell as text, also where it is none of the column's choices. */
export function written(row: Row, heading: string): string | null {
  const field = row.field(heading);
  if (field.state === 'invalid') return typeof field.raw === 'string' ? field.raw.trim() : null;
  return row.text(heading);
}

/** The value is one of a list. A list that ends in 等 is open: off it is a warning at most. Blank is no breach. */
export function oneOf(
  { rows, heading, name, asks, severity }: ColumnOfRows,
  allowed: readonly string[],
  open = false,
): Check {
  const keys = new Set(allowed.map(nameKey));
  return (situation) =>
    overEach(rows(situation), (row) => {
      const value = written(row, heading);
      if (value === null || keys.has(nameKey(value))) return null;
      const who = lineName(row, name);
      const message = SAY.offList(who, heading, value, asks, open);
      return ofRow(row, [heading], who, message, {
        observed: value,
        expected: allowed.join('、'),
        ...mild(open ? 'warning' : severity),
      });
    });
}

/** No value stands twice; one finding for each such value, at its second and later cells after the first. */
export function unique({ rows, heading, asks, severity }: ColumnOfRows): Check {
  return (situation) => {
    const byValue = new Map<string, Row[]>();
    for (const row of rows(situation)) {
      const value = row.text(heading);
      if (value !== null) byValue.set(nameKey(value), [...(byValue.get(nameKey(value)) ?? []), row]);
    }
    return overEach([...byValue.values()], (same) => {
      if (same.length < 2) return null;
      const value = same[0]!.text(heading)!;
      const at = cells(...[...same.slice(1), same[0]!].map((row) => row.address(heading)));
      return {
        cells: at,
        subject: value,
        message: SAY.twice(heading, value, same.length, asks),
        observed: `${same.length} 次`,
        ...mild(severity),
      };
    });
  };
}

/** The value names something that exists. Blank is no breach. */
export function refersTo(
  { rows, heading, name, severity }: ColumnOfRows,
  to: string,
  exists: (situation: Situation, value: string) => boolean,
): Check {
  return (situation) =>
    overEach(rows(situation), (row) => {
      const value = row.text(heading);
      if (value === null || exists(situation, value)) return null;
      const who = lineName(row, name);
      return ofRow(row, [heading], who, SAY.refersToNothing(who, heading, value, to), {
        observed: value,
        ...mild(severity),
      });
    });
}

/** The sheet has the column at all. */
export function columnThere(table: TableId, heading: string, asks: string, severity?: Severity): Check {
  return ({ roster }) => {
    const own = roster.table(table);
    if (!own.present || own.has(heading)) return FINE;
    return {
      breaches: [
        ofArea(own.spec.title, SAY.noColumn(own.spec.title, heading, asks), { expected: heading, ...mild(severity) }),
      ],
    };
  };
}

/** The cell is filled. Without the column the answer is that it is missing. */
export function filled({ rows, heading, name, asks, severity }: ColumnOfRows): Check {
  return (situation) => {
    const lines = rows(situation);
    if (lines.length > 0 && lines.every((row) => row.field(heading).state === 'absent'))
      return lacks({ kind: 'column', name: heading });
    return overEach(lines, (row) => {
      if (row.field(heading).state !== 'blank') return null;
      const who = lineName(row, name);
      return ofRow(row, [heading], who, SAY.blank(who, heading, asks), { observed: '未填', ...mild(severity) });
    });
  };
}

/** The flag is 是. 否 is a breach; blank only where `blankToo` asks for it. */
export function isYes({ rows, heading, name, asks, severity }: ColumnOfRows, blankToo = false): Check {
  return (situation) => {
    const lines = rows(situation);
    if (lines.length > 0 && lines.every((row) => row.field(heading).state === 'absent'))
      return lacks({ kind: 'column', name: heading });
    return overEach(lines, (row) => {
      const who = lineName(row, name);
      if (row.flag(heading) === false) {
        return ofRow(row, [heading], who, SAY.notYes(who, heading, asks), {
          observed: '否',
          expected: '是',
          ...mild(severity),
        });
      }
      if (!blankToo || row.field(heading).state !== 'blank') return null;
      return ofRow(row, [heading], who, SAY.blank(who, heading, asks), {
        observed: '未填',
        expected: '是',
        ...mild(severity),
      });
    });
  };
}
