import type { CarriedAs, Force } from '../../policy/model';

/** Name of the sheet that lays a policy's clauses beside what carries them out. */
export const CLAUSES_SHEET = '政策条款对照';

export const CARRIED_WORDS: Record<CarriedAs, string> = {
  rule: '校验规则',
  figure: '测算项',
  form: '报送材料',
  column: '名册列',
  checklist: '自查清单',
  summary: '年度总结',
  definition: '定义',
};

export const FORCE_WORDS: Record<Force, string> = {
  mandatory: '必须',
  'in-principle': '原则上',
  encouraged: '鼓励',
  permissive: '可以',
};

export const CLAUSE_WORDS = {
  heads: ['条款', '出处', '力度', '要求（概括）', '落实为', '由什么落实', '参数与口径', '由什么证明'],
  job: `写入“${CLAUSES_SHEET}”表`,
  check: (title: string, id: string) => `校验：${title}（${id}）`,
  compute: (title: string, unit: string, id: string) => `测算：${title}，${unit}（${id}）`,
  submit: (id: string, title: string) => `报送：${id} ${title}`,
  column: (table: string, heading: string) => `填在“${table}”的“${heading}”列`,
  tick: (item: string) => `自查：${item}`,
  parameter: (name: string, value: string, unit: string) => `${name}：${value}${unit}`,
  notFilled: (name: string) => `${name}：参数未填`,
  reading: (name: string, letter: string, label: string) => `${name}：${label}（${letter}）`,
  counts: (clauses: number, rules: number, figures: number, forms: number) =>
    `条款 ${clauses} 条，校验规则 ${rules} 项，测算 ${figures} 项，报送材料 ${forms} 种`,
  asPrinted: '参数与口径按文件原文和默认选项',
  asInForce: '参数与口径按本工作簿现用',
  key: '“要求”是概括，正式内容以文件原文为准；末列 E 开头的是算例，其余是以条款号命名的测试。',
} as const;
