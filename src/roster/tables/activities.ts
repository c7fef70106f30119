import type { TableSpec } from '../spec';

export const activities: TableSpec = {
  id: 'activities',
  title: '活动台账',
  prefix: '活动',
  synonyms: ['活动记录表', '会议活动登记表'],
  core: true,
  needs: [['活动类别', '主题'], ['日期', '集团编号', '组织主体', '参加单位']],
  columns: [
    { heading: '集团编号', synonyms: ['所属集团', '集团名称', '教育集团名称', '集团', '学区', '学区名称'], kind: 'text', refersTo: 'groups' },
    { heading: '活动类别', synonyms: ['类型'], kind: 'choice', choices: ['工作例会', '理事会报告', '实践展示及研讨', '工作交流会或研讨会', '交流展示', '经验交流会', '联合教研', '教师集中培训', '成果展示', '期末总结分析会', '园长学期工作研究会议', '重点指导', '现场指导', '党务活动', '财务事项', '主题党日', '思想政治学习', '第一堂思政课', '联席会议', '反馈交流会', '年度述职', '视导诊断', '入园指导', '送课', '动员会', '宣传', '联合备课', '合作科研', '教学竞赛', '文化活动', '学生活动', '其他'], open: true },
    { heading: '主题', synonyms: ['活动名称', '内容'], kind: 'text' },
    { heading: '日期', synonyms: ['活动时间', '举办日期'], kind: 'date' },
    { heading: '组织主体', synonyms: ['主办单位', '承办单位'], kind: 'text' },
    { heading: '组织层级', synonyms: ['级别'], kind: 'choice', choices: ['自治区', '市', '县', '乡镇', '集团', '单位'], aliases: { '自治区(省)': '自治区', '自治区（省）': '自治区', '省': '自治区', '省级': '自治区', '市级': '市', '县(区)': '县', '县（区）': '县', '区': '县', '区级': '县', '县级': '县', '学区': '集团', '园': '单位', '学校': '单位' } },
    { heading: '召集人', synonyms: ['主持人', '授课人'], kind: 'text', personal: true },
    { heading: '参加单位', synonyms: ['参与学校', '参与园'], kind: 'list' },
    { heading: '成果', synonyms: ['成果形式'], kind: 'text' },
    { heading: '纪要', synonyms: ['佐证材料', '会议记录'], kind: 'text' },
  ],
}; // prettier-ignore
