import type { Missing, PolicyStatus, ReadingSpec, Severity } from '../policy/model';

/** Names of the workbook's own sheets (contract, section 7). */
export const SHEETS = {
  findings: '校验结果',
  results: '测算结果',
  repairs: '修改记录',
  parameters: '政策参数',
  filing: '填报信息',
  record: '_集办通记录',
  options: '_选项',
} as const;

export const SEVERITY_WORDS: Record<Severity, string> = { error: '错误', warning: '警告', notice: '提示' };

export const STATUS_WORDS: Record<PolicyStatus, string> = { 'in force': '现行', draft: '征求意见稿', pilot: '试点' };

export const DRAFT_MARK = '征求意见稿';

/** What is lacking, in few words: `津贴标准（参数未填）`, `在校学生数（双渠校区）`. */
export function missingWord(missing: Missing): string {
  switch (missing.kind) {
    case 'parameter':
      return `参数“${missing.name}”`;
    case 'cell':
      return missing.subject ? `${missing.subject}的${missing.name}` : missing.name;
    case 'column':
      return `“${missing.name}”列`;
    case 'table':
      return missing.name;
    case 'rows':
      return missing.name;
  }
}

/** `缺津贴标准` for a computed cell: names only, each once. */
export function lacking(what: readonly Missing[]): string {
  const names = [...new Set(what.map((one) => one.name))];
  if (names.length === 0) return '缺数据';
  return `缺${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}`;
}

/** The same where there is no room for names. */
export function lackingShort(what: readonly Missing[]): string {
  return what.every((one) => one.kind === 'parameter') ? '参数未填' : '缺数据';
}

/** `增补口径：只算成员，不含龙头（A）`. */
export function readingWord(spec: ReadingSpec, letter: string): string {
  const option = spec.options.find((one) => one.letter === letter);
  return `${spec.name}：${option?.label ?? ''}（${letter}）`;
}

/** `2025年10月15日` of an ISO date. */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

export const WORDS = {
  total: '合计',
  fixed: (reason: string) => `固定值：${reason}`,
  kept: (note: string) => `按填报人意见保留：${note}`,
  duplicateRow: '同一集团内重复列出，已在前面一行测算',
  asValues: '按要求写入数值',
  // A title that prints its own status (…（征求意见稿）) is not given it twice.
  policyLine: (title: string, status: PolicyStatus) => `《${title}》${title.endsWith(`（${STATUS_WORDS[status]}）`) ? '' : `（${STATUS_WORDS[status]}）`}`,
  readings: (list: readonly string[]) => `口径：${list.join('；')}`,
  noReadings: '口径：本政策没有需要选择的口径',
  filledBy: '填表人：　　　　　　审核人：　　　　　　负责人：　　　　　　联系电话：',
  unitLine: (unit: string | null) => `填报单位（盖章）：${unit ?? ''}`,
  dateLine: (iso: string) => `数据日期：${chineseDate(iso)}`,
  basis: (line: string) => `依据：${line}`,
  lacks: (text: string) => `缺${text}`,
  daysLeft: (days: number) => `还有 ${days} 天`,
  daysPast: (days: number) => `已过 ${days} 天`,
  daysLate: (days: number) => `迟 ${days} 天`,
  dueToday: '今天截止',
  noDueDay: (period: string) => `原文未定日期（${period}）`,
  calendarTitle: (year: string) => `报送日历（${year}年）`,
  calendarNote: (policy: string, today: string) => `依据：${policy}。状态按“材料报送台账”登记，天数算到 ${today}。`,
  caution: (parts: readonly string[]) => `注意：${parts.join('；')}。详见集办通“校验”“测算”，请处理后再报送。`,
  cautionMissing: (count: number, where: string) => `缺数 ${count} 项${where}`,
  cautionErrors: (count: number, where: string) => `错误 ${count} 处未改${where}`,
  cautionWarnings: (count: number, where: string) => `警告 ${count} 处未填说明${where}`,
} as const;
