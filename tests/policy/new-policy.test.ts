import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '../../src/audit';
import { carriersOf } from '../../src/policy/carriers';
import { cellTerm, notApplicable, sum } from '../../src/policy/figures';
import type { Policy } from '../../src/policy/model';
import { readRoster } from '../../src/roster';
import { clausesSheet, templateOf } from '../../src/sheets';
import { rowsOfRecords, workbookOf } from '../../src/workbook';

/** A small made-up policy, as docs/adding-a-policy.md says: one rule, one figure, one thing to tick. */
const measures: Policy = {
  id: 'testland',
  prefix: 'TST',
  title: '测试地集团化办学办法（虚构）',
  shortTitle: '测试地办法',
  region: '测试地',
  status: 'draft',
  groupWord: '集团',
  clauses: [
    { id: 'TST-1', locator: '一', lines: 'L1', kind: 'composition', force: 'in-principle', statement: '每个集团原则上至少 2 所成员校', as: 'rule' },
    { id: 'TST-2', locator: '二', lines: 'L2', kind: 'compute', force: 'mandatory', statement: '统计集团学生数', as: 'figure' },
    { id: 'TST-3', locator: '三', lines: 'L3', kind: 'recommendation', force: 'encouraged', statement: '鼓励联合活动', as: 'checklist' },
  ],
  parameters: [],
  readings: [],
  figures: [
    {
      id: 'TST-2',
      clause: 'TST-2',
      of: 'group',
      title: '学生数',
      unit: '人',
      topic: '规模',
      needs: ['schools'],
      compute: (_, subject) =>
        subject.of === 'group'
          ? sum(subject.group.schools.map((school) => cellTerm(school.row, '在校学生数', '人', school.name)), '集团学生数', '人')
          : notApplicable('只按集团计算'),
    },
  ],
  rules: [
    {
      id: 'TST-1',
      clause: 'TST-1',
      title: '成员校至少 2 所',
      needs: ['schools'],
      check: ({ county }) => ({
        breaches: county.groups
          .filter((group) => group.members.length < 2)
          .map((group) => ({ cells: group.at ? [group.at] : [], subject: group.name, message: `“${group.name}”成员校只有 ${group.members.length} 所。` })),
      }),
    },
  ],
  forms: [],
  checklist: [{ clause: 'TST-3', item: '开展联合活动', of: 'group' }],
  tables: [],
};

const roster = readRoster(
  workbookOf('测试.xlsx', [
    {
      name: '单位名册',
      rows: rowsOfRecords([
        { 单位名称: '测试甲校', 集团编号: '甲集团', 角色: '龙头', 在校学生数: 300 },
        { 单位名称: '测试乙校', 集团编号: '甲集团', 角色: '成员', 在校学生数: 120 },
      ]),
    },
  ]),
);

describe('docs/adding-a-policy.md, followed once', () => {
  const result = audit(roster, { policy: measures, on: '2025-10-15' });

  test('every clause has a carrier', () => {
    expect([...carriersOf(measures)]).toEqual([
      ['TST-1', ['TST-1']],
      ['TST-2', ['TST-2']],
      ['TST-3', ['checklist.检查项目']],
    ]);
  });

  test('[TST-1] its force makes the finding a warning, and the draft is named', () => {
    expect(result.findings).toEqual([
      expect.objectContaining({ rule: 'TST-1', clause: 'TST-1', severity: 'warning', sheet: '单位名册', message: expect.stringContaining('征求意见稿') }),
    ]);
  });

  test('[TST-2] the figure adds the cells up and says which', () => {
    const [figure] = result.figures;
    expect(figure!.outcome).toEqual({ kind: 'known', value: 420 });
    expect(figure!.terms.map((term) => term.at?.row)).toEqual([1, 2]);
  });

  test('its blank workbook has the tables it needs, its sheet of clauses says what carries each out', () => {
    expect(templateOf(measures).sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['填报信息', '单位（校区）名册', '自查清单', '政策参数']));
    const sheet = clausesSheet(measures, () => []);
    expect(sheet.rows.slice(3).map((line) => line[5]!.value)).toEqual(['校验：成员校至少 2 所（TST-1）', '测算：学生数，人（TST-2）', '自查：开展联合活动']);
    expect(sheet.print?.header).toBe('征求意见稿');
  });

  test('every place that the walk-through names is there, and so is every word of code in it', () => {
    const root = join(__dirname, '../..');
    const text = readFileSync(join(root, 'docs/adding-a-policy.md'), 'utf8');
    const places = [...text.matchAll(/(?:src|tests)\/[\w/.-]*\w(?=[`/ ])/g)].map(([place]) => place);
    expect(places.length).toBeGreaterThan(8);
    expect(places.filter((place) => !existsSync(join(root, place)))).toEqual([]);
    const named = { PolicyId: 'src/policy/model/policy.ts', POLICY_HEADS: 'src/policy/packs/index.ts', LOADERS: 'src/policy/packs/index.ts', COUNTS: 'tests/policy/carriers.test.ts' };
    for (const [word, file] of Object.entries(named)) {
      expect(text).toContain(`\`${word}\``);
      expect(readFileSync(join(root, file), 'utf8')).toContain(word);
    }
  });
});
