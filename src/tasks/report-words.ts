/** Sentences of the job 年度报送册. */
export const REPORT = {
  reading: (title: string) => `编制 ${title}`,
  writing: '写成工作簿',
  badYear: (text: string) => `年度“${text}”应是四位年份，例如 2025。`,
  unknownUnit: (name: string, known: readonly string[]) =>
    `没有找到报送单位“${name}”。${known.length > 0 ? `可以写：${known.slice(0, 12).join('、')}${known.length > 12 ? ' 等' : ''}。` : '请先在“填报信息”里填“填报单位”。'}`,
  noUnit: '“填报信息”里没有填“填报单位”，封面上的单位请补填。',
  otherYear: (year: number, on: string) => `数据日期 ${on} 不在 ${year} 年内：报送册里是该日的情况。`,
  noForms: (year: number) => `${year} 年没有按年度报送的材料，报送册里只有图、遗留问题和测算结果。`,
  errors: (count: number) => `还有 ${count} 处错误未改，已列在“遗留问题”里。`,
  unexplained: (count: number) => `还有 ${count} 处警告没有填写说明。`,
  lacking: (titles: readonly string[]) => `缺数据的材料：${titles.join('、')}。`,
} as const;
