import type { Policy } from '../../src/policy/model';
import { TABLE_IDS, type ColumnSpec, type TableId } from '../../src/roster';
import { extended } from '../../src/roster/headings';
import { parameterSheet } from '../../src/sheets';
import { rowsOfRecords, workbookOf, type CellValue, type WorkbookGrid } from '../../src/workbook';
import { fc } from './properties';

export type Line = Record<string, CellValue>;

/** A county's tables by their titles, every cell clean: what a careful clerk would send. */
export type County = Map<TableId, Line[]>;

const GROUPS = ['测试甲集团', '测试乙集团', '测试丙集团'];
const SCHOOLS = ['测试一小学', '测试二小学', '测试三中学', '测试四中学', '测试五幼儿园', '测试六幼儿园', '测试七幼儿园', '测试八学校'];
const PEOPLE = ['T01', 'T02', 'T03', 'T04', 'T05'];
const SCORED = [
  ...GROUPS.flatMap((name) => [{ 指标: '党建', 等次: null }, { 指标: '综合考核' }].map((what) => ({ 对象类型: '集团', 对象名称: name, ...what }))),
  ...SCHOOLS.map((name) => ({ 对象类型: '学校（园）', 对象名称: name, 指标: '年终考核' })),
];
const MOST: Partial<Record<TableId, number>> = { groups: GROUPS.length, schools: SCHOOLS.length, staff: PEOPLE.length, scores: SCORED.length };

const day = fc.tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
const iso = day.map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

function cellOf(column: ColumnSpec): fc.Arbitrary<CellValue> {
  if (column.max !== undefined) return fc.integer({ min: column.min ?? 0, max: column.max });
  switch (column.kind) {
    case 'integer':
      return fc.oneof(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 20 }), fc.constantFrom(199, 200, 299, 300, 499, 500, 999, 1000));
    case 'number':
      return fc.integer({ min: 0, max: 400 }).map((quarter) => quarter / 4);
    case 'money':
      return fc.integer({ min: 0, max: 9_000_000 }).map((fen) => fen / 100);
    case 'percent':
      return fc.integer({ min: 0, max: 100 });
    case 'year':
      return fc.integer({ min: 2024, max: 2025 });
    case 'date':
      return iso;
    case 'dates':
      return fc.tuple(iso, iso).map((pair) => pair.sort().join('—'));
    case 'flag':
      return fc.constantFrom('是', '否');
    case 'choice':
      return fc.constantFrom(...(column.choices?.length ? column.choices : ['其他']));
    case 'choices':
      return fc.subarray([...(column.choices?.length ? column.choices : ['其他'])], { minLength: 1 }).map((some) => some.join('、'));
    default:
      return fc.constantFrom(...namesFor(column));
  }
}

function namesFor({ heading, refersTo }: ColumnSpec): readonly string[] {
  if (refersTo === 'groups' || /集团|学区/.test(heading)) return GROUPS;
  if (refersTo === 'schools' || /单位|学校|校区|园/.test(heading)) return SCHOOLS;
  if (refersTo === 'staff' || heading === '工号') return PEOPLE;
  return ['测试一', '测试二', '测试三'];
}

function lineOf(id: TableId, policy: Policy, index: number): fc.Arbitrary<Line> {
  const cells = extended(id, policy.tables).columns.map((column) => {
    const value = column.key ? fc.constant<CellValue>(`${id}-${index + 1}`) : fc.option(cellOf(column), { freq: 8 });
    return [column.heading, value] as const;
  });
  return fc.record(Object.fromEntries(cells)).map((line) => ({ ...line, ...fixed(id, index) }) as Line);
}

/** What tells rows apart: without it, which of two rows is meant is itself a question of order. */
function fixed(id: TableId, index: number): Line {
  if (id === 'groups') return { 集团编号: `G${index + 1}`, 集团名称: GROUPS[index]! };
  if (id === 'schools') return { 单位编号: `S${index + 1}`, 单位名称: SCHOOLS[index]!, 校区名称: null, 集团编号: `G${(index % 3) + 1}`, 集团名称: null, 角色: index < 3 ? '龙头' : '成员' };
  if (id === 'staff') return { 工号: PEOPLE[index]!, 姓名: `测试人员${index + 1}` };
  if (id === 'scores') return { ...SCORED[index]!, 考核年度: '2025', 满分: 100 };
  if (id === 'areas') return { 地区: '测试县', 年度: 2025 - index };
  return {};
}

/** Counties under a policy: groups and schools always, of every other table some rows or none. */
export function counties(policy: Policy): fc.Arbitrary<County> {
  const ids = TABLE_IDS.filter((id) => id !== 'parameters');
  const tables = ids.map((id) => {
    const core = id === 'groups' || id === 'schools';
    const most = MOST[id] ?? 4;
    const count = core ? fc.constant(most) : fc.integer({ min: 0, max: most });
    return count.chain((rows) => fc.tuple(...Array.from({ length: rows }, (_, index) => lineOf(id, policy, index)))).map((lines): [TableId, Line[]] => [id, lines]);
  });
  return fc.tuple(...tables).map((all) => new Map(all.filter(([, lines]) => lines.length > 0)));
}

const GIVEN: Record<string, string> = {
  number: '12', money: '4000', percent: '60', text: '测试', date: '2025-09-01', dates: '2024-09-01—2025-01-15；2025-02-20—2025-07-10；2025-09-01—2026-01-16',
  months: '9,10,11,12,3,4,5,6', names: '测试一、测试二', table: '优秀=1；良好=0.8；一般=0.5',
}; // prettier-ignore

const BY_NAME: Record<string, string> = {
  编制合成口径: 'max', 取整方式: 'half-up', 津贴标准周期: '年', 津贴发放月数: '10', 教职工配备标准: '每班教职工=2.5',
  运作经费分档表: '2/优秀=80000；2/良好=60000；0/优秀=50000；0/良好=30000；不合格=0',
  评估指标与权重: '党建=40；综合考核=60', 各学区专项经费: '测试甲集团=50000；测试乙集团=60000', 定期频次: '2',
}; // prettier-ignore

/** The county as a workbook, in which every parameter that the text does not give is filled in. */
export function workbookWith(county: County, policy: Policy, order: readonly TableId[] = [...county.keys()]): WorkbookGrid {
  const given = new Map(policy.parameters.filter(({ value }) => value === null).map(({ name, kind }) => [name, BY_NAME[name] ?? GIVEN[kind]!]));
  const parameters = parameterSheet(policy, given);
  return workbookOf('测试.xlsx', [
    ...order.map((id) => ({ name: extended(id, policy.tables).title, rows: rowsOfRecords(county.get(id)!, extended(id, policy.tables).columns.map(({ heading }) => heading)) })),
    { name: parameters.name, rows: parameters.rows.map((line) => line.map((cell) => cell?.value ?? null)) },
  ]);
}
