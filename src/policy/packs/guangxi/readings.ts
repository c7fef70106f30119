import type { ReadingSpec } from '../../model';

/** Where the text allows more than one reading; the first option is the default. */
export const READINGS: readonly ReadingSpec[] = [
  { name: 'GX绩效系数成员计数', clauses: ['GX-6.5b'], question: '放大绩效系数所说的“成员单位”包不包括龙头园？',
    options: [
      { letter: 'A', label: '只算成员园，不含龙头园', printed: ['不含龙头'] },
      { letter: 'B', label: '含龙头园', printed: ['含龙头'] },
    ] },
  { name: '绩效放大口径', clauses: ['GX-6.5b'], question: '“可放大1.5倍”（无“至”字）是乘 1.5 还是增加 1.5 倍？',
    options: [
      { letter: 'A', label: '乘以 1.5', printed: ['×1.5'] },
      { letter: 'B', label: '增加 1.5 倍，即乘以 2.5', printed: ['×2.5'] },
    ] },
  { name: '绩效系数性质', clauses: ['GX-6.5b'], question: '“可放大”是上限还是定数？',
    options: [
      { letter: 'A', label: '上限，由教育局在限内确定', printed: ['上限'] },
      { letter: 'B', label: '定数，符合条件即按此执行', printed: ['定数'] },
    ] },
  { name: 'GX集团规模计数', clauses: ['GX-5.1.0'], question: '“10所以内”是成员园数还是含龙头园的集团园数？',
    options: [
      { letter: 'A', label: '成员园不超过 10 所，不含龙头园', printed: ['不含龙头'] },
      { letter: 'B', label: '全集团不超过 10 所，含龙头园', printed: ['含龙头'] },
    ] },
  { name: '截止日口径', clauses: ['GX-0.1', 'GX-0.3', 'GX-0.4', 'GX-0.5', 'GX-0.6'], question: '“某日前”报送，当日报送算不算按时？',
    options: [
      { letter: 'A', label: '含当日', printed: ['含当日'] },
      { letter: 'B', label: '不含当日', printed: ['不含当日'] },
    ] },
  { name: '市级报送材料口径', clauses: ['GX-0.5', 'GX-0.6'], question: '市里 10 月 20 日、12 月 30 日两个日期各报什么材料？',
    options: [
      { letter: 'A', label: '10 月 20 日报名单汇总，12 月 30 日报总结' },
      { letter: 'B', label: '两个日期都报全部材料' },
    ] },
  { name: '集团数口径', clauses: ['GX-0.3'], question: '上报的集团数量是全部集团还是当年新组建的集团？',
    options: [
      { letter: 'A', label: '截至数据日期的全部集团', printed: ['全部'] },
      { letter: 'B', label: '当年（自然年）新组建的集团', printed: ['当年'] },
    ] },
  { name: '半年口径', clauses: ['GX-6.2b'], question: '“每半年”按自然半年还是按学期？',
    options: [
      { letter: 'A', label: '自然半年：1—6 月、7—12 月', printed: ['自然半年', 'calendar'] },
      { letter: 'B', label: '学期', printed: ['学期', 'semester'] },
    ] },
  { name: '挂职学习口径', clauses: ['GX-5.6b'], question: '成员园园长、副园长每学期挂职，是人人都去还是每园至少一人？',
    options: [
      { letter: 'A', label: '每位园长、副园长每学期都去', printed: ['人人'] },
      { letter: 'B', label: '每所成员园每学期至少一人', printed: ['每园一人'] },
    ] },
  { name: '乡镇以下口径', clauses: ['GX-6.5a'], question: '城市龙头园的“乡镇以下幼儿园”包不包括乡镇本级？',
    options: [
      { letter: 'A', label: '含乡镇本级', printed: ['含乡镇'] },
      { letter: 'B', label: '不含乡镇本级，只算村级', printed: ['不含乡镇'] },
    ] },
  { name: '一至两次上限口径', clauses: ['GX-6.2d'], question: '每年“1—2次”超过 2 次算不算不符？',
    options: [
      { letter: 'A', label: '只作提示', printed: ['提示'] },
      { letter: 'B', label: '算不符', printed: ['不符'] },
    ] },
  { name: '展示与研讨口径', clauses: ['GX-6.2c'], question: '“实践及研讨活动”一次合办即可，还是展示、研讨各一次？',
    options: [
      { letter: 'A', label: '任一次活动即可', printed: ['任一'] },
      { letter: 'B', label: '展示和研讨都要有（合办一次也算）', printed: ['都要有'] },
    ] },
  // The register ties the denominator of the coverage rate (worked examples E02) to this reading too.
  { name: '看护点成员口径', clauses: ['GX-5.1.2a', 'GX-5.2.1.2', 'GX-3.1'], question: '小学附设园、看护点能否作集团成员，算覆盖率时怎样计？',
    options: [
      { letter: 'A', label: '可以作成员（给提示）；覆盖率只计幼儿园', printed: ['可以'] },
      { letter: 'B', label: '不作成员，须规范为幼儿园；覆盖率连同附设园、看护点一并计', printed: ['不可以'] },
    ] },
  { name: '若干口径', clauses: ['GX-5.2.1.1', 'GX-5.2.1.2', 'GX-5.2.1.3', 'GX-5.1.0'], question: '“若干所”至少是几所？',
    options: [
      { letter: 'A', label: '至少 1 所', printed: ['≥1'] },
      { letter: 'B', label: '至少 2 所', printed: ['≥2'] },
    ] },
  { name: 'GX县域覆盖口径', clauses: ['GX-3.2'], question: '一个县怎样才算有学前教育集团？',
    options: [
      { letter: 'A', label: '有龙头园在本县的集团', printed: ['龙头'] },
      { letter: 'B', label: '有任一幼儿园加入集团（含外县集团）', printed: ['任一成员'] },
    ] },
  { name: '跨县加入同意口径', clauses: ['GX-5.1.3d'], question: '跨县集团吸纳成员园，由哪个县的教育局同意？',
    options: [
      { letter: 'A', label: '成员园所在县（属地管理）', printed: ['成员园所在县'] },
      { letter: 'B', label: '集团（龙头园）所在县', printed: ['龙头园所在县'] },
    ] },
  { name: '视导诊断口径', clauses: ['GX-6.4d'], question: '每年专家视导诊断，是教育局至少一次还是每个集团一次？',
    options: [
      { letter: 'A', label: '教育局每年至少一次', printed: ['每局'] },
      { letter: 'B', label: '每个集团每年至少一次', printed: ['每集团'] },
    ] },
  { name: '结对设区市口径', clauses: ['GX-5.2.2.1'], question: '高校“所在设区市”指受帮扶的市还是高校自己所在的市？',
    options: [
      { letter: 'A', label: '受帮扶的设区市' },
      { letter: 'B', label: '高校所在的设区市' },
    ] },
  { name: '龙头园层级口径', clauses: ['GX-6.5a'], question: '怎样区分“城市龙头园”与“县级龙头园”？',
    options: [
      { letter: 'A', label: '按所在地：城乡为“城市”的是城市龙头园', printed: ['按所在地'] },
      { letter: 'B', label: '按隶属：市属及以上的是城市龙头园', printed: ['按隶属'] },
    ] },
];
