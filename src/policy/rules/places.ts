import type { Group, School } from '../../roster/county';
import type { Row } from '../../roster/roster';
import type { CellAddress } from '../../workbook/address';
import type { Breach, Subject } from '../model';

type Extra = Partial<Pick<Breach, 'severity' | 'observed' | 'expected' | 'fix' | 'subject' | 'cells'>>;

/** The addresses that there are, of those asked for. */
export function cells(...at: readonly (CellAddress | null)[]): readonly CellAddress[] {
  return at.filter((cell): cell is CellAddress => cell !== null);
}

/** Where an absence is shown: the name cell of a group or school, the id cell of a person; of the area nowhere. */
export function placeOf(subject: Subject): readonly CellAddress[] {
  switch (subject.of) {
    case 'group':
      return cells(subject.group.at);
    case 'school':
      return cells(subject.school.at);
    case 'person':
      return cells(subject.row.address('工号') ?? subject.row.address('姓名'));
    case 'area':
      return [];
  }
}

/** Something a subject lacks: points at its name. A person goes by the 工号, never by name. */
export function ofSubject(subject: Subject, message: string, extra: Extra = {}): Breach {
  return { cells: placeOf(subject), subject: subject.of === 'person' ? subject.key : subject.name, message, ...extra };
}

/** Something a group lacks: points at its name. */
export function ofGroup(group: Group, message: string, extra: Extra = {}): Breach {
  return { cells: cells(group.at), subject: group.name, message, ...extra };
}

/** Something a group's own row says: points at that cell, else at its name. */
export function ofGroupCell(group: Group, heading: string, message: string, extra: Extra = {}): Breach {
  return ofGroup(group, message, { cells: cells(group.row?.address(heading) ?? group.at), ...extra });
}

/** Something a school lacks: points at its name. */
export function ofSchool(school: School, message: string, extra: Extra = {}): Breach {
  return { cells: cells(school.at), subject: school.name, message, ...extra };
}

/** Something a school's own row says: points at that cell, else at its name. */
export function ofSchoolCell(school: School, heading: string, message: string, extra: Extra = {}): Breach {
  return ofSchool(school, message, { cells: cells(school.row.address(heading) ?? school.at), ...extra });
}

/** Something a line of a table says, or several together: points at their cells in these columns. */
export function ofRow(
  row: Row | readonly Row[],
  headings: readonly string[],
  subject: string,
  message: string,
  extra: Extra = {},
): Breach {
  const rows = 'address' in row ? [row] : row;
  return {
    cells: cells(...rows.flatMap((one) => headings.map((heading) => one.address(heading)))),
    subject,
    message,
    ...extra,
  };
}

/** Something the bureau or the area lacks: there is no cell to point at. */
export function ofArea(subject: string, message: string, extra: Extra = {}): Breach {
  return { cells: [], subject, message, ...extra };
}

/** How a line is called: by the first of these headings that it fills, else by its place, `支出台账第 4 行`. */
export function lineName(row: Row, ...headings: string[]): string {
  const named = headings.find((heading) => row.text(heading) !== null);
  return named === undefined ? `${row.sheet}第 ${row.sheetRow + 1} 行` : row.text(named)!;
}
