import {
  approved, columnThere, countProgress, filled, isYes, levelsFor, oneOf, quotaKept, reachedBy, refersTo, shareProgress, shareReachedBy, totalEquals, unique, withinBudget, written,
  type ApprovalLevel, type ColumnOfRows, type Comparison, type Target,
} from '../../../src/policy/rules'; // prettier-ignore
import type { Outcome } from '../../../src/policy/model';
import type { Line } from '../../../src/cli/golden/build';
import { lacked, messages, places, rowsOf, SCHOOLS, situation, told, verdict } from './support';

const payment = (more: Line = {}): Line => ({
  凭证号: 'P1', 日期: '2025-03-02', 单位: '测试龙头校', 资金来源: '集团化专项', 用途类别: '教研', 金额: 9999.99, 审批层级: null, 审批日期: null, ...more,
}); // prettier-ignore
const paid = (...lines: Line[]) => ({ payments: lines });
const uses: ColumnOfRows = { rows: rowsOf('payments'), heading: '用途类别', name: '凭证号', asks: '六（三）' };

describe('values', () => {
  test('[SPT-6.3d] one of a list; blank is no breach; an open list is a warning', () => {
    const use = (value: string | null) => paid(payment(), payment({ 用途类别: value }));
    expect(told(oneOf(uses, ['教研']), use('教 研'))).toEqual([]);
    expect(told(oneOf(uses, ['教研']), use(null))).toEqual([]);
    expect(told(oneOf(uses, ['教研', '培训']), use('乱写的用途'))).toEqual(['force P1: 乱写的用途 / 教研、培训']);
    expect(told(oneOf({ ...uses, severity: 'notice' }, ['教研']), use('乱写的用途'))[0]).toMatch(/^notice/);
    expect(told(oneOf(uses, ['教研'], true), use('乱写的用途'))[0]).toMatch(/^warning/);
    expect(messages(oneOf(uses, ['教研'], true), use('乱写的用途'))[0]).toContain('写明依据');
    expect(messages(oneOf(uses, ['教研']), use('乱写的用途'))[0]).not.toContain('写明依据');
    expect(places(oneOf(uses, ['教研']), use('乱写的用途'))).toEqual([['2,4']]);
  });

  test('what stands in a cell, usable or not', () => {
    const rows = situation(
      paid(
        payment({ 用途类别: ' 乱写的用途 ' }),
        payment({ 用途类别: null }),
        payment({ 审批层级: '单位负责人、集团审核' }),
      ),
    ).roster.table('payments').rows;
    expect([written(rows[0]!, '用途类别'), written(rows[1]!, '用途类别'), written(rows[2]!, '审批层级')]).toEqual([
      '乱写的用途',
      null,
      '单位负责人、集团审核',
    ]);
  });

  test('nothing stands twice', () => {
    const numbers: ColumnOfRows = { ...uses, heading: '凭证号', asks: '办法要求' };
    expect(told(unique(numbers), paid(payment(), payment({ 凭证号: 'P2' })))).toEqual([]);
    const thrice = paid(payment(), payment({ 凭证号: 'P2' }), payment(), payment());
    expect(told(unique(numbers), thrice)).toEqual(['force P1: 3 次 / ']);
    expect(places(unique(numbers), thrice)).toEqual([['3,0', '4,0', '1,0']]);
    expect(
      told(unique({ ...numbers, severity: 'notice' }), paid(payment({ 凭证号: null }), payment({ 凭证号: null }))),
    ).toEqual([]);
  });

  test('names something that exists', () => {
    const unit: ColumnOfRows = { ...uses, heading: '单位' };
    const check = refersTo(unit, '单位名册', ({ county }, value) => county.schoolNamed(value) !== null);
    expect(
      told(check, { schools: SCHOOLS, ...paid(payment(), payment({ 单位: null }), payment({ 单位: '没有的校' })) }),
    ).toEqual(['force P1: 没有的校 / ']);
  });

  test('a column is there', () => {
    expect(told(columnThere('payments', '拨付日期', '六（三）'), paid(payment()))).toEqual([
      'force 经费支出台账:  / 拨付日期',
    ]);
    expect(told(columnThere('payments', '用途类别', ''), paid(payment()))).toEqual([]);
    expect(told(columnThere('seats', '任职止', ''), paid(payment()))).toEqual([]);
    expect(told(columnThere('payments', '拨付日期', '', 'notice'), paid(payment()))[0]).toMatch(/^notice/);
  });

  test('a cell is filled; without the column the column is what lacks', () => {
    const day: ColumnOfRows = { ...uses, heading: '审批日期' };
    expect(
      told(filled(day), paid(payment({ 审批日期: '2025-01-01' }), payment({ 审批日期: '改日' }), payment())),
    ).toEqual(['force P1: 未填 / ']);
    expect(places(filled(day), paid(payment({ 审批日期: '2025-01-01' }), payment()))).toEqual([['2,7']]);
    expect(lacked(filled({ ...uses, heading: '拨付日期' }), paid(payment()))).toEqual(['拨付日期']);
    expect(verdict(filled({ ...day, rows: () => [] }), paid(payment()))).toEqual({ breaches: [] });
  });

  test('a flag is 是', () => {
    const flag: ColumnOfRows = { rows: rowsOf('schools'), heading: '独立核算', name: '单位名称', asks: '办法要求' };
    const schools = ['是', '否', null].map((独立核算, i): Line => ({ ...SCHOOLS[0]!, 单位名称: `校${i}`, 独立核算 }));
    expect(told(isYes(flag), { schools })).toEqual(['force 校1: 否 / 是']);
    expect(told(isYes({ ...flag, severity: 'warning' }, true), { schools })).toEqual([
      'warning 校1: 否 / 是',
      'warning 校2: 未填 / 是',
    ]);
    expect(lacked(isYes(flag), { schools: SCHOOLS })).toEqual(['独立核算']);
  });
});

describe('numbers against each other', () => {
  const own: Comparison = { of: 'group', what: '集团校数', unit: '所', asks: '附件' };
  const known = (value: number): Outcome<number> => ({ kind: 'known', value });
  const schools = { schools: SCHOOLS };

  test('[SPT-A.2] a declared total equals the count', () => {
    expect(
      told(
        totalEquals(
          own,
          () => 2,
          () => known(2),
        ),
        schools,
      ),
    ).toEqual([]);
    expect(
      told(
        totalEquals(
          own,
          () => 3,
          () => known(2),
        ),
        schools,
      ),
    ).toEqual(['force 测试集团: 3 所 / 2 所']);
    expect(
      told(
        totalEquals(
          own,
          () => null,
          () => known(2),
        ),
        schools,
      ),
    ).toEqual([]);
    expect(
      places(
        totalEquals(
          { ...own, cells: () => [{ sheet: 's', row: 8, column: 9 }] },
          () => 3,
          () => 2,
        ),
        schools,
      ),
    ).toEqual([['8,9']]);
  });

  test('[SPT-6.4.2.1a] over a quota is a breach, a vacancy a notice', () => {
    const against = (actual: number) =>
      told(
        quotaKept(
          { ...own, severity: 'warning' },
          () => known(3),
          () => actual,
        ),
        schools,
      );
    expect([against(2), against(3), against(4)]).toEqual([
      ['notice 测试集团: 2 所 / 3 所'],
      [],
      ['warning 测试集团: 4 所 / 3 所'],
    ]);
    expect(
      messages(
        quotaKept(
          own,
          () => 3,
          () => 5,
        ),
        schools,
      )[0],
    ).toContain('超 2 所');
    expect(
      messages(
        quotaKept(
          own,
          () => 3,
          () => 1,
        ),
        schools,
      )[0],
    ).toContain('空缺 2 所');
  });

  test('a missing parameter is named once; a blank cell is told by its own rule', () => {
    const two = { schools: [...SCHOOLS, { ...SCHOOLS[0]!, 单位名称: '另一校', 集团编号: 'G2', 集团名称: '另一集团' }] };
    const missing: Outcome<number> = {
      kind: 'missing',
      what: [
        { kind: 'parameter', name: '职数表', clause: 'T-1' },
        { kind: 'cell', name: '班级数', subject: '', at: null },
      ],
    };
    expect(
      lacked(
        quotaKept(
          own,
          () => missing,
          () => 1,
        ),
        two,
      ),
    ).toEqual(['职数表']);
    expect(
      told(
        quotaKept(
          own,
          () => missing,
          () => 1,
        ),
        two,
      ),
    ).toEqual([]);
  });

  test('[SZ-4.2a] spending within the budget, to the fen', () => {
    const balance = (spent: number) =>
      told(
        withinBudget(
          { of: 'group', what: '专项经费', asks: '' },
          () => 10_000_00,
          () => spent,
        ),
        schools,
      );
    expect(balance(10_000_00)).toEqual([]);
    expect(balance(10_000_01)).toEqual(['force 测试集团: 10,000.01 元 / 10,000 元']);
  });

  test('amounts of yuan are said with separators', () => {
    expect(
      told(
        totalEquals(
          { ...own, unit: '元' },
          () => 20_000,
          () => 15_000.5,
        ),
        schools,
      ),
    ).toEqual(['force 测试集团: 20,000 元 / 15,000.50 元']);
  });
});

describe('approvals', () => {
  const LEVELS: readonly ApprovalLevel[] = [
    { level: '单位负责人', from: 0 },
    { level: '集团党总支', from: { parameter: '起点' } },
    { level: '区教育局', from: 40_000 },
  ];
  const check = approved(rowsOf('payments'), () => LEVELS, '办法规定');
  const set = { 起点: '10000' };

  test.each([
    [999_999, ['单位负责人']],
    [1_000_000, ['单位负责人', '集团党总支']],
    [3_999_999, ['单位负责人', '集团党总支']],
    [4_000_000, ['单位负责人', '集团党总支', '区教育局']],
  ])('[SPT-6.4.1.2b] %i fen', (fen, needed) => {
    expect(levelsFor(situation(paid(payment()), { set }), fen, LEVELS)).toEqual({ needed, open: [] });
  });

  test('a level may take the place of others; a floor nobody entered stays open until it is replaced', () => {
    const instead = [...LEVELS.slice(0, 2), { level: '区教育局', from: 40_000, instead: ['集团党总支'] }];
    expect(levelsFor(situation(paid(payment()), { set }), 4_000_000, instead).needed).toEqual([
      '单位负责人',
      '区教育局',
    ]);
    const open = situation(paid(payment()));
    expect(levelsFor(open, 1_000_000, instead)).toMatchObject({
      needed: ['单位负责人'],
      open: [{ level: '集团党总支' }],
    });
    expect(levelsFor(open, 4_000_000, instead).open).toEqual([]);
  });

  test('each level that lacks is a finding', () => {
    expect(told(check, paid(payment()), { set })).toEqual(['force P1:  / 单位负责人']);
    expect(told(check, paid(payment({ 金额: 10_000, 审批层级: '单位负责人' })), { set })).toEqual([
      'force P1: 单位负责人 / 单位负责人→集团党总支',
    ]);
    expect(told(check, paid(payment({ 金额: 10_000, 审批层级: '单位负责人、集团党总支' })), { set })).toEqual([]);
    expect(places(check, paid(payment()), { set })).toEqual([['1,6', '1,5']]);
  });

  test('approved before it is paid; the same day will do', () => {
    const at = (审批日期: string) => told(check, paid(payment({ 审批层级: '单位负责人', 审批日期 })), { set });
    expect([at('2025-03-02'), at('2025-03-03')]).toEqual([[], ['force P1: 2025-03-03 / 不晚于 2025-03-02']]);
    expect(
      told(
        approved(rowsOf('payments'), () => [], ''),
        paid(payment({ 审批日期: '2025-03-03' })),
      ),
    ).toEqual([]);
  });

  test('amounts of nothing, less, or unreadable are not judged; the floor is asked for once', () => {
    for (const 金额 of [0, -5, '约160', null])
      expect([金额, ...told(check, paid(payment(), payment({ 金额 })), { set })]).toEqual([
        金额,
        'force P1:  / 单位负责人',
      ]);
    expect(lacked(check, paid(payment(), payment()))).toEqual(['起点']);
    expect(lacked(check, paid({ 凭证号: 'P1', 日期: '2025-01-01', 单位: '甲', 金额: 5 }))).toEqual(['审批层级']);
  });
});

describe('[SPT-7.3c] reached by a day', () => {
  const target: Target = { of: 'area', what: '覆盖率', unit: '所', asks: '七（三）要求', by: '2025-12-31' };
  const share = (part: number, all: number) => shareReachedBy(target, 60, () => ({ part, all }));
  const schools = { schools: SCHOOLS };

  test('before the day a notice, after it a breach', () => {
    expect(told(share(16, 27), schools, { on: '2025-12-31' })).toEqual(['notice 测试县: 59.26% / 60%']);
    expect(told(share(16, 27), schools, { on: '2026-01-01' })).toEqual(['force 测试县: 59.26% / 60%']);
    expect(messages(share(16, 27), schools, { on: '2025-12-30' })[0]).toMatch(/尚差 1 所，还有 1 天/);
    expect(
      told(
        shareReachedBy({ ...target, severity: 'warning', by: () => '2020-01-01' }, 60, () => ({ part: 0, all: 1 })),
        schools,
      )[0],
    ).toMatch(/^warning/);
  });

  test('compared exactly, shown never as reached', () => {
    expect(told(share(3, 5), schools)).toEqual([]);
    expect(told(share(59_999, 100_000), schools, { on: '2026-01-01' })).toEqual(['force 测试县: 59.99% / 60%']);
    expect(shareProgress(0, 30, 60)).toEqual({ reached: false, gap: 18 });
  });

  test('nothing to count, or more than all: not judged here', () => {
    expect([
      told(share(0, 0), schools),
      told(share(5, 4), schools),
      told(
        shareReachedBy(target, 60, () => null),
        schools,
      ),
    ]).toEqual([[], [], []]);
  });

  test('[JX-2a] so many', () => {
    const count = (n: number) =>
      told(
        reachedBy(target, 17, () => ({ kind: 'known', value: n })),
        schools,
        { on: '2026-01-01' },
      );
    expect([count(17), count(16)]).toEqual([[], ['force 测试县: 16 所 / 17 所']]);
    expect(
      told(
        reachedBy(target, 17, () => ({ kind: 'missing', what: [] })),
        schools,
      ),
    ).toEqual([]);
    expect([countProgress(20, 17), countProgress(16, 17)]).toEqual([
      { reached: true, gap: 0 },
      { reached: false, gap: 1 },
    ]);
  });
});
