import { DoorError, type DoorErrorCode } from '../../workbook';

const SAVE_AS = '请在 Excel 或 WPS 里打开它，另存为 .xlsx 后再用。';

/** Why a file cannot be used: one sentence each, naming the file. */
export const REFUSALS = {
  empty: (name: string) => `“${name}”是空文件（0 字节），可能没有拷贝完整。请重新取得这个文件。`,
  text: (name: string) => `“${name}”其实是文本（如 .csv），不是 .xlsx 工作簿。${SAVE_AS}`,
  notZip: (name: string) => `“${name}”不是 .xlsx 工作簿。${SAVE_AS}`,
  xls: (name: string) => `“${name}”是旧格式 .xls，不能直接读取。${SAVE_AS}`,
  encrypted: (name: string) => `“${name}”设了打开密码，无法读取。请在 Excel 或 WPS 里取消密码后另存，再用。`,
  binary: (name: string) => `“${name}”是二进制格式 .xlsb，不能直接读取。${SAVE_AS}`,
  otherOffice: (name: string) => `“${name}”里没有 Excel 工作簿（可能是 Word 文档或普通压缩包）。请确认选对了文件。`,
  truncated: (name: string) => `“${name}”不完整或已损坏，无法读取。请重新取得这个文件，或在 Excel 里修复后另存。`,
  tooLarge: (name: string) => `“${name}”解压后超过 300 MB，超出可处理的大小。请删去无关的工作表和图片后再用。`,
  tooManyCells: (name: string) => `“${name}”的数据范围过大（超过 2000 万个单元格）。请删去远处多余的内容后再用。`,
  entities: (name: string) =>
    `“${name}”含有不安全的内容（XML 实体定义），已拒绝打开。请在 Excel 里新建工作簿，把数据复制过去再用。`,
  noSheets: (name: string) => `“${name}”里没有工作表。请确认选对了文件。`,
} as const;

export const PLAN_REFUSALS = {
  notFound: (sheet: string) => `没有找到工作表“${sheet}”，可能已被改名或删除。内容没有改动，请重新校验后再试。`,
  tableHead: (sheet: string, cell: string) =>
    `工作表“${sheet}”的 ${cell} 是一个 Excel 表格的标题，不能改写。内容没有改动，请先把该表格转换为普通区域。`,
  merged: (sheet: string, cell: string) =>
    `工作表“${sheet}”的 ${cell} 在合并单元格里，不能写入。内容没有改动，请先取消这处合并。`,
  lastSheet: '工作簿至少要留一张可见的工作表，内容没有改动。',
  badName: (sheet: string) => `“${sheet}”不能作工作表名（最多 31 个字，不能含 \\ / ? * [ ] :）。内容没有改动。`,
  taken: (sheet: string) => `“${sheet}”是一张图表工作表的名字，不能再用作结果表名。内容没有改动，请先改名。`,
  outside: (sheet: string) => `工作表“${sheet}”已到最后一行或最后一列，放不下要写的内容。内容没有改动。`,
  failed: '写入没有完成，文件内容没有改动。请重试。',
  cancelled: '已取消，内容没有改动。',
};

export const LOSSES = {
  signature: '文件带有数字签名：保存后签名失效，需要重新签名。',
  richText: (cells: string) => `${cells}：单元格内部分文字的字体、颜色会统一成单元格的格式。`,
  drawing: (sheets: string) => `${sheets}：这些结果表上您自己加的图表、图片会被去掉。`,
};

export const WORDS = { reading: (sheet: string) => `读取 ${sheet}` };

const CODES: Partial<Record<keyof typeof REFUSALS, DoorErrorCode>> = {
  empty: 'truncated',
  encrypted: 'encrypted',
  truncated: 'truncated',
  tooLarge: 'too-large',
  tooManyCells: 'too-large',
};

/** The error with which a file is refused. */
export function refusal(why: keyof typeof REFUSALS, name: string, cause?: unknown): DoorError {
  return new DoorError(CODES[why] ?? 'not-xlsx', REFUSALS[why](name), { cause });
}
