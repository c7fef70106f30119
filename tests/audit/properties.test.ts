import { audit, type Audit, type FigureResult } from '../../src/audit';
import { evaluate, explain } from '../../src/policy/figures';
import { loadPolicy, POLICY_HEADS } from '../../src/policy/packs';
import type { Expression, Finding, Policy } from '../../src/policy/model';
import { readRoster, type TableId } from '../../src/roster';
import { figureCells, check, writeFigures } from '../../src/tasks';
import type { CellAddress, WorkbookGrid } from '../../src/workbook';
import { recalculated } from '../support/ironcalc';
import { memoryDoor } from '../support/memory-door';
import { counties, workbookWith, type County, type Line } from '../support/random-county';
import { fc, runs } from '../support/properties';

const ON = '2025-10-15';
const judge = (grid: WorkbookGrid, policy: Policy): Audit => audit(readRoster(grid, { extensions: policy.tables }), { policy, on: ON });
const figureKey = ({ spec, subject }: FigureResult): string => `${spec.id}|${subject.of}|${subject.name}`;
type PlaceOf = (cell: CellAddress) => string;
const asWritten: PlaceOf = ({ sheet, row, column }) => `${sheet}!${row},${column}`;

/** Outcomes by figure and subject, as text; what is missing in no order. */
function outcomes({ figures }: Audit, placeOf: PlaceOf = asWritten): Map<string, string> {
  const text = (one: unknown) => JSON.stringify(one, (key, value: unknown) => (key === 'at' && value ? placeOf(value as CellAddress) : typeof value === 'string' ? value.replace(/第 \d+ 行/g, '') : value));
  return new Map(figures.map((result) => [figureKey(result), result.outcome.kind === 'missing' ? result.outcome.what.map(text).sort().join() : text(result.outcome)]));
}

/** The numbers of an explanation put back into its expression, in order. */
function recomputed(expression: Expression, next: () => number): Expression {
  const one = (part: Expression): Expression => recomputed(part, next);
  switch (expression.op) {
    case 'input':
    case 'constant':
    case 'parameter':
      return { ...expression, value: next() };
    case 'count':
      return { op: 'constant', label: '', unit: '', value: next() };
    case 'figure':
      return evaluate(expression).kind === 'known' ? { op: 'constant', label: '', unit: '', value: next() } : expression;
    case 'bands':
    case 'round':
      return { ...expression, of: one(expression.of) };
    case 'sum':
    case 'mean':
    case 'max':
    case 'min':
      return { ...expression, terms: expression.terms.map(one) };
    case 'product':
      return { ...expression, factors: expression.factors.map(one) };
    case 'difference':
      return { ...expression, from: one(expression.from), less: one(expression.less) };
    case 'ratio':
      return { ...expression, numerator: one(expression.numerator), denominator: one(expression.denominator) };
    default:
      return expression;
  }
}

/** Of a group, a school or a person: all that is made up has 测试 in its name. */
const isOfOne = (subject: string): boolean => /^(测试[^县]|T0)/.test(subject);

/**
 * A finding without its place: lists in a message follow the roster's order, so its signs are compared as a bag; and it
 * may name a row by its number.
 */
function said({ rule, severity, subject, message, observed, expected, cells }: Finding, placeOf: PlaceOf): string {
  // What concerns all together points at the line listed first: only its column is the finding's own.
  const places = isOfOne(subject) ? cells.map(placeOf).sort() : cells.map(({ sheet, column }) => `${sheet}!${column}`);
  const bag = (text: string | undefined): string => [...(text ?? '').replace(/第 \d+ 行/g, '')].sort().join('');
  return JSON.stringify([rule, severity, bag(subject), bag(message), bag(observed), bag(expected), places]);
}

describe.each(POLICY_HEADS.map(({ id }) => id))('%s on random rosters', (id) => {
  let policy: Policy;
  beforeAll(async () => {
    policy = await loadPolicy(id);
  });

  test('the terms of every explanation recompute to the figure', () => {
    const known = new Set<string>();
    fc.assert(
      fc.property(counties(policy), (county) => {
        for (const { spec, expression, outcome, terms } of judge(workbookWith(county, policy), policy).figures) {
          if (outcome.kind !== 'known') continue;
          known.add(spec.id);
          expect(terms).toEqual(explain(expression).terms);
          const numbers = terms.map(({ value }) => Number(value));
          const again = evaluate(recomputed(expression, () => numbers.shift()!));
          expect([spec.id, numbers]).toEqual([spec.id, []]);
          expect([spec.id, again.kind]).toEqual([spec.id, 'known']);
          // A quotient that is no decimal is told with ten digits.
          if (again.kind === 'known') expect(Math.abs(again.value - outcome.value)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(outcome.value)));
        }
      }),
      { numRuns: runs(10), endOnFailure: true },
    );
    // Not an empty claim: the rosters reach the policy's figures.
    expect(known.size).toBeGreaterThanOrEqual(Math.ceil(policy.figures.length * 0.8));
  });

  test('figures and findings do not hang on the order of rows and sheets', () => {
    const shuffled = counties(policy).chain((county) =>
      fc.tuple(
        fc.constant(county),
        fc.shuffledSubarray([...county.keys()], { minLength: county.size, maxLength: county.size }),
        fc.tuple(...[...county.values()].map((lines) => fc.shuffledSubarray(lines.map((_, index) => index), { minLength: lines.length, maxLength: lines.length }))),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([county, order, rows]) => {
        const ids = [...county.keys()];
        const moved: County = new Map(ids.map((table, index) => [table, rows[index]!.map((row) => county.get(table)![row]!)]));
        const [one, other] = [judge(workbookWith(county, policy), policy), judge(workbookWith(moved, policy, order), policy)];
        const back = new Map(ids.map((table, index) => [one.roster.table(table).parts[0]?.sheet, rows[index]!]));
        const home: PlaceOf = ({ sheet, row, column }) => asWritten({ sheet, row: row === 0 ? 0 : (back.get(sheet)?.[row - 1] ?? row - 1) + 1, column });
        expect([...outcomes(other, home)].sort()).toEqual([...outcomes(one)].sort());
        expect(other.findings.map((finding) => said(finding, home)).sort()).toEqual(one.findings.map((finding) => said(finding, asWritten)).sort());
      }),
      { numRuns: runs(8), endOnFailure: true },
    );
  });

  test('a group and its people that have nothing to do with the others change nothing of theirs', () => {
    const lines: Partial<Record<TableId, Line>> = {
      groups: { 集团编号: 'G9', 集团名称: '测试新集团' },
      schools: { 单位编号: 'S91', 单位名称: '测试新校', 集团编号: 'G9', 角色: '龙头', 单位类型: '小学', 在校学生数: 700, 班级数: 16 },
      staff: { 工号: 'T91', 姓名: '测试新人', 所在单位: '测试新校' },
    };
    fc.assert(
      fc.property(counties(policy), (county) => {
        const more: County = new Map([...county].map(([table, own]) => [table, lines[table] ? [...own, lines[table]] : own]));
        const [before, after] = [judge(workbookWith(county, policy), policy), judge(workbookWith(more, policy), policy)];
        const now = outcomes(after);
        for (const [key, outcome] of outcomes(before)) if (!key.includes('|area|')) expect([key, now.get(key)]).toEqual([key, outcome]);
        // Of groups, schools and people: what is asked of the whole county is asked of the new group too.
        const told = (one: Audit) => one.findings.filter(({ subject }) => isOfOne(subject)).map((finding) => said(finding, asWritten));
        const left = new Set(told(after));
        expect(told(before).filter((finding) => !left.has(finding))).toEqual([]);
      }),
      { numRuns: runs(8), endOnFailure: true },
    );
  });

  test('every formula, recalculated by another engine, gives the figure', async () => {
    const live = new Set<string>();
    await fc.assert(
      fc.asyncProperty(counties(policy), async (county) => {
        const options = { policy: policy.id, today: ON } as Parameters<typeof check>[1];
        const door = memoryDoor(workbookWith(county, policy));
        await writeFigures(door, await check(door, options));
        const run = await check(door, options);
        const shown = recalculated(door.workbook);
        const places = figureCells(run);
        for (const result of run.audit.figures) {
          const place = places.get(result);
          if (!place?.formula || result.outcome.kind !== 'known') continue;
          live.add(result.spec.id);
          const { sheet, row, column } = place.cell;
          const found = shown.get(`${sheet}!${row},${column}`);
          expect([result.spec.id, place.formula, typeof found]).toEqual([result.spec.id, place.formula, 'number']);
          expect(Math.abs((found as number) - result.outcome.value)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(result.outcome.value)));
        }
      }),
      { numRuns: runs(3), endOnFailure: true },
    );
    // Helan's one figure compares two counts that stand in no cell.
    expect(live.size > 0).toBe(id !== 'helan');
  });
});
