/** Words of the calendar, loaded with it. */
export const CALENDAR = {
  label: '报送日历',
  count: (word: string, count: number) => `${word} ${count}`,
  write: '写入“报送日历”表',
  ics: '存为日历文件（.ics）',
  icsHint: '可导入 Outlook、手机日历；截止前一周和前一天提醒',
  file: (region: string, year: string) => `${region}报送日历${year}.ics`,
  saved: (name: string) => `日历已保存为“${name}”，导入日历软件后按日提醒。`,
};
