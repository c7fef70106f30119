import { allOf, atLeast, atMost, between, cells, everyoneAssessed, exactly, howMany, lacks, lineName, namesOfSubject, ofSubject, placeOf, schoolYear, standing, tickRules, together, type CountDemand } from '../../../src/policy/rules'; // prettier-ignore
import type { Line } from '../../../src/cli/golden/build';
import { groupOf, lacked, messages, places, SCHOOLS, situation, told, TRIAL, verdict } from './support';

const members = (range: CountDemand['range'], more: Partial<CountDemand> = {}) =>
  howMany({
    of: 'group',
    range,
    what: '成员校',
    unit: '所',
    asks: '五（一）要求',
    count: (_, subject) => groupOf(subject).members.length,
    ...more,
  });
const withMembers = (n: number) => ({
  schools: [SCHOOLS[0]!, ...Array.from({ length: n }, (_, i): Line => ({ ...SCHOOLS[1]!, 单位名称: `成员${i}` }))],
});

describe('so many', () => {
  test.each([
    [atLeast(1), [0], '至少 1 所'],
    [atMost(2), [3], '至多 2 所'],
    [exactly(2), [0, 1, 3], '应为 2 所'],
    [between(1, 2), [0, 3], '应为 1—2 所'],
  ] as const)('%j: breaches at %j', (range, breaches, words) => {
    const found = [0, 1, 2, 3].filter((n) => told(members(range), withMembers(n)).length > 0);
    expect(found).toEqual(breaches);
    expect(told(members(range), withMembers(breaches[0]))).toEqual([`force 测试集团: ${breaches[0]} 所 / ${words}`]);
  });

  test('the sentence says who, what, how many, and what the clause asks', () => {
    expect(messages(members(atLeast(1)), withMembers(0))).toEqual([
      '“测试集团”的成员校现有 0 所，五（一）要求至少 1 所，请核对。',
    ]);
  });

  test('points at the name, or where the pack says', () => {
    expect(places(members(atLeast(1)), withMembers(0))).toEqual([['1,2']]);
    expect(places(members(atLeast(1), { cells: () => [] }), withMembers(0))).toEqual([[]]);
  });

  test('a number nobody has entered: nothing is judged', () => {
    expect(lacked(members(atMost({ parameter: '次数' })), withMembers(3))).toEqual(['次数']);
    expect(lacked(members(exactly({ parameter: '次数' })), withMembers(3))).toEqual(['次数']);
    expect(told(members(atMost({ parameter: '次数' })), withMembers(3), { set: { 次数: '2' } })).toEqual([
      'force 测试集团: 3 所 / 至多 2 所',
    ]);
  });

  test('what cannot be told is no breach; severity may hang on few or many', () => {
    expect(told(members(atLeast(1), { count: () => null }), withMembers(0))).toEqual([]);
    const severity: CountDemand['severity'] = (stands) => (stands.state === 'few' ? 'notice' : undefined);
    expect(told(members(exactly(1), { severity }), withMembers(0))[0]).toMatch(/^notice/);
    expect(told(members(exactly(1), { severity }), withMembers(2))[0]).toMatch(/^force/);
    expect(told(members(exactly(1), { severity: 'warning' }), withMembers(2))[0]).toMatch(/^warning/);
    expect(standing(5, { least: 1, most: 3 })).toEqual({ state: 'many', by: 2 });
    expect(standing(0, { least: 2, most: null })).toEqual({ state: 'few', by: 2 });
    expect(standing(9, { least: null, most: null })).toEqual({ state: 'ok' });
  });

  test('subjects may be chosen', () => {
    const some = members(atLeast(1), {
      of: (one) => one.subjects('group').filter((subject) => subject.name !== '测试集团'),
    });
    expect(told(some, withMembers(0))).toEqual([]);
  });
});

describe('verdicts and places', () => {
  const lack = { kind: 'column', name: '甲' } as const;

  test('together: breaches of all, each lack once, none where nothing lacks', () => {
    const breach = { cells: [], subject: '', message: '' };
    expect(together({ breaches: [breach] }, lacks(lack), lacks(lack, { kind: 'column', name: '乙' }))).toEqual({
      breaches: [breach],
      missing: [lack, { kind: 'column', name: '乙' }],
    });
    expect(together({ breaches: [] })).toEqual({ breaches: [] });
    expect(
      verdict(
        allOf(members(atLeast(1)), () => lacks(lack)),
        withMembers(0),
      ),
    ).toMatchObject({ breaches: [{ subject: '测试集团' }], missing: [lack] });
  });

  test('a person goes by the 工号 and never by name', () => {
    const one = situation({ schools: SCHOOLS, staff: [{ 姓名: '测试甲', 工号: 'A1', 单位名称: '测试龙头校' }] });
    const [person] = one.subjects('person');
    expect(ofSubject(person!, '')).toMatchObject({ subject: 'A1', cells: [{ row: 1, column: 1 }] });
    expect(placeOf(one.subjects('area')[0]!)).toEqual([]);
    expect(placeOf(one.subjects('school')[1]!)).toMatchObject([{ row: 2, column: 0 }]);
    expect([cells(null), lineName(one.roster.table('staff').rows[0]!, '工号')]).toEqual([[], 'A1']);
  });

  test('a line without a name goes by sheet and row', () => {
    const one = situation({ payments: [{ 凭证号: null, 日期: '2025-03-01', 单位: '测试龙头校', 金额: 5 }] });
    expect(lineName(one.roster.table('payments').rows[0]!, '凭证号')).toMatch(/第 2 行$/);
  });
});

describe('everybody is assessed', () => {
  const duty = everyoneAssessed({
    of: 'group',
    periods: schoolYear,
    what: '年度考核',
    asks: '八（二）要求',
    mine: (row) => row.text('对象类型') === '集团',
  });
  const score = (more: Line = {}): Line => ({
    考核年度: '2024—2025',
    对象类型: '集团',
    对象名称: '测试集团',
    指标: '综合',
    得分: 90,
    等次: null,
    考核日期: null,
    ...more,
  });
  const judged = (lines: Line[], on = '2025-08-31') =>
    told(
      duty,
      { schools: SCHOOLS, scores: [score({ 对象名称: '别的集团' }), ...lines] },
      { on, set: { 学年起止: '2024-09-01—2025-08-31' } },
    );
  const NONE = ['force 测试集团: 未考核 / '];

  test('[SPT-8.2a] by score or grade, by year or day', () => {
    expect(judged([])).toEqual(NONE);
    expect(judged([score()])).toEqual([]);
    expect(judged([score({ 考核年度: '2024-2025学年' })])).toEqual([]);
    expect(judged([score({ 得分: null, 等次: '优秀' })])).toEqual([]);
    expect(judged([score({ 得分: null })])).toEqual(NONE);
    expect(judged([score({ 考核年度: '2023—2024' })])).toEqual(NONE);
    expect(judged([score({ 考核年度: '2023—2024', 考核日期: '2024-09-01' })])).toEqual([]);
    expect(judged([score({ 对象类型: '学校（园）' })])).toEqual(NONE);
    expect(judged([score({ 对象名称: 'G1' })])).toEqual([]);
  });

  test('a year that runs is a notice; one that nobody entered is 参数未填', () => {
    expect(judged([], '2025-08-30')).toEqual(['notice 测试集团: 未考核 / ']);
    expect(lacked(duty, { schools: SCHOOLS, scores: [score()] })).toEqual(['学年起止']);
  });

  test('a calendar year is called by its number', () => {
    const calendar = everyoneAssessed({
      of: 'group',
      periods: () => ({
        kind: 'known',
        periods: [{ label: '2025年', from: '2025-01-01', to: '2025-12-31', ended: true }],
      }),
      what: '',
      asks: '',
    });
    expect(told(calendar, { schools: SCHOOLS, scores: [score({ 考核年度: '2025年' })] })).toEqual([]);
    expect(told(calendar, { schools: SCHOOLS, scores: [score({ 考核年度: '2024—2025' })] })).toEqual(NONE);
  });

  test('a school goes by campus and legal name', () => {
    const names = situation({ schools: [{ ...SCHOOLS[0]!, 校区名称: '测试东校区' }, SCHOOLS[1]!] })
      .subjects('school')
      .map(namesOfSubject);
    expect(names).toEqual([
      ['测试东校区', '测试龙头校'],
      ['测试成员校', '测试成员校'],
    ]);
  });
});

describe('自查清单', () => {
  const [ticks] = tickRules(
    [
      { clause: 'T-1', item: '是否（已）公开', of: 'area' },
      { clause: 'T-1', item: '有无记录', of: 'group' },
    ],
    TRIAL.clauses,
  );
  const answered = (检查项目: string, 结果: string | null, 单位: string | null = '测试集团') =>
    told(ticks!.check, { checklist: [{ 条款: 'T-1', 检查项目, 单位, 结果 }] });

  test('否 is a breach, 是 and blank are none', () => {
    expect(ticks).toMatchObject({
      id: 'T-1#ticks',
      clause: 'T-1',
      needs: ['checklist'],
      title: '自查：是否（已）公开、有无记录',
    });
    expect(answered('是否已公开', '否')).toEqual(['force 测试集团: 否 / 是']);
    expect(answered('有无记录', '否', null)).toEqual(['force 有无记录: 否 / 是']);
    expect([answered('是否已公开', '是'), answered('是否已公开', null), answered('别的', '否')]).toEqual([[], [], []]);
  });
});
