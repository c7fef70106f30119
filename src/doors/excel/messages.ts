/**
 * Every sentence the Excel door says to the clerk, in one place. Each says what was not done, where, and what
 * to do. `what` is the plan's title or what was being done, e.g. `写入测算列`.
 */
export const say = {
  cellEdit: (what: string) => `没有完成“${what}”：有单元格正在编辑。请先按回车结束单元格编辑，再试一次。`,
  accessDenied: (what: string) =>
    `没有完成“${what}”：Excel 不允许修改。工作簿可能是只读、受保护的视图或被他人锁定，请点“启用编辑”或取回编辑权后再试。`,
  busy: (what: string) => `没有完成“${what}”：Excel 正忙。请稍等几秒再试一次。`,
  tooLarge: (what: string) =>
    `没有完成“${what}”：数据超过 Excel 一次能传送的大小。请删除多余的空行空列，或把名册分成几张表后再试。`,
  notFound: (what: string) => `没有完成“${what}”：要用的工作表或单元格已不存在，可能刚被改名或删除。请重新校验后再试。`,
  notSupported: (what: string) =>
    `没有完成“${what}”：这个版本的 Excel 没有所需的功能。请更新 Excel（2021 或更新版本），或改用集办通工作台。`,
  unknown: (what: string, code: string) =>
    `没有完成“${what}”：Excel 报告了意外的错误（${code}）。请保存工作簿后再试一次。`,
  noReply: (what: string, seconds: number) =>
    `没有完成“${what}”：Excel 在 ${seconds} 秒内没有回应。请看 Excel 是否有对话框等待处理，关闭后再试一次。`,
  cancelled: (what: string) => `已取消“${what}”，工作簿没有改动。`,
  sheetTooLarge: (sheet: string, cells: number) =>
    `没有读取工作表“${sheet}”：已用区域有 ${cells.toLocaleString('zh-CN')} 个单元格，超出能处理的范围。请删除数据之外的空行空列后再试。`,

  missingSheets: (what: string, sheets: string[]) =>
    `没有完成“${what}”：找不到工作表${quotedList(sheets)}，可能已改名或删除。请重新校验后再试。`,
  sheetProtected: (what: string, sheet: string) =>
    `没有完成“${what}”：工作表“${sheet}”受保护。请在“审阅”选项卡点“撤销工作表保护”后再试。`,
  workbookProtected: (what: string) =>
    `没有完成“${what}”：工作簿结构受保护，不能增加工作表。请在“审阅”选项卡点“保护工作簿”取消保护后再试。`,
  filtered: (what: string, sheet: string) =>
    `没有完成“${what}”：工作表“${sheet}”正在筛选，写入会错行。请在“数据”选项卡点“清除”取消筛选后再试。`,
  merged: (what: string, sheet: string, at: string) =>
    `没有完成“${what}”：工作表“${sheet}”的 ${at} 是合并单元格，挡住了要写入的位置。请取消合并后再试。`,
  insideTable: (what: string, sheet: string, table: string) =>
    `没有完成“${what}”：要写入的位置在工作表“${sheet}”的表格“${table}”里面。请在“表设计”选项卡点“转换为区域”后再试。`,
  besideTable: (what: string, sheet: string, table: string) =>
    `没有完成“${what}”：写入的列紧挨工作表“${sheet}”的表格“${table}”，会被并入表格。请在“表设计”选项卡点“转换为区域”后再试。`,
  movedMeanwhile: (what: string, sheet: string) =>
    `没有完成“${what}”：工作表“${sheet}”在读取之后增减了行或列，按原来的位置写入会错行。请重新校验后再试。`,
  lastVisible: (what: string) => `没有完成“${what}”：工作簿至少要留一张可见的工作表。请先新建一张工作表后再试。`,

  undone: (reason: string) => `${reason}工作簿已还原到写入之前。`,
  interrupted: (what: string, sheets: string[]) =>
    `“${what}”写到一半时 Excel 中断，可能有一部分已写入${sheets.length > 0 ? `（工作表${quotedList(sheets)}）` : ''}。写入前的内容已备份在工作簿里：请等 Excel 恢复后点“重新校验”，集办通会先自动还原。`,
  unsure: (what: string) =>
    `Excel 没有回应，不能确定“${what}”是否写完。请等 Excel 恢复后点“重新校验”：没有写完的内容会先自动还原。`,
  writingElsewhere: (what: string) => `没有完成“${what}”：另一处正在写入这个工作簿。请等半分钟再试。`,
  leftBehind: (what: string, remains: string[]) => `“${what}”已写入，但${remains.join('；')}。`,
  sheetNotRemoved: (sheet: string) => `工作表“${sheet}”未能删除，请手工删除`,
  oldMarksRemain: (sheet: string) => `工作表“${sheet}”上的旧标记未能清除，请再点一次“清除标记”`,
  layoutUnsure: (what: string) => `上次“${what}”已写入，但版面（列宽、冻结、打印设置）可能没有设好，再做一次即可补齐。`,
  layoutSkipped: (sheet: string) => `工作表“${sheet}”的版面（列宽、冻结、打印设置）没有全部设好，内容不受影响`,

  selectMissing: (sheet: string, cell: string) => `找不到 ${sheet}!${cell}：工作表可能已改名或删除。请重新校验。`,
  selectHidden: (sheet: string) => `工作表“${sheet}”是隐藏的。请右键任一工作表标签，点“取消隐藏”后再定位。`,
  selectFailed: (sheet: string, cell: string) =>
    `没能定位到 ${sheet}!${cell}：当前窗口可能是另一个工作簿。请先点一下这个工作簿，再点“定位”。`,
  cannotOpen: (name: string) => `没能打开“${name}”：Excel 拒绝新建工作簿。请先关闭弹出的对话框，或允许弹出窗口后再试。`,
  tooLargeToOpen: (name: string) => `没能打开“${name}”：超过 Excel 一次能接收的大小。请改用集办通工作台打开名册后再生成。`,
  cannotCopy: '没能取得工作簿的副本。请用“文件—另存为”自行留一份副本。',

  losesNotes: '单元格批注不写入 Excel，说明文字请看“校验结果”和面板。',
  losesUndo: '写入后，Excel 自己的撤销记录会清空；集办通的“撤销”仍然可用。',
  manual: '工作簿设为手动计算：写入的公式和您的公式都要按 F9 才更新。',
  oldMerges: '这个版本的 Excel 不提供合并单元格的信息，合并的名称可能要逐行填写才能识别。',
};

function quotedList(names: string[]): string {
  return names.map((name) => `“${name}”`).join('、');
}
