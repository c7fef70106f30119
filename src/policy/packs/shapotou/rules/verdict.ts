import type { CellAddress } from '../../../../workbook/address';
import type { Group, School } from '../../../../roster/county';
import type { Breach, Missing, Verdict } from '../../../model';

export function cells(...addresses: readonly (CellAddress | null)[]): readonly CellAddress[] {
  return addresses.filter((address): address is CellAddress => address !== null);
}

/** A verdict over many subjects: what `judge` says of each. */
export function overEach<T>(items: readonly T[], judge: (item: T) => readonly (Breach | null)[] | Breach | null): Verdict {
  const breaches = items.flatMap((item) => judge(item) ?? []).filter((breach): breach is Breach => breach !== null);
  return { breaches };
}

export function lacks(...missing: readonly Missing[]): Verdict {
  return { breaches: [], missing };
}

/** Something a group should have and has not: points at its name. */
export function ofGroup(group: Group, message: string, more: Partial<Breach> = {}): Breach {
  return { cells: cells(group.at), subject: group.name, message, ...more };
}

export function ofSchool(school: School, message: string, more: Partial<Breach> = {}): Breach {
  return { cells: cells(school.at), subject: school.name, message, ...more };
}

/** Something the district should have and has not: no cell to point at. */
export function ofArea(subject: string, message: string, more: Partial<Breach> = {}): Breach {
  return { cells: [], subject, message, ...more };
}
