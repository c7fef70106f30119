import { audit, letterOf, settingsOf, SettingError, situationOf, type Audit } from '../../src/audit';
import type { Breach, FigureSpec, Missing, Policy, RuleSpec, Severity } from '../../src/policy/model';
import { printed, sum } from '../../src/policy/figures';
import { readRoster, type Roster } from '../../src/roster';
import { rowsOfRecords, workbookOf, type CellValue } from '../../src/workbook';
import { SCHOOLS, TRIAL } from '../policy/rules/support';

const breach = (more: Partial<Breach> = {}): Breach => ({
  cells: [],
  subject: '测试集团',
  message: '不合要求。',
  ...more,
});
const rule = (more: Partial<RuleSpec> = {}): RuleSpec => ({
  id: 'T-1',
  clause: 'T-1',
  title: '',
  needs: [],
  check: () => ({ breaches: [breach()] }),
  ...more,
});
const figure = (more: Partial<FigureSpec> = {}): FigureSpec => ({
  id: 'T-1#figure',
  clause: 'T-1',
  of: 'group',
  title: '金额',
  unit: '元',
  topic: '专项经费',
  needs: [],
  compute: () => printed(1, '元', '金额'),
  ...more,
});
const lack = (name: string, clause = 'T-1'): Missing => ({ kind: 'parameter', name, clause });

type Lines = readonly Record<string, CellValue>[];
const rosterOf = (schools: Lines = SCHOOLS, extra: { name: string; rows: CellValue[][] }[] = []): Roster =>
  readRoster(workbookOf('测试', [{ name: '单位名册', rows: rowsOfRecords(schools) }, ...extra]));
const run = (policy: Partial<Policy>, roster = rosterOf(), set: [string, string][] = []): Audit =>
  audit(roster, { policy: { ...TRIAL, ...policy }, on: '2025-10-15', set });

describe('severity', () => {
  const severity = (force: RuleSpec['force'], own?: Severity, ruleForce?: RuleSpec['force']) =>
    run({
      clauses: [{ ...TRIAL.clauses[0]!, force: force! }],
      rules: [
        rule({
          ...(ruleForce ? { force: ruleForce } : {}),
          check: () => ({ breaches: [breach(own ? { severity: own } : {})] }),
        }),
      ],
    }).findings[0]!.severity;

  test('goes by the force of the clause', () => {
    expect(
      (['mandatory', 'in-principle', 'encouraged', 'permissive'] as const).map((force) => severity(force)),
    ).toEqual(['error', 'warning', 'notice', 'notice']);
  });

  test('a rule may be milder, never more severe', () => {
    expect([
      severity('mandatory', 'warning'),
      severity('mandatory', 'notice'),
      severity('in-principle', 'error'),
      severity('encouraged', 'warning'),
    ]).toEqual(['warning', 'notice', 'warning', 'notice']);
  });

  test('a part of the clause may speak more strongly than the whole', () => {
    expect([
      severity('in-principle', undefined, 'mandatory'),
      severity('in-principle', 'warning', 'mandatory'),
    ]).toEqual(['error', 'warning']);
  });
});

describe('findings', () => {
  test('a draft says so in every finding of its rules; a policy in force does not', () => {
    const message = (status: Policy['status']) => run({ status, rules: [rule()] }).findings[0]!.message;
    expect([message('draft'), message('in force'), message('pilot')]).toEqual([
      '不合要求。（依据的文件为征求意见稿）',
      '不合要求。',
      '不合要求。',
    ]);
  });

  test('name rule, clause, sheet and what was found; counts add up', () => {
    const at = { sheet: '单位名册', row: 1, column: 0 };
    const result = run({
      rules: [
        rule({
          check: () => ({
            breaches: [breach({ cells: [at], observed: '0', expected: '1' }), breach({ severity: 'notice' })],
          }),
        }),
      ],
    });
    expect(result.findings[0]).toEqual({
      rule: 'T-1',
      clause: 'T-1',
      severity: 'error',
      sheet: '单位名册',
      cells: [at],
      subject: '测试集团',
      message: '不合要求。',
      observed: '0',
      expected: '1',
    });
    expect(result.findings[1]).toMatchObject({ sheet: null, cells: [] });
    expect(result.counts).toEqual({ error: 1, warning: 0, notice: 1 });
  });

  test('stand in the order of reading; what has no cell comes last', () => {
    const cells = [
      [3, 0],
      [1, 2],
      [1, 1],
    ].map(([row, column]) => ({ sheet: '单位名册', row: row!, column: column! }));
    const breaches = [
      breach({ subject: 'z' }),
      ...cells.map((cell) => breach({ cells: [cell] })),
      breach({ subject: 'a' }),
    ];
    const places = run({ rules: [rule({ check: () => ({ breaches }) })] }).findings.map((one) =>
      one.cells[0] ? `${one.cells[0].row},${one.cells[0].column}` : one.subject,
    );
    expect(places).toEqual(['1,1', '1,2', '3,0', 'a', 'z']);
  });

  test('a rule that names no clause of the policy, or throws, is an error of the code', () => {
    expect(() => run({ rules: [rule({ clause: 'X-1' })] })).toThrow('X-1');
    expect(() => run({ rules: [rule({ check: () => { throw new Error('bug'); } })] })).toThrow('bug'); // prettier-ignore
  });

  test('a column that the policy cannot do without is asked for', () => {
    const found = run({
      tables: [
        { table: 'schools', requires: ['班级数', '在校学生数'] },
        { table: 'staff', requires: ['工号'] },
      ],
    }).findings;
    expect(found.map((one) => [one.rule, one.severity, one.subject])).toEqual([
      ['schools.班级数#missing-column', 'warning', '单位名册'],
    ]);
  });
});

describe('what is not checked', () => {
  test('rules and figures without their table are listed by clause, with one notice', () => {
    const result = run({
      rules: [
        rule({ needs: ['seats', 'schools'] }),
        rule({ id: 'T-1#b', needs: ['documents'] }),
        rule({ id: 'T-1#c' }),
      ],
      figures: [figure({ needs: ['seats'] })],
    });
    expect(result.notChecked).toEqual([{ clause: 'T-1', needs: ['seats', 'documents'] }]);
    expect(result.findings.map((one) => [one.rule, one.clause, one.severity])).toEqual([
      ['T-1#c', 'T-1', 'error'],
      ['audit#not-checked', null, 'notice'],
    ]);
    expect(result.findings[1]!.message).toContain('1 项条款');
    expect(result.figures).toEqual([]);
  });

  test('with all tables there is no such notice', () => {
    expect(run({ rules: [rule({ check: () => ({ breaches: [] }) })] }).findings).toEqual([]);
  });

  test('parameters that were needed and absent are listed once, by clause', () => {
    const missing = [lack('甲'), lack('甲'), lack('甲', 'T-2'), { kind: 'column', name: '乙' } as const];
    const result = run({
      rules: [rule({ check: () => ({ breaches: [], missing }) })],
      figures: [figure({ compute: () => ({ op: 'missing', what: [lack('甲'), lack('丙', '')] }) })],
    });
    expect(result.missing).toEqual([
      { parameter: '甲', clause: 'T-1' },
      { parameter: '甲', clause: 'T-2' },
      { parameter: '丙', clause: 'T-1' },
    ]);
    expect(result.findings).toEqual([]);
  });
});

describe('figures', () => {
  test('one for each subject, with sentence, terms and next band', () => {
    const compute: FigureSpec['compute'] = () => ({
      op: 'bands',
      of: printed(3, '人', '人数'),
      bands: [
        { from: 0, value: 1 },
        { from: 5, value: 2 },
      ],
      label: '补',
      unit: '元',
    });
    const [own] = run({ figures: [figure({ compute })] }).figures;
    expect(own).toMatchObject({
      subject: { of: 'group', name: '测试集团' },
      outcome: { kind: 'known', value: 1 },
      because: '人数 3 人，不满 5 人，补 1 元',
      next: '再多 2 人即补 2 元',
      terms: [{ value: 3 }],
    });
    expect(run({ figures: [figure()] }).figures[0]).not.toHaveProperty('next');
    expect(run({ figures: [figure({ subjects: () => [] })] }).figures).toEqual([]);
    expect(run({ figures: [figure({ of: 'school' })] }).figures.map((one) => one.subject.name)).toEqual([
      '测试龙头校',
      '测试成员校',
    ]);
    expect(run({ figures: [figure({ of: 'area' })] }).figures.map((one) => one.subject.name)).toEqual(['测试县']);
  });

  test('are worked out once each, also where others rest on them', () => {
    let times = 0;
    const base = figure({ id: 'T-1#base', compute: () => { times += 1; return printed(2, '元', ''); } }); // prettier-ignore
    const twice = figure({
      compute: (one, subject) =>
        sum([one.figure('T-1#base', subject), one.figure('T-1#base', subject, '基数')], '', '元'),
    });
    const result = run({ figures: [twice, base] });
    expect([times, ...result.figures.map((one) => one.outcome)]).toEqual([
      1,
      { kind: 'known', value: 4 },
      { kind: 'known', value: 2 },
    ]);
    expect(result.figures[0]!.terms.map((term) => term.label)).toEqual(['金额', '基数']);
    expect(result.situation.valueOf('T-1#base', result.figures[0]!.subject)).toEqual({ kind: 'known', value: 2 });
  });

  test('one that rests on itself, or a name nobody has, is an error of the code', () => {
    expect(() => run({ figures: [figure({ compute: (one, subject) => one.figure('T-1#figure', subject) })] })).toThrow(
      'rests on itself',
    );
    const { situation } = run({});
    const [subject] = situation.subjects('area');
    expect(() => situation.figure('X', subject!)).toThrow('X');
    expect(() => situation.reading('没有')).toThrow('没有');
    expect(() => situation.missingParameter('没有')).toThrow('没有');
    expect(() => situation.parameter('没有')).toThrow();
  });

  test('two campuses of one name in two groups are two subjects', () => {
    const same = [{ ...SCHOOLS[1]! }, { ...SCHOOLS[1]!, 集团编号: 'G2', 集团名称: '另一集团' }];
    const keys = run({}, rosterOf(same))
      .situation.subjects('school')
      .map((one) => one.key);
    expect(new Set(keys).size).toBe(2);
  });

  test('a school outside groups is no subject; a person without 工号 goes by its line', () => {
    const staff = {
      name: '教职工名册',
      rows: [
        ['姓名', '工号', '单位名称', '职务类别'],
        ['测试甲', 'A1', '测试龙头校', null],
        ['测试乙', null, '测试龙头校', null],
      ],
    };
    const { situation } = run(
      {},
      rosterOf([...SCHOOLS, { ...SCHOOLS[0]!, 单位名称: '园外', 集团编号: null, 集团名称: null, 角色: null }], [staff]),
    );
    expect(situation.subjects('school').map((one) => one.name)).not.toContain('园外');
    expect(situation.subjects('person').map((one) => one.key)).toEqual(['A1', '教职工名册!3']);
  });

  test('the area goes by 所属地区 of 填报信息, then 区域基数表, then 填报单位, then the policy', () => {
    const filing = (...rows: [string, string][]) => ({ name: '填报信息', rows: [['项目', '内容'], ...rows] });
    const areas = {
      name: '区域基数表',
      rows: [
        ['地区', '年度', '幼儿园总数'],
        ['甲县', 2024, 10],
        ['甲县', 2026, 12],
        ['乙县', 2025, 11],
      ],
    };
    const area = (...extra: { name: string; rows: CellValue[][] }[]) =>
      run({}, rosterOf(SCHOOLS, extra)).situation.subjects('area')[0]!;
    expect(area(filing(['所属地区', '丁市甲县'], ['填报单位', '甲县教育局']), areas)).toMatchObject({
      name: '丁市甲县',
    });
    expect(area(areas)).toMatchObject({ name: '乙县' });
    expect(area(filing(['填报单位', '甲县教育局']))).toMatchObject({ name: '甲县教育局', row: null });
    const own = area(filing(['所属地区', '丁市甲县']), areas);
    expect(own.of === 'area' && own.row?.number('年度')).toBe(2024);
  });
});

describe('settings', () => {
  const READINGS: Policy['readings'] = [
    {
      name: '甲口径',
      clauses: ['T-1'],
      question: '',
      options: [
        { letter: 'A', label: '不算', printed: ['不含龙头'] },
        { letter: 'B', label: '算', printed: ['含龙头', '×2.5'] },
      ],
    },
    {
      name: '乙口径',
      clauses: ['T-1'],
      question: '',
      options: [
        { letter: 'A', label: '全部' },
        { letter: 'B', label: '部分' },
      ],
    },
  ];
  const policy: Policy = {
    ...TRIAL,
    readings: READINGS,
    memberCountReadings: [
      { reading: '甲口径', withoutLead: 'A', withLead: 'B' },
      { reading: '乙口径', withoutLead: 'B', withLead: 'A' },
    ],
  };
  const lines = (...rows: CellValue[][]) =>
    rosterOf(SCHOOLS, [
      { name: '政策参数', rows: [['参数名称', '适用文件', '取值', '单位', '来源文号', '生效日期'], ...rows] },
    ]);
  const settled = (rows: CellValue[][], set: [string, string][] = []) =>
    settingsOf(policy, lines(...rows), '2025-10-15', set);
  const letters = (rows: CellValue[][], set: [string, string][] = []) =>
    [...settled(rows, set).readings.values()].join('');
  const refusal = (set: [string, string]): string => {
    try {
      settled([], [set]);
    } catch (error) {
      if (error instanceof SettingError) return error.message;
    }
    return '';
  };

  test('成员计数口径 moves all counting readings, each its own way', () => {
    expect([
      letters([]),
      letters([], [['成员计数口径', '不含龙头']]),
      letters([], [['成员计数口径', '含龙头']]),
    ]).toEqual(['AA', 'AB', 'BA']);
    expect(
      letters(
        [],
        [
          ['成员计数口径', '含龙头'],
          ['甲口径', 'A'],
        ],
      ),
    ).toBe('AA');
    expect(refusal(['成员计数口径', '都行'])).toContain('不含龙头');
    expect(() => settingsOf(TRIAL, rosterOf(), '2025-10-15', [['成员计数口径', '含龙头']])).toThrow(SettingError);
  });

  test('a reading of 政策参数 holds from its day on; one in the future does not yet', () => {
    expect([
      letters([['甲口径', null, 'B', null, null, null]]),
      letters([['甲口径', null, 'B', null, null, '2025-10-15']]),
      letters([['甲口径', null, 'B', null, null, '2025-10-16']]),
    ]).toEqual(['BA', 'BA', 'AA']);
    expect(
      letters([
        ['甲口径', null, 'B', null, null, '2025-01-01'],
        ['甲口径', null, 'A', null, null, null],
      ]),
    ).toBe('BA');
    expect(letters([['甲口径', null, 'B', null, null, null]], [['甲口径', 'A']])).toBe('AA');
  });

  test('a letter, a printed value, a label, or letter and label', () => {
    expect(
      ['b', '含龙头', '×2.5', '算', 'B（算）', 'B：算', 'C', 'Ｂ', '别的'].map((value) =>
        letterOf(READINGS[0]!, value),
      ),
    ).toEqual(['B', 'B', 'B', 'B', 'B', 'B', null, 'B', null]);
  });

  test('refusals list what there is', () => {
    expect(refusal(['没有', '1'])).toMatch(/甲口径、乙口径.*学期起止/);
    expect(refusal(['甲口径', 'Z'])).toContain('A（不算）、B（算）');
    expect(refusal(['在学月份', '十三'])).toContain('月份，如');
  });

  test('a line that cannot be used is a finding with its cell; empty lines and other policies’ are none', () => {
    const found = settled([
      ['没有', null, 1, null, null, null],
      ['次数', null, '十九', null, null, null],
      ['次数', null, null, null, null, null],
      ['什么', '别的办法', 1, null, null, null],
    ]).problems;
    expect(found.map((one) => [one.subject, one.severity, one.clause, one.observed, one.cells[0]?.row])).toEqual([
      ['没有', 'warning', null, '1', 1],
      ['次数', 'warning', null, '十九', 2],
    ]);
    expect(
      run({ readings: READINGS }, lines(['没有', null, 1, null, null, null])).findings.map((one) => one.rule),
    ).toEqual(['parameters.取值#unknown-choice']);
  });

  test('a line for this policy goes by id, prefix or title', () => {
    for (const name of ['trial', 'T', '测试办法'])
      expect([name, settled([['次数', name, 3, null, null, null]]).parameter('次数', '2025-10-15')]).toEqual([
        name,
        { kind: 'number', value: 3 },
      ]);
  });

  test('a formula may point at the cell that holds the plain number in force', () => {
    const cell = (...rows: CellValue[][]) => settled(rows).parameterCell('次数', '2025-10-15');
    expect(cell(['次数', null, 3, null, null, null])).toEqual({ sheet: '政策参数', row: 1, column: 2 });
    expect([cell(['次数', null, '3次', null, null, null]), cell()]).toEqual([null, null]);
    expect(
      settled([['次数', null, 3, null, null, null]], [['次数', '4']]).parameterCell('次数', '2025-10-15'),
    ).toBeNull();
    const { situation } = run({}, lines(['次数', null, 3, null, null, null]));
    expect(situation.parameterTerm('次数')).toMatchObject({ op: 'parameter', value: 3, at: { row: 1 } });
    expect(situation.parameterTerm('起点')).toEqual({ op: 'missing', what: [lack('起点')] });
    expect(situation.parameterTerm('学期起止').op).toBe('missing');
  });

  test('an empty override takes the value away', () => {
    expect(settled([['次数', null, 3, null, null, null]], [['次数', '']]).parameter('次数', '2025-10-15')).toBeNull();
  });

  test('a value that the text prints holds where nothing else is entered', () => {
    const own = { ...policy, parameters: [{ ...TRIAL.parameters[3]!, value: 7 }] };
    expect(settingsOf(own, rosterOf(), '2025-10-15').parameter('次数', '2025-10-15')).toEqual({
      kind: 'number',
      value: 7,
    });
    expect(
      situationOf(rosterOf(), own, '2025-10-15', settingsOf(own, rosterOf(), '2025-10-15')).parameterTerm('次数'),
    ).toMatchObject({ value: 7, at: null });
  });
});
