import type { ColumnSpec } from './spec';

/** All sentences about faults of the data. `who` names the row: `第 3 行“东校区”`. */
export const SAY = {
  row: (sheetRow: number, name: string | null) => `第 ${sheetRow + 1} 行${name ? `“${name}”` : ''}`,
  error: (who: string, column: ColumnSpec, error: string) => `${who}${column.heading}是公式错误 ${error}，请改为${wanted(column)}。`,
  notANumber: (who: string, column: ColumnSpec, shown: string) => `${who}${column.heading}写的是“${shown}”，不是数字，请改为${wanted(column)}；没有数据请留空。`,
  notAnInteger: (who: string, column: ColumnSpec, shown: string) => `${who}${column.heading}是 ${shown}，应为整数，请改正。`,
  partsOfFen: (who: string, column: ColumnSpec, shown: string) => `${who}${column.heading}是 ${shown}，金额最多两位小数，请改正。`,
  negative: (who: string, column: ColumnSpec, shown: string) => `${who}${column.heading}是 ${shown}，不能为负数，请改正。`,
  outOfRange: (who: string, column: ColumnSpec, shown: string) => `${who}${column.heading}是 ${shown}，应在 ${column.min ?? 0} 至 ${column.max} 之间，请核对。`,
  notADate: (who: string, column: ColumnSpec, shown: string) => `${who}${column.heading}写的是“${shown}”，认不出是哪一天，请改为 2025-09-01 这样的日期。`,
  notDates: (who: string, column: ColumnSpec, shown: string) => `${who}${column.heading}写的是“${shown}”，请写成 2023-07-01—2026-06-30 这样的起止日期。`,
  notAFlag: (who: string, column: ColumnSpec, shown: string) => `${who}${column.heading}写的是“${shown}”，请填“是”或“否”。`,
  unknownChoice: (who: string, column: ColumnSpec, shown: string, choices: readonly string[]) =>
    `${who}${column.heading}“${shown}”不在可选范围内，请从下列中选择：${choices.slice(0, 12).join('、')}${choices.length > 12 ? '……' : ''}。`,
  lostDigits: (who: string, column: ColumnSpec) => `${who}${column.heading}按数字存放，超过 15 位，末几位已经丢失，请把单元格设为文本后重新录入。`,
  mergedNumber: (column: ColumnSpec, from: number, to: number) =>
    `第 ${from + 1} 至 ${to + 1} 行的${column.heading}合并成了一个单元格，无法知道各行分别是多少，请取消合并后逐行填写。`,
  formulaLike: (who: string, column: ColumnSpec) => `${who}${column.heading}以 = + - @ 开头，像公式；已按文字处理，请核对是否多打了符号。`,
  duplicateHeading: (heading: string, column: string, kept: string) => `表头“${heading}”出现了两次，都是${column}；只采用 ${kept} 列，请改名或删去多余的一列。`,
  duplicate: (who: string, column: ColumnSpec, shown: string, other: string) => `${who}${column.heading}“${shown}”与${other}重复，请核对。`,
  duplicatePersonal: (who: string, column: ColumnSpec, other: string) => `${who}${column.heading}与${other}重复，请核对。`,
  unknownReference: (who: string, column: ColumnSpec, shown: string, table: string) => `${who}${column.heading}“${shown}”在${table}里找不到，请核对名称或补登。`,
  missingKey: (who: string, headings: string) => `${who}没有填${headings}，这一行无法对应到单位或人员，请补填。`,
  missingColumn: (sheet: string, heading: string) => `“${sheet}”没有“${heading}”列，请补上这一列。`,
  ambiguousSheet: (sheet: string, table: string, other: string) => `“${sheet}”既像${table}又像${other}，已按${table}读取；不对时请在“名册”里改正。`,
};

function wanted(column: ColumnSpec): string {
  if (column.kind === 'integer') return `不小于 ${column.min ?? 0} 的整数`;
  if (column.kind === 'money') return '金额（元）';
  if (column.kind === 'percent') return '百分数';
  if (column.kind === 'number') return '数字';
  if (column.kind === 'date') return '日期';
  return '正确的内容';
}
