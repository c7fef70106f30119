import type { ReadingSpec } from '../../model';

/** Where the text allows more than one reading; the first option is the default. */
export const READINGS: readonly ReadingSpec[] = [
  { name: '假期月份口径', clauses: ['JX-3.3e'], question: '“每月”是否包括假期月份？',
    options: [
      { letter: 'A', label: '只算在学月份', printed: ['在学月份'] },
      { letter: 'B', label: '12 个月都算', printed: ['全年'] },
    ] },
  { name: 'JX成员学校计数', clauses: ['JX-2b', 'JX-2d'], question: '龙头学校算不算集团成员学校？',
    options: [
      { letter: 'A', label: '只算成员，不含龙头', printed: ['不含龙头'] },
      { letter: 'B', label: '成员和龙头都算', printed: ['含龙头'] },
    ] },
  { name: '目标截止日', clauses: ['JX-2a', 'JX-2b', 'JX-2c', 'JX-2d', 'JX-2e'], question: '“到2027年”算到哪一天？',
    options: [
      { letter: 'A', label: '当年 12 月 31 日', printed: ['12月31日', '年底'] },
      { letter: 'B', label: '2027 年 7 月 31 日（推广阶段结束）', printed: ['2027-07-31', '7月31日'] },
    ] },
  { name: '合作年限口径', clauses: ['JX-3.5b'], question: '合作“不少于3年”按日历年还是按学年？',
    options: [
      { letter: 'A', label: '日历年，满三年的前一天为止即可', printed: ['日历年', 'calendar'] },
      { letter: 'B', label: '完整的三个学年', printed: ['学年'] },
    ] },
  { name: '三年内退出口径', clauses: ['JX-3.5c'], question: '成长快、质量优、声誉高的成员可否不满三年退出？',
    options: [
      { letter: 'A', label: '可以，作为例外', printed: ['可以'] },
      { letter: 'B', label: '不可以，三年约束所有成员', printed: ['不可以'] },
    ] },
  { name: '共同组织口径', clauses: ['JX-3.3c'], question: '“共同组织”要全部学校参加，还是两所以上即可？',
    options: [
      { letter: 'A', label: '集团全部学校参加', printed: ['全部学校'] },
      { letter: 'B', label: '两所以上学校参加', printed: ['两所以上'] },
    ] },
  { name: '第一堂思政课口径', clauses: ['JX-3.3d'], question: '一人兼任书记和校长，要上一堂还是两堂？',
    options: [
      { letter: 'A', label: '一堂即可', printed: ['一堂'] },
      { letter: 'B', label: '按两个职务各一堂', printed: ['两堂'] },
    ] },
  { name: 'JX乡镇覆盖口径', clauses: ['JX-4.2b'], question: '乡镇（街道）有没有集团，看龙头所在地还是任一成员？',
    options: [
      { letter: 'A', label: '看龙头学校所在地', printed: ['龙头'] },
      { letter: 'B', label: '有任一学校在集团内即可', printed: ['任一成员'] },
    ] },
  { name: '七月后口径', clauses: ['JX-4.3'], question: '“2027年7月后”从哪一天起？',
    options: [
      { letter: 'A', label: '2027 年 8 月 1 日起', printed: ['8月1日'] },
      { letter: 'B', label: '2027 年 7 月 1 日起', printed: ['7月内'] },
    ] },
]; // prettier-ignore
