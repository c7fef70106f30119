import { audited, CENTRE, centre, found, group, GROUP, lacked, member, MEMBER, OTHER, pair, YEAR_END } from './case';

const visit = (more = {}) => ({ ...OTHER.inspections, 督导对象: MEMBER, 督导内容: '内部管理', 日期: '2023-03-01', 问题: '测试问题', 问题级别: '一般', ...more });
const of = (rule: string, more: object, when: { on?: string; set?: Record<string, string> } = {}) => found(rule, { schools: pair, inspections: [OTHER.inspections, visit(more) as never] }, when);

test('[SZ-2.2.3b] seven fields at every kindergarten: a notice while the year runs, a warning after', () => {
  const inspections = [OTHER.inspections, visit(), visit({ 督导对象: CENTRE, 日期: '2022-12-31' })];
  expect(found('SZ-2.2.3b', { schools: pair, inspections })).toEqual([['notice', '缺 7 项'], ['notice', '缺 6 项']]);
  expect(found('SZ-2.2.3b', { schools: pair, inspections }, { on: YEAR_END })).toEqual([['warning', '缺 7 项'], ['warning', '缺 6 项']]);
});

test('[SZ-2.2.3b] a visit to a name in none of the rosters is told: it counts for no 学区', () => {
  const of = (name: string | null) => found('SZ-2.2.3b#known', { groups: [group()], schools: pair, inspections: [visit({ 督导对象: name })] });
  expect([of(MEMBER), of(GROUP), of(null)]).toEqual([[], [], []]);
  expect(of('测试成员园分园')).toEqual([['warning', '测试成员园分园']]);
  const schools = [centre({ 退出日期: null }), member({ 退出日期: '2023-05-01' })];
  expect(found('SZ-2.2.3b#known', { schools, inspections: [visit()] })).toEqual([]);
});

test('[SZ-2.2.3d] written feedback to both; how soon only where the district has said', () => {
  const both = '督导对象、学区治理委员会';
  expect(of('SZ-2.2.3d', {})).toEqual([['error', '没有书面反馈']]);
  expect(of('SZ-2.2.3d', { 问题: null })).toEqual([]);
  expect(of('SZ-2.2.3d', { 书面反馈日期: '2023-03-05', 反馈对象: both })).toEqual([]);
  expect(of('SZ-2.2.3d', { 书面反馈日期: '2023-03-05', 反馈对象: `${MEMBER}、学区治理委员会` })).toEqual([]);
  expect(of('SZ-2.2.3d', { 书面反馈日期: '2023-03-05', 反馈对象: '督导对象' })).toEqual([['error', '缺学区治理委员会']]);
  expect(of('SZ-2.2.3d', { 书面反馈日期: '2023-03-05', 反馈对象: both }, { set: { 及时天数: '4' } })).toEqual([]);
  expect(of('SZ-2.2.3d', { 书面反馈日期: '2023-03-05', 反馈对象: both }, { set: { 及时天数: '3' } })).toEqual([['warning', '迟 1 天']]);
});

test('[SZ-2.2.3e] grave and difficult problems go up, to both offices; an ordinary one need not', () => {
  const grave = { 问题级别: '重大' };
  expect(of('SZ-2.2.3e', {})).toEqual([]);
  expect(of('SZ-2.2.3e', grave)).toEqual([['error', '没有上报']]);
  expect(of('SZ-2.2.3e', { ...grave, 上报日期: '2023-03-02', 上报对象: '区教育督导室、区教育局' })).toEqual([]);
  expect(of('SZ-2.2.3e', { ...grave, 上报日期: '2023-03-02', 上报对象: '区教育督导室' })).toEqual([['error', '缺区教育行政部门']]);
  expect(of('SZ-2.2.3e', { 问题级别: '难点', 上报日期: '2023-03-04', 上报对象: '区教育督导室、区教育局' }, { set: { 及时天数: '2' } })).toEqual([['warning', '迟 1 天']]);
});

test('[SZ-2.2.3f] the bureau’s notice comes after the report, and has a limit', () => {
  const grave = { 问题级别: '重大', 上报日期: '2023-03-02' };
  expect(of('SZ-2.2.3f', grave)).toEqual([['error', '没有通知']]);
  expect(of('SZ-2.2.3f', { ...grave, 整改通知日期: '2023-03-02', 整改期限: '2023-03-20' })).toEqual([]);
  expect(of('SZ-2.2.3f', { ...grave, 整改通知日期: '2023-03-01' })).toEqual([['error', '早于上报'], ['error', '没有期限']]);
  expect(of('SZ-2.2.3f', { 整改通知日期: null })).toEqual([]);
});

test('[SZ-2.2.3g] overdue the day after the limit; without a limit a notice; the result counts in the assessment', () => {
  const limited = { 整改通知日期: '2023-03-05', 整改期限: '2023-05-31' };
  expect(of('SZ-2.2.3g', limited)).toEqual([['error', '过期 1 天']]);
  expect(of('SZ-2.2.3g', limited, { on: '2023-05-31' })).toEqual([]);
  expect(of('SZ-2.2.3g', { 整改通知日期: '2023-03-05' })).toEqual([['notice', '未复查']]);
  expect(of('SZ-2.2.3g', {})).toEqual([]);
  const again = { ...limited, 复查日期: '2023-05-30' };
  expect(of('SZ-2.2.3g', { ...again, 纳入考核: '是' })).toEqual([]);
  expect(of('SZ-2.2.3g', { ...again, 纳入考核: '否' })).toEqual([['error', '否']]);
  expect(of('SZ-2.2.3g', again)).toEqual([['notice', '未填']]);
});

test('[SZ-2.2.3k] results fed back regularly, counted by 学区', () => {
  expect(of('SZ-2.2.3k', { 书面反馈日期: '2023-03-05' })).toEqual([]);
  expect(of('SZ-2.2.3k', { 书面反馈日期: '2022-03-05' })).toEqual([['notice', '0 次']]);
  expect(of('SZ-2.2.3k', { 书面反馈日期: '2023-03-05' }, { on: YEAR_END, set: { 定期频次: '2' } })).toEqual([['error', '2023年 1 次']]);
});

test.each([
  ['SZ-4.1b', '选聘标准、遴选程序、退出机制', '退出机制'],
  ['SZ-4.1c', '挂牌督导、常态督导、规范反馈、强化整改、健全复查', '健全复查'],
])('[%s] the district’s inspection rules hold %s', (rule, all, last) => {
  const documents = (ticks: string) => [{ ...OTHER.documents, 单位: '测试区教育局', 文件类别: '督学制度', 要素勾选: ticks }];
  expect(found(rule, { documents: [OTHER.documents] })).toEqual([['error', '无']]);
  expect(found(rule, { documents: documents(all) })).toEqual([]);
  expect(found(rule, { documents: documents(all.replace(`、${last}`, '')) })).toEqual([['error', `缺${last}`]]);
});

describe('二（四） assessment', () => {
  const score = (more = {}) => ({ ...OTHER.scores, 考核年度: '2023', 对象类型: '学校（园）', 指标: '综合', 得分: 90, 考核日期: '2023-12-10', ...more });
  const heads = [centre({ 校长姓名: '测试甲' }), member({ 校长姓名: '测试乙' })];
  const by = (rule: string, lines: object[], when: { on?: string; set?: Record<string, string> } = { on: YEAR_END }, more = {}) =>
    found(rule, { schools: heads, scores: [OTHER.scores, ...(lines as never[])], ...more }, when);

  test('[SZ-2.4.1a] every kindergarten and every principal once a year', () => {
    expect(by('SZ-2.4.1a', [score({ 对象名称: CENTRE })])).toEqual([['error', '未考核']]);
    expect(by('SZ-2.4.1a', [score({ 对象名称: CENTRE }), score({ 对象名称: MEMBER })])).toEqual([]);
    expect(by('SZ-2.4.1a', [], { on: '2023-12-30' })).toEqual([['notice', '未考核'], ['notice', '未考核']]);
    const principals = [score({ 对象类型: '龙头园长', 对象名称: '测试甲' }), score({ 对象类型: '成员园长', 对象名称: MEMBER })];
    expect(by('SZ-2.4.1a#principals', principals)).toEqual([]);
    expect(by('SZ-2.4.1a#principals', principals.slice(1))).toEqual([['error', '未考核']]);
  });

  test.each([
    ['SZ-2.4.1b', 'SZ-2.4.1b#centre', { 对象类型: '龙头园长' }, '学区各园发展'],
    ['SZ-2.4.1b', 'SZ-2.4.1b#members', { 对象类型: '成员园长' }, '参与共建'],
    ['SZ-2.4.1b', 'SZ-2.4.1b#private', { 对象名称: MEMBER }, '参与共建'],
  ])('[%s] %s: the indicator stands in the sheet', (_, rule, whom, indicator) => {
    expect(by(rule, [])).toEqual([]);
    expect(by(rule, [score(whom)])).toEqual([['error', '没有']]);
    expect(by(rule, [score(whom), score({ ...whom, 指标: indicator })])).toEqual([]);
  });

  test('[SZ-2.4.2a] the centre heard first; on the same day by reading; of the centre itself nobody asks', () => {
    const heard = (day: string | null, more: object = {}, letter = 'A') => by('SZ-2.4.2a', [score({ 对象名称: MEMBER, 征求意见日期: day, ...more })], { on: YEAR_END, set: { 征求意见同日口径: letter } });
    expect(heard(null)).toEqual([['error', '未听取']]);
    expect(heard('2023-12-10')).toEqual([]);
    expect(heard('2023-12-10', {}, 'B')).toEqual([['error', '同日']]);
    expect(heard('2023-12-11')).toEqual([['error', '晚于考核']]);
    expect(heard(null, { 对象名称: CENTRE })).toEqual([]);
    expect(heard(null, { 考核日期: null })).toEqual([]);
  });

  test('[SZ-2.4.2a] a principal goes by the line of the sheet, never by name', () => {
    const made = audited({ schools: heads, scores: [OTHER.scores, score({ 对象类型: '成员园长', 对象名称: '测试乙', 征求意见日期: null })] });
    expect(JSON.stringify(made.findings('SZ-2.4.2a'))).not.toContain('测试乙');
    expect(made.findings('SZ-2.4.2a')).toHaveLength(1);
  });

  test('[SZ-2.4.2b] the centre assesses where the bureau has empowered it', () => {
    const own = [score({ 对象名称: MEMBER, 评估方: '中心园' })];
    const grant = (target: string) => ({ approvals: [OTHER.approvals, { ...OTHER.approvals, 事项类别: '授权考核', 对象: target }] });
    expect(by('SZ-2.4.2b', own, undefined, grant('另一学区'))).toEqual([['error', '没有赋权']]);
    expect(by('SZ-2.4.2b', own, undefined, grant(GROUP))).toEqual([]);
    expect(by('SZ-2.4.2b', own, undefined, grant(CENTRE))).toEqual([]);
    expect(by('SZ-2.4.2b', [score({ 对象名称: MEMBER, 评估方: '教育行政部门' })], undefined, grant('另一学区'))).toEqual([]);
  });

  test('[SZ-2.4.3a] the excellent of this year are listed for commendation, as a notice', () => {
    expect(by('SZ-2.4.3a', [score({ 对象名称: MEMBER, 等次: '优秀' }), score({ 对象名称: CENTRE, 等次: '优秀', 考核年度: '2022' }), score({ 对象名称: CENTRE, 等次: '良好' })])).toEqual([['notice', '优秀']]);
  });
});

describe('四（二） the special fund', () => {
  const pay = (more = {}) => ({ ...OTHER.payments, 凭证号: 'P1', 日期: '2023-03-01', 集团编号: GROUP, 资金来源: '学区化专项', 用途类别: '师资培训', 金额: 100.5, 核算账套: '专项账', ...more });
  const tables = (...lines: object[]) => ({ schools: pair, payments: [OTHER.payments, ...(lines as never[])] });

  test('[SZ-4.2a] what was fixed less what was spent this year; not fixed is 参数未填, spent too much an error', () => {
    const made = audited(tables(pay(), pay({ 凭证号: 'P2', 日期: '2022-12-31' }), pay({ 凭证号: 'P3', 集团编号: null, 单位: MEMBER })), { set: { 各学区专项经费: `${GROUP}=500`, 专项经费预算数: '150' } });
    expect([made.value('SZ-4.2a#spent', GROUP), made.value('SZ-4.2a', GROUP), made.value('SZ-4.2a#total')]).toEqual([201, 299, -51]);
    expect(made.findings('SZ-4.2a#budget').map((one) => one.severity)).toEqual(['error']);
    expect(audited(tables(pay())).figure('SZ-4.2a', GROUP).outcome).toMatchObject({ kind: 'missing', what: [{ name: '各学区专项经费' }] });
    expect(audited(tables(pay({ 日期: null }))).figure('SZ-4.2a#spent', GROUP).outcome.kind).toBe('missing');
    expect(found('SZ-4.2a#budget', tables(pay()), { set: { 专项经费预算数: '100.50' } })).toEqual([]);
  });

  test('[SZ-4.2b] off the six uses is a warning, of this fund alone', () => {
    expect(found('SZ-4.2b', tables(pay({ 用途类别: '设备购置' })))).toEqual([['warning', '设备购置']]);
    expect(found('SZ-4.2b', tables(pay({ 用途类别: '设备购置', 资金来源: '日常办学经费' })))).toEqual([]);
    expect(found('SZ-4.2b', tables(pay({ 用途类别: '日常工作经费' })))).toEqual([]);
  });

  test('[SZ-4.2c] never in one account: by its name, else by what else stands in it', () => {
    const running = { 资金来源: '日常办学经费', 凭证号: 'P2' };
    expect(found('SZ-4.2c', tables(pay({ 核算账套: '日常账' })))).toEqual([['error', '日常账']]);
    expect(found('SZ-4.2c', tables(pay({ ...running, 核算账套: '专项账' })))).toEqual([['error', '专项账']]);
    expect(found('SZ-4.2c', tables(pay({ 核算账套: '账套一' })))).toEqual([]);
    expect(found('SZ-4.2c', tables(pay({ 核算账套: '账套一' }), pay({ ...running, 核算账套: '账套一' })))).toEqual([['error', '账套一']]);
    expect(found('SZ-4.2c#separate', tables(pay({ 核算账套: null })))).toEqual([['warning', '未填']]);
    expect(lacked('SZ-4.2c', { schools: pair, payments: [{ 凭证号: 'P0', 资金来源: '其他', 用途类别: '其他', 金额: 1 }] })).toEqual(['核算账套']);
  });

  test('[SZ-4.2c] audited as often as the district says; who spent nothing has nothing to be audited', () => {
    expect(found('SZ-4.2c#audit', tables(pay()))).toEqual([['notice', '0 次']]);
    expect(found('SZ-4.2c#audit', tables(pay({ 审计日期: '2023-05-01' })))).toEqual([]);
    expect(found('SZ-4.2c#audit', tables())).toEqual([]);
    expect(found('SZ-4.2c#audit', tables(pay({ 审计日期: '2023-05-01' }), pay({ 凭证号: 'P2', 审计日期: '2023-05-01' })), { on: YEAR_END, set: { 定期频次: '2' } })).toEqual([['error', '2023年 1 次']]);
  });

  test('[SZ-2.1.2a] a member in no 学区 at all spends from none', () => {
    const schools = [...pair, member({ 单位名称: '外园', 集团编号: null, 角色: null })];
    expect(audited({ schools, payments: [OTHER.payments, pay({ 集团编号: null, 单位: '外园' })] }).value('SZ-4.2a#spent', GROUP)).toBe(0);
  });
});
