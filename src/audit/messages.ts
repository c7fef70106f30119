import type { ParameterKind, ParameterSpec, Policy, ReadingSpec } from '../policy/model';

const SHAPES: Record<ParameterKind, string> = {
  number: '数字',
  money: '金额，如 40000 或 4万',
  percent: '百分数，如 60',
  text: '文字',
  date: '日期，如 2025-09-01',
  dates: '起止日期，如 2025-09-01—2026-08-31，多段用；隔开',
  months: '月份，如 9,10,11,12,3,4,5,6',
  names: '名称，用、隔开',
  table: '对照表，如 优秀=1；良好=0.8',
};

export const SAY = {
  unknownSetting: (name: string, policy: Policy) =>
    `“${policy.shortTitle}”没有名为“${name}”的口径或参数。口径有：${list(policy.readings.map((one) => one.name))}；参数有：${list(policy.parameters.map((one) => one.name))}。`,
  unknownOption: (reading: ReadingSpec, value: string) =>
    `口径“${reading.name}”没有“${value}”这个选项，请从下列中选择：${reading.options.map((one) => `${one.letter}（${one.label}）`).join('、')}。`,
  badMemberCount: (value: string) => `成员计数口径没有“${value}”这个选项，请填“不含龙头”或“含龙头”。`,
  noMemberCount: (policy: Policy) => `“${policy.shortTitle}”没有成员计数口径可设。`,
  badValue: (spec: ParameterSpec, value: string) => `参数“${spec.name}”的取值“${value}”读不出来，请写成${SHAPES[spec.kind]}。`,
  notChecked: (clauses: number, tables: readonly string[]) =>
    `未找到${tables.map((one) => `“${one}”`).join('、')}，涉及的 ${clauses} 项条款暂不校验、不测算；有这些名册时请一并放入工作簿。`,
  missingColumn: (sheet: string, heading: string, policy: Policy) => `“${sheet}”没有“${heading}”列，${policy.shortTitle}需要这一列，请补上。`,
  draft: '（依据的文件为征求意见稿）',
  layers: '两份政策',
  side: (policy: string, locator: string, asks: string) => `“${policy}”${locator}要求：${asks}`,
  sides: (a: string, b: string) => `${a}。${b}。`,
  conflict: '两份不能同时照办，请报上级明确按哪一份，并在“说明”里写明。',
  stricter: (policy: string) => `“${policy}”要求更高，做到了两份都符合。`,
  apart: '两份的口径、时间或权限不同，各按各的核对。',
};

function list(names: readonly string[]): string {
  return names.length > 0 ? names.join('、') : '无';
}
