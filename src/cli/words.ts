/** The command line was called wrongly, or an input cannot be used: one sentence, exit 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

export const WORDS = {
  progress: (what: string, done: number, total: number) => `${what}（${Math.min(done + 1, total)}/${total}，按 Ctrl+C 停止，什么也不写）`,
  usage: `集办通命令行

  jibantong check    名册.xlsx --policy ID … [--on YYYY-MM-DD] [--set 名称=值 …] [--json]      校验；几份政策同时适用时可写几个 --policy
  jibantong compute  名册.xlsx --policy ID [--on …] [--set …] [--out 结果.xlsx] [--values] [--json]  测算
  jibantong submit   名册.xlsx --policy ID --form R64|all [--on …] [--set …] --out 报表.xlsx [--json] 生成报送材料
  jibantong report   名册.xlsx --policy ID --year YYYY [--unit 单位] [--on …] [--set …] --out 报送册.xlsx [--json] 年度报送册
  jibantong rollup   文件… --policy ID --out 汇总.xlsx [--expect 甲县、乙县] [--json]           汇总；应报县名单
  jibantong calendar 名册.xlsx --policy ID [--on …] [--out 日历.ics|日历.xlsx] [--json]        报送日历
  jibantong template --policy ID --out 模板.xlsx                                              空白模板
  jibantong policies [--json]                                                                政策清单
  jibantong clauses  [名册.xlsx] --policy ID [--out 条款对照.xlsx] [--json]                     条款对照
  jibantong golden   CASES.json                                                              算例核对

退出码：0 完成且没有错误；1 有错误级结果（check）；2 输入不能用，什么也没有写。`,
  badDate: (text: string) => `--on “${text}”不是日期，请写成 2025-10-15 这样。`,
  badOption: (option: string) => `不认识的选项或缺少取值：${option}。用法见 jibantong help。`,
  badSet: (text: string) => `--set “${text}”应写成 名称=值，例如 --set 增补口径=B。`,
  unknownCommand: (name: string) => `没有“${name}”这个命令。用法见 jibantong help。`,
  needFile: (command: string) => `${command} 需要一个 .xlsx 文件。`,
  oneFile: (command: string) => `${command} 一次只处理一个文件。`,
  onePolicy: (command: string) => `${command} 一次只按一项政策；几份政策同时适用时，用 check 一并校验。`,
  needPolicy: (known: string) => `请用 --policy 指明政策：${known}。`,
  unknownPolicy: (id: string, known: string) => `没有“${id}”这项政策。可用：${known}。`,
  needOut: (command: string) => `${command} 需要 --out 写明结果文件。`,
  outNotXlsx: (out: string) => `--out “${out}”应以 .xlsx 结尾。`,
  outNotCalendar: (out: string) => `--out “${out}”应以 .ics（日历文件）或 .xlsx（报送日历表）结尾。`,
  dueLine: (due: string, form: string, title: string, state: string, days: string) =>
    `${due}　${form} ${title}　${state}${days ? `　${days}` : ''}`,
  noDueDays: '这项政策没有写明报送日期。',
  needYear: '请用 --year 指明年度，例如 --year 2025。',
  badYear: (text: string) => `--year “${text}”应是四位年份，例如 2025。`,
  overItself: (out: string) => `--out “${out}”就是名册文件本身，请换一个文件名：报送册另存为新文件。`,
  reportLine: (unit: string, year: number, forms: number, charts: number) =>
    `${unit}　${year}年度报送册　材料 ${forms} 份，图 ${charts} 张`,
  noUnitName: '填报单位未填写',
  noDay: '没有写明日期',
  formDue: (form: string, title: string, due: string, sheet: string) => `${form} ${title}　${due}　${sheet}`,
  notIn: (form: string, title: string, why: string) => `未列入 ${form} ${title}　${why}`,
  passed: '通过',
  needForm: '请用 --form 指明报送材料，例如 --form R64，或 --form all。',
  noFile: (path: string) => `没有找到文件“${path}”。`,
  unreadable: (path: string) => `文件“${path}”读不出来，请检查是否有权限，或是否正被别的程序占用。`,
  folder: (path: string) => `“${path}”是文件夹，请给出 .xlsx 文件。`,
  notXlsx: (path: string) => `“${path}”不是 .xlsx 文件。请在 Excel 或 WPS 里另存为 .xlsx 后再用。`,
  nothingRecognised: (path: string) =>
    `“${path}”里没有认出任何名册：请检查表头是否完整，或用 jibantong template 生成模板对照。`,
  noRows: (path: string, sheet: string) => `“${path}”里的名册（“${sheet}”等）只有表头，没有数据，请填好后再用。`,
  unwritable: (path: string) => `结果没有写出：“${path}”不能写入，请检查文件夹是否存在、文件是否正被打开。`,
  notJson: (path: string) => `“${path}”不是算例文件（JSON）。`,
  unexpected: (what: string) => `程序出了意外，什么也没有写：${what}`,
  severity: { error: '错误', warning: '警告', notice: '提示' },
  counts: (e: number, w: number, n: number) => `${e} 错误，${w} 警告，${n} 提示`,
  missing: (names: string) => `参数未填：${names}`,
  wrote: (out: string) => `已写出 ${out}`,
  nothingDue: '—',
};
