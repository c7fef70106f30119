/** All that the shell of the workbench says. The pane has words of its own. */
export const WORDS = {
  product: '集办通',
  noFile: '还没有打开文件',
  open: '打开',
  openTitle: '打开一个 .xlsx 名册（也可以把文件拖进来）',
  samples: '示例',
  samplesTitle: '打开一个示例工作簿',
  save: '保存',
  saveTitle: '保存（Ctrl+S）',
  saveCopy: '另存为副本',
  help: '三步上手',
  clean: '没有改动',
  dirty: '有未保存的改动',
  saving: '正在保存…',
  saved: (time: string) => `已保存 ${time}`,
  opening: (name: string) => `正在打开 ${name}…`,
  starting: '正在准备表格…',
  pane: '集办通面板',
  grid: '工作表',
  close: '关闭',
  cancel: '取消',
  saveAnyway: '仍然保存',
  leave: '有未保存的改动。',
  openOver: (name: string) => `“${name}”有未保存的改动。打开别的文件会丢掉这些改动。`,
  openOverTitle: '先保存吗？',
  discard: '不保存，继续打开',
  saveFirst: '先保存',
  lossesTitle: '有些改动写不进原文件',
  lossesLead: '您的数据和公式都会保存。下面这些保存不了，建议另存为副本，原文件不动：',
  copyName: (name: string) => name.replace(/(\.xlsx)?$/i, '（副本）.xlsx'),
  failedTitle: '没有打开',
  saveFailedTitle: '没有保存',
  unknown: (name: string) => `“${name}”没有打开：程序出了意外。文件没有改动，请关掉本页重新打开后再试。`,
  saveUnknown: '没有保存：程序出了意外。改动还在表格里，请再按一次保存，或另存为副本。',
  sampleMissing: '示例文件没有取到。请确认工作台窗口（命令行）还开着，再试一次。',
  onlyXlsx: (name: string) => `“${name}”不是 .xlsx 文件。请在 Excel 或 WPS 里另存为 .xlsx 后再打开。`,
  drop: '松开鼠标，打开这个文件',
  gridFailed: '表格没有加载出来。请刷新本页；仍不行时换用新版 Edge 或 Chrome。',
};

export const STEPS = [
  { title: '打开名册', text: '按“打开”选择本单位的 .xlsx 名册，或先用“示例”看看。文件只在本机，不上传。' },
  { title: '一键校验', text: '在右侧选好政策，按“一键校验”。每条结果都能定位到单元格，并写明依据的条款。' },
  { title: '测算与报送', text: '“测算”把经费、职数写在名册右侧，“报送”生成报表。满意后按“保存”，不满意可撤销。' },
];

/** What saving into the opened file cannot keep, by what was done in the grid. */
export const LOSSES = {
  structure: (sheets: string) =>
    `${sheets}：移动、排序或恢复过行列。数据和公式按新位置保存，但格式、合并单元格留在原来的位置。`,
  looks: (sheets: string) => `${sheets}：在这里改过的字体、颜色、边框、列宽或合并单元格。`,
  sheets: '新增、改名或调整次序的工作表：只保存数据和公式，不带格式和次序。',
};
