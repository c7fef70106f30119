import type { ReadingSpec } from '../../model';

/** Where the draft allows more than one reading; the first option is the default. */
export const READINGS: readonly ReadingSpec[] = [
  { name: '约200容差', clauses: ['SZ-1.2a'], question: '“200个左右”容许偏离多少？',
    options: [
      { letter: 'A', label: '只显示与 200 个之差', printed: ['只显示'] },
      { letter: 'B', label: '按填写的容差判断', printed: ['容差'] },
    ] },
  { name: '民办园范围口径', clauses: ['SZ-2.1.2c'], question: '“民办园”是否包括普惠性民办园？',
    options: [
      { letter: 'A', label: '不包括，三类互不重叠', printed: ['不含普惠'] },
      { letter: 'B', label: '包括普惠性民办园', printed: ['含普惠'] },
    ] },
  { name: 'SZ学区规模计数', clauses: ['SZ-2.1.2b'], question: '不超过 16 所是否包括中心园？',
    options: [
      { letter: 'A', label: '包括中心园', printed: ['含中心园', '含龙头'] },
      { letter: 'B', label: '只算成员园，不含中心园', printed: ['不含中心园', '不含龙头'] },
    ] },
  { name: '督学人数口径', clauses: ['SZ-2.1.3f', 'SZ-2.1.3g'], question: '1 名专职、8 名兼职责任督学是恰好还是至少？',
    options: [
      { letter: 'A', label: '恰好', printed: ['恰好'] },
      { letter: 'B', label: '至少', printed: ['至少'] },
    ] },
  { name: '培训师人数口径', clauses: ['SZ-2.1.3k'], question: '“至少1名”是否也管兼职培训师？',
    options: [
      { letter: 'A', label: '是，至少 1 名', printed: ['至少'] },
      { letter: 'B', label: '否，恰好 1 名', printed: ['恰好'] },
    ] },
  { name: '轮训周期口径', clauses: ['SZ-2.2.2e'], question: '三年轮训周期是滚动计算还是固定周期？',
    options: [
      { letter: 'A', label: '滚动：截至核对日的三年内', printed: ['滚动', 'rolling'] },
      { letter: 'B', label: '固定周期，自填写的起始日起三年', printed: ['固定', 'fixed'] },
    ] },
  { name: '假期月份口径', clauses: ['SZ-2.2.4d'], question: '“每月”是否包括假期月份？',
    options: [
      { letter: 'A', label: '只算在学月份', printed: ['在学月份'] },
      { letter: 'B', label: '12 个月都算', printed: ['全年'] },
    ] },
  { name: '征求意见同日口径', clauses: ['SZ-2.4.2a'], question: '考核当天听取意见算不算“事先”？',
    options: [
      { letter: 'A', label: '当天也算', printed: ['含当日'] },
      { letter: 'B', label: '须早于考核日', printed: ['不含当日'] },
    ] },
]; // prettier-ignore
