import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormContext, FormSection } from '../../../../src/policy/model';
import { guangxi } from '../../../../src/policy/packs/guangxi';
import { bureauLevel, isBureauOf } from '../../../../src/policy/packs/guangxi/bureaus';
import { audited, group, lead, LEAD, member, MEMBER, OTHER } from './case';

const tests = readdirSync(__dirname).filter((file) => file.endsWith('.test.ts')).map((file) => readFileSync(join(__dirname, file), 'utf8')).join('\n');

test('every rule and figure has a test that names its clause', () => {
  const ticked = new Set(guangxi.checklist.map((item) => item.clause));
  const named = (clause: string): boolean => tests.includes(`[${clause}]`) || tests.includes(`['${clause}'`) || tests.includes(`'${clause}',`) || ticked.has(clause);
  expect([...guangxi.rules, ...guangxi.figures].filter((one) => !named(one.clause)).map((one) => one.id)).toEqual([]);
  const unused = guangxi.rules.filter((rule) => !rule.id.endsWith('#ticks') && !rule.id.endsWith('#both') && !tests.includes(`'${rule.id}'`));
  expect(unused.map((rule) => rule.id)).toEqual([]);
});

test('the readings of the register, each with its options', () => {
  expect(guangxi.readings).toHaveLength(19);
  for (const reading of guangxi.readings) expect(reading.options.map((option) => option.letter).join('')).toMatch(/^AB?C?$/);
});

test.each([
  ['自治区教育厅', '自治区'], ['甲市教育局', '市'], ['甲市乙县教育局', '县'], ['乙区教育局', '县'], ['乙县', '县'], ['乙县丙镇人民政府', '乡镇'], ['丙乡中心校', '乡镇'], ['某机构', null],
])('authority %s is of level %s', (text, level) => expect(bureauLevel(text)).toBe(level));

test('a bureau of a county is known with or without its city', () => {
  expect(['甲县教育局', '乙市甲县教育局', '县教育局'].every((bureau) => isBureauOf(bureau, '甲县'))).toBe(true);
  expect(isBureauOf('丙县教育局', '甲县')).toBe(false);
  expect(isBureauOf('甲县教育局', '乙市甲县')).toBe(true);
});

const tables = {
  groups: [group({ 所属地区: '甲县', 成立日期: '2021-01-01', 年度工作考核结果: '合格', 组建形式: '龙头园+新建园+筹建园' })],
  schools: [lead({ 县区: '甲县', 城乡: '城市', 班级数: 9 }), member({ 县区: '甲县', 城乡: '乡镇', 薄弱: '是' })],
  staff: [{ 工号: '1', 姓名: '测试甲', 所在单位: LEAD, 职务类别: '校级正职', 年度绩效系数: 1 }],
  secondments: [{ 工号: '1', 派出单位: LEAD, 派入单位: MEMBER, 交流方式: '指导', 起始日期: '2025-03-01', 结束日期: '2025-03-10', 学期: null }],
  payments: [{ 凭证号: '1', 资金来源: '奖补资金', 用途类别: '基建改造', 金额: 100.5, 日期: '2025-03-04' }, { 凭证号: '2', 资金来源: '奖补资金', 用途类别: '交流活动', 金额: 20, 日期: '2025-03-04' }],
  areas: [{ 地区: '测试市', 下辖县数: 2, 幼儿园总数: 4 }, { 地区: '甲县', 下辖县数: null, 幼儿园总数: 4 }, { 地区: '乙县', 下辖县数: null, 幼儿园总数: null }],
  filings: [{ 材料名称: '集团化办园实施方案', 报送主体: '甲县教育局', 实际报送日期: '2020-09-01' }],
  approvals: [{ ...OTHER.approvals, 事项类别: '集团组建', 对象: '测试集团', 申请日期: '2020-10-01', 文号: '测试〔2020〕1号' }],
};

function context(): FormContext {
  const { audit } = audited(tables);
  return {
    ...audit.situation,
    findings: audit.findings,
    outcomeOf: (id, subject) => audit.situation.valueOf(id, subject),
    figureValue: (id, subject) => {
      const outcome = audit.situation.valueOf(id, subject);
      if (outcome.kind === 'known') return { kind: 'number', value: outcome.value };
      return outcome.kind === 'missing' ? { kind: 'missing', what: outcome.what } : { kind: 'text', text: '' };
    },
  };
}

/** All texts and numbers of a form, and ids of its blanks. */
function contents(id: string): { shown: (string | number)[]; blanks: string[]; rows: (string | number | null)[][] } {
  const own = context();
  const values: { kind: string; text?: string; value?: number; id?: string }[] = [];
  const rows: (string | number | null)[][] = [];
  const visit = (section: FormSection): void => {
    if (section.kind === 'facts') values.push(...section.facts(own).map((fact) => fact.value));
    if (section.kind === 'outline') for (const part of section.parts(own)) values.push({ kind: 'text', text: part.heading }, ...part.lines);
    if (section.kind === 'note') values.push({ kind: 'text', text: section.text(own) });
    if (section.kind === 'table') {
      const columns = typeof section.columns === 'function' ? section.columns(own) : section.columns;
      for (const row of section.rows(own)) {
        expect(row.values).toHaveLength(columns.length);
        values.push(...row.values);
        rows.push(row.values.map((value) => (value.kind === 'text' ? value.text : value.kind === 'number' ? value.value : null)));
      }
    }
  };
  guangxi.forms.find((form) => form.id === id)!.sections.forEach(visit);
  return { shown: values.map((value) => value.text ?? value.value ?? ''), blanks: values.flatMap((value) => (value.id ? [value.id] : [])), rows };
}

test('thirteen forms, each filled without a fault, blanks with names of their own', () => {
  expect(guangxi.forms.map((form) => form.id)).toEqual(['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09', 'R10', 'R11', 'R12', 'R13']);
  for (const form of guangxi.forms) {
    const { blanks, shown } = contents(form.id);
    expect(new Set(blanks).size).toBe(blanks.length);
    expect(shown.length).toBeGreaterThan(1);
  }
});

test('R01 says who has not sent a plan', () => expect(contents('R01').shown.at(-1)).toBe('已收到 1 份，应收 2 份；尚缺：乙县。'));

test('R02 lists number, lead, members and approval', () => {
  expect(contents('R02').rows[0]).toEqual([1, '测试集团', LEAD, '', 9, 1, MEMBER, '龙头园+新建园+筹建园', '2021-01-01', '测试〔2020〕1号', '']);
});

test('R04 names the counties without a group', () => expect(contents('R04').shown.at(-1)).toBe('尚无集团的县（市、区）：乙县。'));

test('R12 gives days, both ends counted', () => expect(contents('R12').rows[0]!.slice(-2)).toEqual([10, '符合']));

test('R13 has the eight uses, and those off the list marked', () => {
  const { rows } = contents('R13');
  expect(rows).toHaveLength(9);
  expect(rows[7]).toEqual([8, '交流活动', 1, 20, null]);
  expect(rows[8]).toEqual([9, '基建改造', 1, 100.5, '不在所列用途内']);
});
