import type { TableSpec } from '../spec';

export const scores: TableSpec = {
  id: 'scores',
  title: '考核评分表',
  prefix: '评分',
  synonyms: ['考核打分表', '评估表', '评分表'],
  core: true,
  needs: [['对象名称', '对象类型'], ['得分', '等次', '指标', '考核年度', '征求意见日期', '评估方']],
  columns: [
    { heading: '考核年度', synonyms: ['年度', '学年'], kind: 'text' },
    { heading: '对象类型', synonyms: ['考核对象类别'], kind: 'choice', choices: ['集团', '学校（园）', '龙头园长', '成员园长', '学区', '乡镇政府', '其他'], aliases: { '学校': '学校（园）', '园': '学校（园）', '幼儿园': '学校（园）', '学校(园)': '学校（园）', '校（园）': '学校（园）', '单位': '学校（园）' }, open: true },
    { heading: '对象名称', synonyms: ['被考核单位', '姓名'], kind: 'text' },
    { heading: '指标', synonyms: ['考核项目', '维度'], kind: 'text' },
    { heading: '满分', synonyms: ['分值'], kind: 'number', min: 0 },
    { heading: '权重', synonyms: ['占比'], kind: 'percent', min: 0 },
    { heading: '得分', synonyms: ['考核得分'], kind: 'number', min: 0 },
    { heading: '等次', synonyms: ['考核等次', '结论'], kind: 'choice', choices: ['优秀', '良好', '一般', '不合格'], open: true },
    { heading: '征求意见日期', synonyms: ['听取龙头意见日期'], kind: 'date' },
    { heading: '考核日期', synonyms: ['评定日期'], kind: 'date' },
    { heading: '评估方', synonyms: ['考核主体'], kind: 'choice', choices: ['教育行政部门', '第三方', '集团', '中心园', '督导部门'] },
    { heading: '审定机构', synonyms: ['审定单位'], kind: 'text' },
  ],
}; // prettier-ignore
