import { evaluate } from '../policy/figures';
import type { Expression, FigureOf, FigureSpec, Missing, Policy, Situation, Subject } from '../policy/model';
import { countyOf, nameKey, type County, type Roster, type Row } from '../roster';
import type { Settings } from './audit';

/** A roster under a policy on a day. Figures are worked out once each; a figure that leads back to itself throws. */
export function situationOf(roster: Roster, policy: Policy, on: string, settings: Settings): Situation {
  const county = countyOf(roster, on);
  const subjects = subjectsOf(roster, county, policy, on);
  const specs = new Map(policy.figures.map((spec) => [spec.id, spec]));
  const known = new Map<string, Expression>();
  const open = new Set<string>();
  const situation: Situation = {
    policy: policy.id,
    roster,
    on,
    county,
    reading(name) {
      const letter = settings.readings.get(name);
      if (!letter) throw new Error(`${policy.id} has no reading ${name}`);
      return letter;
    },
    parameter: (name, day = on) => settings.parameter(name, day),
    parameterTerm(name) {
      const spec = policy.parameters.find((one) => one.name === name);
      const value = settings.parameter(name, on);
      if (value?.kind !== 'number') return { op: 'missing', what: [situation.missingParameter(name)] };
      return { op: 'parameter', name, unit: spec!.unit, value: value.value, at: settings.parameterCell(name, on) };
    },
    missingParameter(name): Missing {
      const spec = policy.parameters.find((one) => one.name === name);
      if (!spec) throw new Error(`${policy.id} has no parameter ${name}`);
      return { kind: 'parameter', name, clause: spec.clauses[0] ?? '' };
    },
    figure(id, subject, label) {
      const spec = specs.get(id);
      if (!spec) throw new Error(`${policy.id} has no figure ${id}`);
      return { op: 'figure', figure: id, of: spec.of, subject: subject.key, expression: compute(spec, subject), label: label ?? spec.title };
    },
    valueOf: (id, subject) => evaluate(situation.figure(id, subject)),
    subjects: (of) => subjects[of],
  };
  function compute(spec: FigureSpec, subject: Subject): Expression {
    const key = `${spec.id}\n${subject.of}\n${subject.key}`;
    const before = known.get(key);
    if (before) return before;
    if (open.has(key)) throw new Error(`${spec.id} rests on itself`);
    open.add(key);
    const expression = spec.compute(situation, subject);
    open.delete(key);
    known.set(key, expression);
    return expression;
  }
  return situation;
}

function subjectsOf(roster: Roster, county: County, policy: Policy, on: string): Record<FigureOf, readonly Subject[]> {
  const inGroups = county.schools.filter((school) => school.group !== null);
  return {
    group: county.groups.map((group) => ({ of: 'group', key: group.id, name: group.name, group })),
    school: inGroups.map(schoolSubject),
    person: roster.table('staff').rows.map((row): Subject => ({ of: 'person', key: personKey(row), name: row.text('姓名') ?? personKey(row), row })),
    area: [areaSubject(roster, policy, on)],
  };
}

/** A school as a subject; its key tells two of the same name in different groups apart. */
export function schoolSubject(school: County['schools'][number]): Subject {
  return { of: 'school', key: `${school.group?.id ?? ''}|${nameKey(school.legalName ?? '')}|${nameKey(school.name)}`, name: school.name, school };
}

function personKey(row: Row): string {
  return row.text('工号') ?? `${row.sheet}!${row.sheetRow + 1}`;
}

function areaSubject(roster: Roster, policy: Policy, on: string): Subject {
  const { region, unit } = roster.filing;
  const rows = roster.table('areas').rows;
  const own = region === null ? rows : rows.filter((row) => sameArea(row.text('地区'), region));
  const row = latest(own.length > 0 ? own : rows, Number(on.slice(0, 4)));
  const name = region ?? row?.text('地区') ?? unit ?? policy.region;
  return { of: 'area', key: name, name, row };
}

function sameArea(text: string | null, region: string): boolean {
  if (text === null) return false;
  const [a, b] = [nameKey(text), nameKey(region)];
  return a.endsWith(b) || b.endsWith(a);
}

/** The row of the latest 年度 not after the year; one without 年度 where there is no such. */
function latest(rows: readonly Row[], year: number): Row | null {
  const dated = rows.filter((row) => (row.number('年度') ?? Infinity) <= year);
  const best = dated.reduce<Row | null>((one, row) => (one === null || row.number('年度')! > one.number('年度')! ? row : one), null);
  return best ?? rows.find((row) => row.number('年度') === null) ?? rows[0] ?? null;
}
