import type { CellAddress } from '../../../workbook/address';
import type { Group, School } from '../../../roster/county';
import type { Row } from '../../../roster/roster';
import type { Breach } from '../../model';

type Extra = Partial<Pick<Breach, 'severity' | 'observed' | 'expected' | 'fix' | 'subject'>>;

const cells = (...at: readonly (CellAddress | null)[]): CellAddress[] => at.filter((cell) => cell !== null);

/** Something a group lacks: points at its name. */
export function ofGroup(group: Group, message: string, extra: Extra = {}): Breach {
  return { cells: cells(group.at), subject: group.name, message, ...extra };
}

/** Something a group's own row says: points at that cell, else at its name. */
export function ofGroupCell(group: Group, heading: string, message: string, extra: Extra = {}): Breach {
  return { cells: cells(group.row?.address(heading) ?? group.at), subject: group.name, message, ...extra };
}

/** Something a kindergarten lacks: points at its name. */
export function ofSchool(school: School, message: string, extra: Extra = {}): Breach {
  return { cells: cells(school.at), subject: school.name, message, ...extra };
}

/** Something a kindergarten's own row says: points at that cell, else at its name. */
export function ofSchoolCell(school: School, heading: string, message: string, extra: Extra = {}): Breach {
  return { cells: cells(school.row.address(heading) ?? school.at), subject: school.name, message, ...extra };
}

/** Something a line of another table says: points at its cells. */
export function ofRow(row: Row, headings: readonly string[], subject: string, message: string, extra: Extra = {}): Breach {
  return { cells: cells(...headings.map((heading) => row.address(heading))), subject, message, ...extra };
}

/** Something the bureau or the area lacks: there is no cell to point at. */
export function ofArea(subject: string, message: string, extra: Extra = {}): Breach {
  return { cells: [], subject, message, ...extra };
}
