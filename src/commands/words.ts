import type { CommandName } from './names';

const TITLES: Record<CommandName, string> = { check: '一键校验', compute: '测算', submit: '报送' };

/** Everything the ribbon says to the clerk. */
export const WORDS = {
  title: (command: CommandName) => TITLES[command],
  tooOld:
    '这个版本的 Excel 太旧，没有集办通所需的功能（ExcelApi 1.9）。请使用 Excel 2021 或更新版本、Microsoft 365 或网页版 Excel；在此之前可以用集办通工作台。',
  noPolicy: (command: CommandName) =>
    `没有开始“${TITLES[command]}”：本工作簿还没有选政策。请点“打开面板”，在最上面选好政策，再点“${TITLES[command]}”。`,
  unknownPolicy: (command: CommandName, found: string, known: string) =>
    `没有开始“${TITLES[command]}”：“填报信息”表里的政策“${found}”不认识。请改为下列之一：${known}。`,
  nothingRecognised: (command: CommandName) =>
    `没有开始“${TITLES[command]}”：没有认出名册。请点“打开面板”，在“名册”一栏指定哪张表是名册，或生成空白模板。`,
  beforeFirstWrite: (command: CommandName) =>
    `即将写入工作簿。写入后，Excel 自己的撤销记录会清空，集办通的“撤销”仍然可用。请先用“文件—另存为”留一份副本，再点一次“${TITLES[command]}”即开始。`,
  failed: (command: CommandName) =>
    `没有完成“${TITLES[command]}”：出现意外的错误，工作簿没有改动。请保存后再试一次，或打开面板查看。`,
  noForms: '没有生成报送材料：本政策的报送材料都缺数据。请打开面板，在“报送”一栏查看缺什么。',
  close: '关闭本窗口即可继续。',
};
