import { guangxiSample } from '../../scripts/samples/guangxi';
import { helanSample } from '../../scripts/samples/helan';
import { jiexiSample } from '../../scripts/samples/jiexi';
import { shenzhenSample } from '../../scripts/samples/shenzhen';
import { check, submit, type JobOptions } from '../../src/tasks';
import { emptyPlan, type SheetPlan } from '../../src/workbook';
import { memoryDoor, type MemoryDoor } from '../support/memory-door';

async function doorOf(sheets: SheetPlan[]): Promise<MemoryDoor> {
  const door = memoryDoor({ name: '示例.xlsx', sheets: [] });
  await door.apply({ ...emptyPlan('示例'), sheets });
  return memoryDoor(door.workbook);
}

interface Sample {
  policy: JobOptions['policy'];
  make: () => SheetPlan[];
  /** Findings about data itself that were put in on purpose. */
  data: readonly string[];
  /** Rules that faults were put in for. */
  rules: readonly string[];
}

const SAMPLES: readonly Sample[] = [
  { policy: 'jiexi', make: jiexiSample, data: [], rules: ['JX-3.1a', 'JX-3.3e', 'JX-3.5b', 'JX-3.5f', 'JX-3.10b', 'JX-3.10e', 'JX-3.10f', 'JX-3.15b', 'JX-3.14a'] },
  {
    policy: 'guangxi', make: guangxiSample, data: ['schools.教职工总数#not-a-number'],
    rules: ['GX-0.1', 'GX-0.3', 'GX-4.2.2b', 'GX-5.1.1b', 'GX-5.1.3c', 'GX-5.1.3d', 'GX-5.3d', 'GX-5.3h', 'GX-5.4a', 'GX-5.6e', 'GX-5.8a', 'GX-6.2b', 'GX-6.3c', 'GX-6.4c', 'GX-5.5c'],
  },
  {
    policy: 'helan', make: helanSample, data: ['payments.金额#not-a-number'],
    rules: ['HL-3.1a', 'HL-3.1b', 'HL-3.1c', 'HL-3.2.1a', 'HL-3.2.2b', 'HL-3.2.3a', 'HL-3.4c', 'HL-4.3c', 'HL-4.4a', 'HL-5.1b', 'HL-5.1c', 'HL-5.2d', 'HL-5.2f', 'HL-5.2g', 'HL-5.4'],
  },
  {
    policy: 'shenzhen', make: shenzhenSample, data: ['payments.金额#not-a-number'],
    rules: ['SZ-2.1.2a', 'SZ-2.1.3c', 'SZ-2.1.3g', 'SZ-2.1.3i', 'SZ-2.2.2c', 'SZ-2.2.2e', 'SZ-2.2.3d', 'SZ-2.2.3e', 'SZ-2.2.3j', 'SZ-2.2.4b', 'SZ-2.2.4d', 'SZ-2.4.2a', 'SZ-4.2b', 'SZ-4.2c'],
  },
]; // prettier-ignore

describe.each(SAMPLES)('the sample of $policy', ({ policy, make, data, rules }) => {
  const options = { policy, today: '2026-01-05' };

  test('has no faults of data but those put in, and each fault put in is found with its cell', async () => {
    const { audit } = await check(await doorOf(make()), options);
    const own = audit.findings.filter((one) => one.clause === null);
    expect(own.map((one) => one.rule).sort()).toEqual([...data].sort());
    const broken = new Set(audit.findings.filter((one) => one.severity !== 'notice').map((one) => one.clause));
    expect(rules.filter((clause) => !broken.has(clause))).toEqual([]);
    // Cells are named wherever a sheet is.
    expect(audit.findings.filter((one) => one.sheet !== null && one.cells.length === 0)).toEqual([]);
  });

  test('leaves no table out that a rule asks for', async () => {
    const { audit } = await check(await doorOf(make()), options);
    expect(audit.notChecked).toEqual([]);
  });

  test('makes all forms of its policy, each with a row of its own data or a place to write, and none needing a table', async () => {
    const door = await doorOf(make());
    const run = await check(door, options);
    const made = await submit(door, run, 'all');
    expect(made.map((one) => one.form)).toEqual(run.policy.forms.map((form) => form.id));
    const tables = run.policy.forms.flatMap((form) => form.needs).filter((id) => !run.roster.table(id).present);
    expect(tables).toEqual([]);
    const withTable = run.policy.forms.filter((form) => form.sections.some((section) => section.kind === 'table'));
    const empty = withTable.filter((form) => made.find((one) => one.form === form.id)!.rows === 0);
    expect(empty.map((form) => form.id)).toEqual([]);
  });
});
