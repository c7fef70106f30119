import { audit, layersOf, settingsFor, type Audit } from '../../src/audit';
import type { Policy, PolicyId } from '../../src/policy/model';
import { loadPolicy } from '../../src/policy/packs';
import { readRoster } from '../../src/roster';
import { rowsOfRecords, workbookOf, type CellValue } from '../../src/workbook';

type Records = readonly Readonly<Record<string, CellValue>>[];
const ON = '2025-10-15';

async function layered(ids: readonly PolicyId[], tables: Record<string, Records>, set: readonly (readonly [string, string])[] = []) {
  const grid = workbookOf('测试.xlsx', Object.entries(tables).map(([name, records]) => ({ name, rows: rowsOfRecords(records) })));
  const policies: Policy[] = await Promise.all(ids.map(loadPolicy));
  const audits = policies.map(
    (policy): Audit => audit(readRoster(grid, { extensions: policy.tables }), { policy, on: ON, set: settingsFor(policies, policy, set) }),
  );
  return { audits, layers: layersOf(audits) };
}

const kindergartens = (members: number): Records => [
  { 单位名称: '测试中心园', 单位类型: '幼儿园', 集团编号: '测试集团', 角色: '龙头', 在校学生数: 200, 班级数: 6 },
  ...Array.from({ length: members }, (_, index) => ({ 单位名称: `测试${index + 1}园`, 单位类型: '幼儿园', 集团编号: '测试集团', 角色: '成员', 在校学生数: 100, 班级数: 4 })),
];

describe('a province and a county at once', () => {
  test('[GX-5.1.0] what one policy finds is said to be its own, and nothing of either is lost', async () => {
    const { audits, layers } = await layered(['guangxi', 'shapotou'], { 单位名册: kindergartens(11) });
    expect(layers.findings.find(({ rule }) => rule.startsWith('GX-5.1.0'))).toMatchObject({ policy: '广西学前教育集团化办园' });
    for (const one of audits) {
      const own = one.findings.filter(({ clause }) => clause !== null);
      const said = layers.findings.filter(({ policy, clause }) => policy === one.policy.shortTitle && clause !== null);
      expect(said.map(({ policy: _, ...finding }) => finding)).toEqual(own);
    }
  });

  test('counts are those of the list', async () => {
    const { layers } = await layered(['guangxi', 'shapotou'], { 单位名册: kindergartens(11) });
    for (const severity of ['error', 'warning', 'notice'] as const)
      expect(layers.counts[severity]).toBe(layers.findings.filter((finding) => finding.severity === severity).length);
  });

  test('what is wrong with the data stands once and is nobody’s', async () => {
    const rows = kindergartens(2).map((row, index) => (index === 1 ? { ...row, 在校学生数: -5 } : row));
    const { layers } = await layered(['guangxi', 'shapotou', 'helan'], { 单位名册: rows });
    const faults = layers.findings.filter(({ rule }) => rule.startsWith('schools.在校学生数#'));
    expect(faults).toHaveLength(1);
    expect(faults[0]!.policy).toBeUndefined();
  });

  test('what is not checked is told by policy', async () => {
    const { audits, layers } = await layered(['guangxi', 'shapotou'], { 单位名册: kindergartens(2) });
    expect(layers.findings.filter(({ rule }) => rule === 'audit#not-checked').map(({ policy }) => policy)).toEqual(audits.map(({ policy }) => policy.shortTitle));
  });
});

describe('settings of several policies', () => {
  const parameters = (name: string, policy: string | null): Records => [{ 参数名称: name, 适用文件: policy, 取值: '1', 单位: '元' }];
  const faults = (layers: { findings: readonly { rule: string }[] }) => layers.findings.filter(({ rule }) => rule.startsWith('parameters.'));

  test('a line without 适用文件 that one of them understands is no fault', async () => {
    const tables = { 单位名册: kindergartens(2), 政策参数: parameters('集团专项经费基数', null) };
    const { audits, layers } = await layered(['guangxi', 'shapotou'], tables);
    expect(audits.map(({ settings }) => settings.problems.length)).toEqual([1, 0]);
    expect(faults(layers)).toEqual([]);
  });

  test('a line that none understands is', async () => {
    const { layers } = await layered(['guangxi', 'shapotou'], { 单位名册: kindergartens(2), 政策参数: parameters('无此参数', null) });
    expect(faults(layers).length).toBeGreaterThan(0);
  });

  test('a line for one of them is judged by that one alone', async () => {
    const { layers } = await layered(['guangxi', 'shapotou'], { 单位名册: kindergartens(2), 政策参数: parameters('无此参数', 'shapotou') });
    expect(faults(layers)).toEqual([expect.objectContaining({ policy: '沙坡头区集团化办学（试点）' })]);
  });

  test('an override goes to the policies that know it; what nobody knows is refused', async () => {
    const { audits } = await layered(['guangxi', 'shapotou'], { 单位名册: kindergartens(2) }, [['增补口径', 'B']]);
    expect(audits[1]!.settings.readings.get('增补口径')).toBe('B');
    await expect(layered(['guangxi', 'shapotou'], { 单位名册: kindergartens(2) }, [['无此口径', 'B']])).rejects.toThrow('无此口径');
  });

  test('成员计数口径 concerns those that count members so', async () => {
    const { audits } = await layered(['shapotou', 'guangxi'], { 单位名册: kindergartens(2) }, [['成员计数口径', '含龙头']]);
    expect(audits[1]!.settings.readings.get('GX集团规模计数')).toBe('B');
  });
});

describe('contradictions', () => {
  test('[GX-5.1.2a] and [SPT-5.2.3] cannot both be kept: a warning, on top, that names both and takes no side', async () => {
    const { layers } = await layered(['guangxi', 'shapotou'], { 单位名册: kindergartens(2) });
    const [first] = layers.contradictions;
    expect(first).toMatchObject({ topic: 'kinds', relation: 'conflict', sides: [{ clauses: ['GX-5.1.2a'] }, { clauses: ['SPT-5.2.3', 'SPT-5.2.4', 'SPT-2.1a'] }] });
    const told = layers.findings.find(({ rule }) => rule === 'layers#kinds')!;
    expect(told).toMatchObject({ severity: 'warning', sheet: null, cells: [] });
    for (const part of ['广西学前教育集团化办园', '五（一）2', '沙坡头区集团化办学（试点）', '五（二）3', '不能同时照办']) expect(told.message).toContain(part);
  });

  test.each([
    [['guangxi', 'shenzhen'], 0],
    [['shenzhen', 'guangxi'], 1],
  ] as const)('[GX-5.1.0] ten members are stricter than [SZ-2.1.2b] sixteen, whichever comes first: %j', async (ids, side) => {
    const { layers } = await layered(ids, { 单位名册: kindergartens(2) });
    expect(layers.contradictions.find(({ topic }) => topic === 'size')).toMatchObject({ relation: 'stricter', stricter: side });
    expect(layers.findings.find(({ rule }) => rule === 'layers#size')!.message).toContain('“广西学前教育集团化办园”要求更高');
  });

  test('[GX-5.1.0] each side says how often this roster falls short of it', async () => {
    const { layers } = await layered(['guangxi', 'shenzhen'], { 单位名册: kindergartens(11) });
    const { sides } = layers.contradictions.find(({ topic }) => topic === 'size')!;
    expect(sides.map(({ findings }) => findings)).toEqual([1, 0]);
  });

  test('each two of three are compared; one alone contradicts nobody', async () => {
    const three = await layered(['guangxi', 'shapotou', 'shenzhen'], { 单位名册: kindergartens(2) });
    expect(three.layers.contradictions.filter(({ topic }) => topic === 'size')).toHaveLength(3);
    const one = await layered(['guangxi'], { 单位名册: kindergartens(2) });
    expect(one.layers.contradictions).toEqual([]);
  });
});
