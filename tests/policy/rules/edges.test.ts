import {
  approved, atLeast, documentWith, endOfMonth, everyMonth, filled, howMany, isYes, kindsPresent, lastDayOfTerm, oneOf, officeAt, quotaKept, reachedBy, refersTo, soOften, schoolYear, standing, submitted, tickRules, totalEquals, unique, withinBudget, written, yearOfFiling,
  type ApprovalLevel, type Body, type ColumnOfRows, type Comparison, type Submission,
} from '../../../src/policy/rules'; // prettier-ignore
import type { Missing, Outcome } from '../../../src/policy/model';
import type { Line } from '../../../src/cli/golden/build';
import { messages, places, rowsOf, SCHOOLS, situation, told, TRIAL, verdict } from './support';

const schools = { schools: SCHOOLS };
const payment = (more: Line = {}): Line => ({
  凭证号: 'P1', 日期: '2025-03-02', 单位: '测试龙头校', 用途类别: '教研', 金额: 9999.99, 审批层级: null, 审批日期: null, ...more,
}); // prettier-ignore
const paid = (...lines: Line[]) => ({ payments: lines });
const known = (value: number): Outcome<number> => ({ kind: 'known', value });
const parameter = (name: string): Missing => ({ kind: 'parameter', name, clause: 'T-1' });

describe('two numbers', () => {
  const own: Comparison = { of: 'group', what: '教师数', unit: '名' };
  const missing: Outcome<number> = { kind: 'missing', what: [{ kind: 'column', name: '班级数' }] };
  const none: Outcome<number> = { kind: 'notApplicable', reason: '' };

  test('are judged only where both are known; what lacks is named, whichever it is', () => {
    for (const other of [missing, none, null]) {
      const expected = { breaches: [], ...(other === missing ? { missing: missing.what } : {}) };
      expect(verdict(totalEquals(own, () => 3, () => other), schools)).toEqual(expected); // prettier-ignore
      expect(verdict(totalEquals(own, () => other, () => 3), schools)).toEqual(expected); // prettier-ignore
    }
  });

  test('equal numbers leave nothing to say', () => {
    expect(verdict(quotaKept(own, () => 3, () => known(3)), schools)).toEqual({ breaches: [] }); // prettier-ignore
  });

  test('things are said as they are, money with separators', () => {
    expect(told(totalEquals(own, () => 1234, () => 1235), schools)).toEqual(['force 测试集团: 1234 名 / 1235 名']); // prettier-ignore
  });

  test('a quota may stand without a clause in front', () => {
    expect(messages(quotaKept(own, () => 3, () => 4), schools)).toEqual(['“测试集团”的教师数实有 4 名，核定 3 名，超 1 名，请核对。']); // prettier-ignore
  });

  test('[SZ-4.2a] what is overspent is said to the fen', () => {
    expect(messages(withinBudget({ of: 'group', what: '专项经费' }, () => 10_000_00, () => 10_000_01), schools)).toEqual([
      '“测试集团”的专项经费预算 10,000 元，已支出 10,000.01 元，超支 0.01 元，请核对。',
    ]); // prettier-ignore
  });
});

describe('approvals', () => {
  const LEVELS: readonly ApprovalLevel[] = [
    { level: '单位负责人', from: 0 },
    { level: '集团审核', from: 0 },
    { level: '集团党总支', from: 0 },
  ];
  const check = approved(rowsOf('payments'), () => LEVELS, '办法规定');

  test('the sentence names the amount; what was approved and what is needed are listed', () => {
    const two = paid(payment({ 审批层级: '单位负责人、集团审核' }));
    expect(messages(check, two)).toEqual([
      '“P1”支出 9,999.99 元，办法规定须经“集团党总支”，审批记录中没有，请补办或补登。',
    ]);
    expect(told(check, two)).toEqual(['force P1: 单位负责人、集团审核 / 单位负责人→集团审核→集团党总支']);
  });

  test('levels that cannot be read are the data’s fault; without the column it is named', () => {
    expect(verdict(check, paid(payment({ 审批层级: '#REF!' })))).toEqual({ breaches: [] });
    expect(verdict(check, paid({ 凭证号: 'P1', 日期: '2025-01-01', 单位: '甲', 金额: 5 }))).toEqual({
      breaches: [],
      missing: [{ kind: 'column', name: '审批层级' }],
    });
  });

  test('approved before it is paid: by 拨付日期 where there is no 日期; both cells are shown', () => {
    const all = { 审批层级: '单位负责人、集团审核、集团党总支', 审批日期: '2025-03-03' };
    expect(places(check, paid(payment(all)))).toEqual([['1,6', '1,1']]);
    const granted = { 凭证号: 'P1', 拨付日期: '2025-03-02', 单位: '甲', 金额: 5, ...all };
    expect(told(check, paid(granted))).toEqual(['force P1: 2025-03-03 / 不晚于 2025-03-02']);
    expect(verdict(check, paid({ ...granted, 拨付日期: null }))).toEqual({ breaches: [] });
  });
});

describe('what stands in a cell', () => {
  const cell = (heading: string, value: string | number) =>
    written(situation({ schools: [{ ...SCHOOLS[0]!, [heading]: value }] }).roster.table('schools').rows[0]!, heading);
  const uses: ColumnOfRows = { rows: rowsOf('payments'), heading: '用途类别', name: '凭证号', asks: '六（三）' };

  test('text; a choice; none of the choices, trimmed; a number in place of a choice is the data’s fault', () => {
    expect([cell('单位名称', '测试校'), cell('角色', '龙头'), cell('角色', ' 外人 '), cell('角色', 5)]).toEqual([
      '测试校',
      '龙头',
      '外人',
      null,
    ]);
  });

  test('several choices are joined', () => {
    const row = situation(paid(payment({ 审批层级: '单位负责人，集团审核' }))).roster.table('payments').rows[0]!;
    expect(written(row, '审批层级')).toBe('单位负责人、集团审核');
  });

  test('twice is already too often', () => {
    const numbers: ColumnOfRows = { ...uses, heading: '凭证号' };
    expect(told(unique(numbers), paid(payment(), payment()))).toEqual(['force P1: 2 次 / ']);
  });

  test('a name that nobody bears is shown where it stands', () => {
    const check = refersTo({ ...uses, heading: '单位' }, '单位名册', () => false);
    expect(places(check, paid(payment()))).toEqual([['1,2']]);
    expect(messages(oneOf(uses, ['培训']), paid(payment()))).toEqual([
      '“P1”的用途类别为“教研”，不在六（三）所列之内，请核对。',
    ]);
  });

  const with_ = situation(paid(payment({ 集体研究纪要: null })));
  const without = situation(paid(payment()));
  const both = () => [...without.roster.table('payments').rows, ...with_.roster.table('payments').rows];

  test('a column that one of two sheets has is asked for on that sheet', () => {
    const minutes: ColumnOfRows = { ...uses, rows: both, heading: '集体研究纪要' };
    expect(told(filled(minutes), paid(payment()))).toEqual(['force P1: 未填 / ']);
    const flags = ['是', '否'].map((独立核算): Line => ({ ...SCHOOLS[0]!, 独立核算 }));
    const rows = () => [...situation(schools).roster.table('schools').rows, ...situation({ schools: flags }).roster.table('schools').rows]; // prettier-ignore
    const own: ColumnOfRows = { rows, heading: '独立核算', name: '单位名称', asks: '' };
    expect(told(isYes(own), schools)).toEqual(['force 测试龙头校: 否 / 是']);
  });

  test('a column that no sheet has is named, of no lines nothing', () => {
    const own: ColumnOfRows = { rows: rowsOf('schools'), heading: '独立核算', name: '单位名称', asks: '' };
    const column = { breaches: [], missing: [{ kind: 'column', name: '独立核算' }] };
    expect([verdict(isYes(own), schools), verdict(filled(own), schools)]).toEqual([column, column]);
    expect(verdict(isYes({ ...own, rows: () => [] }), schools)).toEqual({ breaches: [] });
  });

  test('a flag is shown where it stands, 否 or blank', () => {
    const flags = ['否', null].map((独立核算): Line => ({ ...SCHOOLS[0]!, 独立核算 }));
    const own: ColumnOfRows = { rows: rowsOf('schools'), heading: '独立核算', name: '单位名称', asks: '' };
    expect(places(isYes(own, true), { schools: flags })).toEqual([['1,6'], ['2,6']]); // prettier-ignore
  });
});

describe('bodies', () => {
  const board: Body = { name: '理事会', of: 'group', asks: '五（三）规定' };
  const seat = (more: Line = {}): Line => ({
    机构类别: '理事会', 集团编号: 'G1', 成员姓名: '测试甲', 机构职务: '成员', 身份类别: '教师代表', 办公地点: null, 任职起: null, 任职止: null, ...more,
  }); // prettier-ignore
  const kept = (...seats: Line[]) => ({ schools: SCHOOLS, seats });

  test('all kinds that lack are named in one sentence', () => {
    expect(messages(kindsPresent(board, ['家长代表', '教师代表', '专家']), kept(seat()))).toEqual([
      '“测试集团”的理事会中没有家长代表、专家，五（三）规定须有，请补齐或补登。',
    ]);
  });

  test('the office is that of the first seat that names one, and is shown there', () => {
    const office = officeAt(board, '龙头校', (_, __, at) => at === '测试龙头校');
    const elsewhere = kept(seat(), seat({ 办公地点: '别处' }), seat({ 办公地点: '测试龙头校' }));
    expect(told(office, elsewhere)).toEqual(['force 测试集团: 别处 / 龙头校']);
    expect(places(office, elsewhere)).toEqual([['2,5']]);
    expect(told(office, kept(seat()))).toEqual([]);
  });
});

describe('what cannot be judged for want of a parameter says only that', () => {
  const days = () => ['2025-03-01'];
  const once = { of: 'group', what: '例会', asks: '', days } as const;

  test('a count, a duty per period, a duty per month', () => {
    const howOften = soOften({ ...once, periods: schoolYear, range: atLeast({ parameter: '次数' }) });
    expect(verdict(howOften, schools)).toEqual({ breaches: [], missing: [parameter('次数'), parameter('学年起止')] });
    expect(verdict(everyMonth({ ...once, months: schoolYear }), schools)).toEqual({
      breaches: [],
      missing: [parameter('学年起止')],
    });
    const members = howMany({ of: 'group', range: { atLeast: { parameter: '次数' }, atMost: { parameter: '次数' } }, count: () => 0, what: '', unit: '', asks: '' }); // prettier-ignore
    expect(verdict(members, schools)).toEqual({ breaches: [], missing: [parameter('次数')] });
  });

  test('only the number lacks, or only the period', () => {
    const set = { 学年起止: '2024-09-01—2025-08-31' };
    const duty = (range: ReturnType<typeof atLeast>) => soOften({ ...once, periods: schoolYear, range });
    expect(verdict(duty(atLeast({ parameter: '次数' })), schools, { on: '2025-03-02', set })).toEqual({ breaches: [], missing: [parameter('次数')] }); // prettier-ignore
    expect(verdict(duty(atLeast(1)), schools)).toEqual({ breaches: [], missing: [parameter('学年起止')] });
  });
});

describe('counting', () => {
  test('by how many it is too few or too many', () => {
    expect([
      standing(1, { least: 3, most: null }),
      standing(5, { least: null, most: 3 }),
      standing(0, { least: null, most: 0 }),
    ]).toEqual([{ state: 'few', by: 2 }, { state: 'many', by: 2 }, { state: 'ok' }]);
  });

  test('all months without are named', () => {
    const months = () => ({
      kind: 'known' as const,
      periods: ['2025-01', '2025-02', '2025-03'].map((key) => ({ label: `${key}月`, from: `${key}-01`, to: endOfMonth(key), ended: true })),
    }); // prettier-ignore
    const check = everyMonth({ of: 'group', months, days: () => ['2025-02-03'], what: '主题党日', asks: '三要求' });
    expect(messages(check, schools)).toEqual([
      '“测试集团”2025-01月、2025-03月没有登记主题党日，三要求每月至少 1 次，请补登或说明。',
    ]);
    expect(told(check, schools)).toEqual(['force 测试集团: 缺 2025-01月、2025-03月 / 每月至少 1 次']);
  });

  test('a term that begins on the first ends on a month’s last day', () => {
    expect([lastDayOfTerm('2024-03-01', 1), lastDayOfTerm('2024-01-31', 1), lastDayOfTerm('2024-02-01', 1)]).toEqual([
      '2024-03-31',
      '2024-02-29',
      '2024-02-29',
    ]);
  });
});

describe('targets and documents', () => {
  test('a last day that depends on the situation is a notice until it has passed', () => {
    const check = (by: string) =>
      reachedBy({ of: 'area', what: '集团数', unit: '个', asks: '', by: () => by }, 3, () => known(1));
    expect([told(check('2025-10-15'), schools), told(check('2025-10-14'), schools)]).toEqual([
      ['notice 测试县: 1 个 / 3 个'],
      ['force 测试县: 1 个 / 3 个'],
    ]);
  });

  test('all elements that lack are named; without the column it is named', () => {
    const demand = (of: Line) => ({ schools: SCHOOLS, documents: [of] });
    const check = documentWith({ of: 'group', documents: rowsOf('documents'), what: '章程', asks: '四要求', elements: ['宗旨', '机构', '经费'] });
    const paper = { 单位: '测试集团', 文件类别: '章程', 制定日期: '2025-01-01' };
    expect(messages(check, demand({ ...paper, 要素勾选: '机构' }))).toEqual(['“测试集团”的章程没有勾选宗旨、经费，四要求应有这些内容，请补充或核对。']);
    expect(told(check, demand({ ...paper, 要素勾选: '机构' }))).toEqual(['force 测试集团: 缺宗旨、经费 / 宗旨、机构、经费']);
    expect(verdict(check, demand(paper))).toEqual({ breaches: [], missing: [{ kind: 'column', name: '要素勾选' }] });
  }); // prettier-ignore
});

describe('material', () => {
  const list: Submission = {
    what: '名单',
    asks: '通知要求',
    due: { month: 7, day: 31 },
    opens: { month: 7, day: 1 },
    mine: () => true,
  };
  const line = (day: string | null, 期次 = '2025'): Line => ({
    材料名称: '名单',
    报送主体: '测试县',
    期次,
    截止日期: null,
    实际报送日期: day,
  });
  const filings = (...lines: Line[]) => ({ filings: lines });
  const other = { ...list, mine: () => false };

  test('sent too early and too late are told apart', () => {
    expect([
      messages(submitted(list), filings(line('2025-06-30'))),
      messages(submitted(list), filings(line('2025-08-02'))),
    ]).toEqual([
      ['“测试县”的名单 2025-06-30 报送，早于 2025-07-01，通知要求应在期内报送，请核对日期。'],
      ['“测试县”的名单 2025-08-02 才报送，通知要求应在 2025-07-31 前报送，迟 2 天，请说明原因。'],
    ]);
  });

  test('what nobody registered is asked for by year', () => {
    expect([messages(submitted(other), filings(line(null)), { on: '2025-07-30' }), messages(submitted(other), filings(line(null)), { on: '2025-08-01' })]).toEqual([
      ['“2025年”的名单尚未报送，应在 2025-07-31 前，还有 1 天。'],
      ['“2025年”的名单没有报送记录，通知要求应在 2025-07-31 前报送，请报送并登记。'],
    ]);
  }); // prettier-ignore

  test('a period without a year leaves the year to the day on which it was sent', () => {
    const rows = situation(filings(line('2026-01-05', '全年'))).roster.table('filings').rows;
    expect(rows.map(yearOfFiling)).toEqual([2026]);
  });

  test('a date for good: nothing is said in the years before, its lines count in all years after', () => {
    const once: Submission = { ...list, due: { date: '2025-07-31' } };
    expect(told(submitted(once), filings(line(null)), { on: '2024-12-31' })).toEqual([]);
    expect(told(submitted(once), filings(line(null)), { on: '2025-01-01' })).toEqual([
      'notice 测试县: 未报送 / 2025-07-31 前',
    ]);
    expect(told(submitted(once), filings(line(null)), { on: '2026-01-10' })).toEqual([
      'force 测试县: 未报送 / 2025-07-31 前',
    ]);
  });
});

describe('自查清单', () => {
  const clauses = ['T-1', 'T-2'].map((id, index) => ({
    ...TRIAL.clauses[0]!,
    id,
    locator: ['一（一）', '二（二）'][index]!,
  }));
  const [first, second] = tickRules(
    [{ clause: 'T-1', item: '是否公示', of: 'group' }, { clause: 'T-2', item: '是否公开', of: 'group' }, { clause: 'T-1', item: '是否备案', of: 'group' }],
    clauses,
  ); // prettier-ignore
  const tables = {
    checklist: [
      { 检查项目: '是否公开', 单位: '测试园', 结果: '否' },
      { 检查项目: null, 单位: '测试园', 结果: '否' },
      { 检查项目: '是否备案', 单位: null, 结果: '否' },
      { 检查项目: '是否公示', 单位: '测试园', 结果: '是' },
    ],
  };

  test('each clause asks for its own items and is named as it stands in the text', () => {
    expect([first!.title, second!.title]).toEqual(['自查：是否公示、是否备案', '自查：是否公开']);
    expect(told(first!.check, tables)).toEqual(['force 是否备案: 否 / 是']);
    expect(messages(second!.check, tables)).toEqual([
      '“测试园”自查“是否公开”为“否”，二（二）对此有要求，请整改后更新自查结果。',
    ]);
    expect(places(second!.check, tables)).toEqual([['1,2']]);
  });
});
