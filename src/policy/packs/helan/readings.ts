import type { ReadingSpec } from '../../model';

/** Where the text allows more than one reading; the first option is the default. */
export const READINGS: readonly ReadingSpec[] = [
  { name: '民办园覆盖口径', clauses: ['HL-2.0a'], question: '覆盖率的分母是否包括民办园？',
    options: [
      { letter: 'A', label: '包括全部幼儿园', printed: ['含民办'] },
      { letter: 'B', label: '只算公办园', printed: ['仅公办'] },
    ] },
  { name: '集体研究范围口径', clauses: ['HL-3.2.3a'], question: '哪些支出须经集体研究决定？',
    options: [
      { letter: 'A', label: '每一笔支出', printed: ['每笔'] },
      { letter: 'B', label: '达到填写的起点金额的支出', printed: ['起点以上'] },
    ] },
  { name: '集体研究主体口径', clauses: ['HL-3.2.3a'], question: '由谁集体研究：集团园（龙头）还是集团的机构？',
    options: [
      { letter: 'A', label: '集团园（龙头）', printed: ['集团园'] },
      { letter: 'B', label: '集团管理团队等机构', printed: ['集团机构'] },
    ] },
  { name: '征求意见同日口径', clauses: ['HL-3.4c'], question: '考核当天听取意见算不算考核前？',
    options: [
      { letter: 'A', label: '当天也算', printed: ['含当日'] },
      { letter: 'B', label: '须早于考核日', printed: ['不含当日'] },
    ] },
  { name: '一至两次上限口径', clauses: ['HL-5.2d'], question: '“1-2次”超过 2 次算不算违反？',
    options: [
      { letter: 'A', label: '超过 2 次只提示', printed: ['提示'] },
      { letter: 'B', label: '超过 2 次不符合', printed: ['不符合'] },
    ] },
  { name: '学期研究会周期口径', clauses: ['HL-5.2d'], question: '园长学期工作研究会议的 1-2 次按什么周期？',
    options: [
      { letter: 'A', label: '每学期', printed: ['学期'] },
      { letter: 'B', label: '每学年', printed: ['学年'] },
    ] },
  { name: '指导次数口径', clauses: ['HL-5.2e'], question: '“1-2次”是否也管重点指导和现场指导？',
    options: [
      { letter: 'A', label: '是，各自 1-2 次', printed: ['各自'] },
      { letter: 'B', label: '否，指导没有次数要求', printed: ['无次数'] },
    ] },
  { name: '教研培训口径', clauses: ['HL-5.2f', 'HL-5.2g'], question: '每月的联合教研和集中培训是各 1 次还是合并 1 次？',
    options: [
      { letter: 'A', label: '各 1 次', printed: ['各一次'] },
      { letter: 'B', label: '合并为 1 项', printed: ['合并'] },
    ] },
  { name: '假期月份口径', clauses: ['HL-5.2f', 'HL-5.2g'], question: '“每月”是否包括假期月份？',
    options: [
      { letter: 'A', label: '只算在学月份', printed: ['在学月份'] },
      { letter: 'B', label: '12 个月都算', printed: ['全年'] },
    ] },
  { name: '成果展示周期口径', clauses: ['HL-5.2h'], question: '成果展示按学年还是按学期？',
    options: [
      { letter: 'A', label: '集团自选，整学年没有才算缺', printed: ['学年'] },
      { letter: 'B', label: '每学期', printed: ['学期'] },
    ] },
]; // prettier-ignore
