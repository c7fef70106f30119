import { audit, SettingError, type Audit } from '../audit';
import { nameKey, type DataProblem, type Group, type Roster, type RosterTable, type Row, type TableId } from '../roster';
import type { Finding } from '../policy/model';
import { aboutOf, findingKey } from '../sheets';
import type { Run } from './types';
import { REPORT } from './report-words';

/** Who reports: the bureau, or one of its groups with what concerns it alone. */
export interface ReportUnit {
  /** Null where 填报信息 does not give the bureau's name. */
  name: string | null;
  ofGroup: boolean;
  /** The run as far as it concerns the unit: its forms are drawn from it. */
  run: Run;
}

/**
 * The unit of a name: a group of the county, or the 填报单位; the bureau where no name is given. Throws `SettingError`
 * where the workbook knows no unit of that name.
 */
export function unitOf(run: Run, name?: string): ReportUnit {
  const { filing } = run.roster;
  const bureau = { name: filing.unit, ofGroup: false, run };
  if (name === undefined || (filing.unit !== null && nameKey(filing.unit) === nameKey(name))) return bureau;
  const { groups } = run.audit.situation.county;
  const group = groups.find((one) => nameKey(one.name) === nameKey(name) || one.id === name);
  if (!group) throw new SettingError(REPORT.unknownUnit(name, [...(filing.unit ? [filing.unit] : []), ...groups.map((one) => one.name)]));
  return { name: group.name, ofGroup: true, run: { ...run, audit: auditOf(run, group) } };
}

/**
 * The audit as far as it concerns one group. Findings and figures are the county's own that are the group's: what would
 * be found only because the other groups are out of sight is none.
 */
function auditOf(run: Run, group: Group): Audit {
  const roster = rosterOf(run.roster, run.audit, group);
  const { policy, on, options } = run;
  const own = audit(roster, { policy, on, ...(options.set ? { set: options.set } : {}) });
  // Of the area's findings those stay out whose number would be another one: a coverage rate is the county's.
  const idOf = (finding: Finding) => `${findingKey(finding)}|${aboutOf(finding)}`;
  const found = new Set(own.findings.map(idOf));
  const findings = run.audit.findings.filter((finding) => found.has(idOf(finding)));
  const of = (severity: 'error' | 'warning' | 'notice') => findings.filter((finding) => finding.severity === severity).length;
  const people = new Set(roster.table('staff').rows);
  return {
    ...own,
    findings,
    counts: { error: of('error'), warning: of('warning'), notice: of('notice') },
    figures: run.audit.figures.filter(({ subject }) => {
      if (subject.of === 'group') return subject.key === group.id;
      if (subject.of === 'school') return subject.school.group?.id === group.id;
      return subject.of === 'person' && people.has(subject.row);
    }),
  };
}

/** The roster without the rows that name another group, or schools of another group, and not this one. */
function rosterOf(roster: Roster, { situation }: Audit, group: Group): Roster {
  const owners = new Map<string, Set<string>>();
  const own = (name: string | null, id: string) => {
    if (name !== null) owners.set(nameKey(name), (owners.get(nameKey(name)) ?? new Set()).add(id));
  };
  for (const one of situation.county.groups) {
    [one.id, one.name].forEach((name) => own(name, one.id));
    for (const school of one.schools) [school.name, school.legalName].forEach((name) => own(name, one.id));
  }
  const concerns = (table: RosterTable, row: Row): boolean => {
    const named = table.spec.columns
      .filter((column) => table.has(column.heading) && !column.personal)
      .flatMap((column) => [...(owners.get(nameKey(row.text(column.heading) ?? '')) ?? [])]);
    return named.length === 0 || named.includes(group.id);
  };
  // A school may be listed in two groups: the line counts, not the school.
  const isIn = (text: string | null) => situation.county.groupOf(text)?.id === group.id;
  const kept = new Map<TableId, RosterTable>();
  const narrowed: Roster = {
    workbook: roster.workbook,
    parameters: roster.parameters,
    unrecognised: roster.unrecognised,
    // The forms' line 填报单位.
    filing: { ...roster.filing, unit: group.name },
    problems: [],
    table(id) {
      const known = kept.get(id);
      if (known) return known;
      const table = roster.table(id);
      const rows = table.rows.filter((row) => {
        if (id === 'schools') return isIn(row.text('集团编号'));
        if (id === 'groups') return isIn(row.text('集团编号') ?? row.text('集团名称'));
        return concerns(table, row);
      });
      // Field by field: a table is more than what can be copied of it.
      const { spec, parts, present } = table;
      const own: RosterTable = {
        spec,
        parts,
        present,
        rows,
        has: (heading) => table.has(heading),
        column: (heading) => table.column(heading),
      };
      kept.set(id, own);
      return own;
    },
  };
  return { ...narrowed, problems: ownProblems(narrowed, roster) };
}

/** Faults of the data on the lines that are kept, and those of no line at all. */
function ownProblems(narrowed: Roster, whole: Roster): DataProblem[] {
  const lines = (roster: Roster) => {
    const byTable = new Map<TableId, Set<string>>();
    return (id: TableId): Set<string> => {
      const known = byTable.get(id) ?? new Set(roster.table(id).rows.map((row) => `${row.sheetRow}|${row.sheet}`));
      byTable.set(id, known);
      return known;
    };
  };
  const [kept, all] = [lines(narrowed), lines(whole)];
  return whole.problems.filter(({ table, cells: [cell] }) => {
    const line = cell ? `${cell.row}|${cell.sheet}` : '';
    return kept(table).has(line) || !all(table).has(line);
  });
}
