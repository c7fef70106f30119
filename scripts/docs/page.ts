import { clauseLines, type TestsOf } from '../../src/policy/clause-lines';
import type { Policy } from '../../src/policy/model';
import { CARRIED_WORDS, FORCE_WORDS } from '../../src/sheets';

const STATUS: Record<string, string> = { 'in force': '施行', draft: '征求意见稿', pilot: '试点' };

/** The page of a policy: from each clause to what carries it out, its parameters and readings, and what shows it. */
export function pageOf(policy: Policy, testsOf: TestsOf): string {
  const lines = clauseLines(policy, testsOf).map(({ clause, carriers, parameters, readings, tests }) =>
    row([
      clause.id,
      clause.locator,
      FORCE_WORDS[clause.force],
      clause.statement,
      CARRIED_WORDS[clause.as],
      carriers.join('、'),
      [...parameters, ...readings].map((one) => one.name).join('、'),
      tests.join('、'),
    ]),
  );
  return [
    `# ${policy.title}`,
    '',
    `适用：${policy.region}　状态：${STATUS[policy.status]}　条款 ${policy.clauses.length} 条，规则 ${policy.rules.length} 项，测算 ${policy.figures.length} 项，报送材料 ${policy.forms.length} 种。`,
    '',
    '由 `npm run docs` 从 `src/policy/packs` 生成，请勿手改。末列是证明这一条的测试：E 开头的是 `tests/golden/cases.json` 里的算例，其余是 `tests/` 下以条款号命名的测试。',
    '',
    '## 条款',
    '',
    row(['条款', '出处', '力度', '内容（摘要）', '落实为', '由什么落实', '参数与口径', '由什么证明']),
    row(Array<string>(8).fill('---')),
    ...lines,
    '',
    '## 口径',
    '',
    row(['口径', '问题', '选项（第一项为默认）', '条款']),
    row(Array<string>(4).fill('---')),
    ...policy.readings.map((one) =>
      row([one.name, one.question, one.options.map((option) => `${option.letter} ${option.label}`).join('；'), one.clauses.join('、')]),
    ),
    '',
    '## 参数',
    '',
    row(['参数', '原文取值', '单位', '说明', '条款']),
    row(Array<string>(5).fill('---')),
    ...policy.parameters.map((one) => row([one.name, one.value === null ? '原文未给，须填写' : String(one.value), one.unit, one.hint, one.clauses.join('、')])),
    '',
    '## 报送材料',
    '',
    row(['编号', '名称', '周期', '报送', '条款']),
    row(Array<string>(5).fill('---')),
    ...policy.forms.map((one) => row([one.id, one.title, one.period, [one.from, one.to].filter(Boolean).join(' → '), one.clauses.join('、')])),
    '',
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, '／').replace(/\n/g, ' ')).join(' | ')} |`;
}
