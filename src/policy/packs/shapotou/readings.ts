import type { ReadingSpec } from '../../model';

/** Where the text allows more than one reading; the first option is the default. */
export const READINGS: readonly ReadingSpec[] = [
  { name: '增补口径', clauses: ['SPT-6.3b'], question: '“每增加一个校（园）区”给哪些校（园）区增补经费？',
    options: [
      { letter: 'A', label: '各成员校（园）区，不含牵头学校', printed: ['不含龙头'] },
      { letter: 'B', label: '全部校（园）区，含牵头学校', printed: ['含龙头'] },
      { letter: 'C', label: '只给集团成立以后加入的校（园）区', printed: ['成立后加入'] },
    ] },
  { name: '中档人数口径', clauses: ['SPT-6.3b'], question: '“200-499人及以上”指多少人？',
    options: [
      { letter: 'A', label: '200 人至 499 人', printed: ['200-499'] },
      { letter: 'B', label: '按字面满 200 人，满 500 人的另按上一档，结果相同', printed: ['200及以上'] },
    ] },
  { name: '人数口径', clauses: ['SPT-6.3b'], question: '校（园）区“人”数是学生数，还是学生与教职工合计？',
    options: [
      { letter: 'A', label: '只算学生', printed: ['学生'] },
      { letter: 'B', label: '学生加教职工', printed: ['学生+教职工'] },
    ] },
  { name: '零学生校区口径', clauses: ['SPT-6.3b'], question: '没有学生的校（园）区是否增补？',
    options: [
      { letter: 'A', label: '按字面属“200人以下”，增补 1 万元' },
      { letter: 'B', label: '不计' },
    ] },
  { name: '学年中成立口径', clauses: ['SPT-6.3a'], question: '学年中间成立的集团，当学年经费给全额还是按月折算？',
    options: [
      { letter: 'A', label: '全额', printed: ['全额'] },
      { letter: 'B', label: '按存续整月数折算', printed: ['按月'] },
    ] },
  { name: '核定与备案口径', clauses: ['SPT-6.3c', 'SPT-6.1b'], question: '编办“核定”与“备案”是一回事还是两步？',
    options: [
      { letter: 'A', label: '备案即核定，可另行勾选编办核定' },
      { letter: 'B', label: '两步，备案之外另须核定' },
    ] },
  { name: '大额起点口径', clauses: ['SPT-6.4.1.2b'], question: '大额资金从多少元算起？',
    options: [
      { letter: 'A', label: '按填写的大额资金起点' },
      { letter: 'B', label: '与报区教育局的起点相同（4 万元）', printed: ['40000'] },
    ] },
  { name: '四万元审批口径', clauses: ['SPT-6.4.1.2c'], question: '4 万元及以上由集团党总支和区教育局都审批，还是只报区教育局？',
    options: [
      { letter: 'A', label: '党总支与区教育局都审批' },
      { letter: 'B', label: '只报区教育局' },
    ] },
  { name: '总校学生口径', clauses: ['SPT-6.4.2.1a'], question: '总校职数按本校区学生数还是全集团学生数？',
    options: [
      { letter: 'A', label: '本校区', printed: ['校区'] },
      { letter: 'B', label: '全集团', printed: ['集团'] },
    ] },
  { name: '集团内幼儿园职数口径', clauses: ['SPT-6.4.2.2a'], question: '中小学集团中的幼儿园按班级数还是按学生数配职数？',
    options: [
      { letter: 'A', label: '按幼儿园班级数' },
      { letter: 'B', label: '按所在中小学集团的学生数标准' },
    ] },
  { name: '幼儿园职数范围口径', clauses: ['SPT-6.4.2.2a'], question: '幼儿园集团职数按各园班级数还是全集团班级总数？',
    options: [
      { letter: 'A', label: '各园分别计算', printed: ['校区'] },
      { letter: 'B', label: '按全集团班级总数，记在总园', printed: ['集团'] },
    ] },
  { name: '在编口径', clauses: ['SPT-6.4.3b'], question: '在编教师 4 名或 3 名按各园还是按集团配备？',
    options: [
      { letter: 'A', label: '各园分别配备', printed: ['校区'] },
      { letter: 'B', label: '全集团一个数，按班级总数', printed: ['集团'] },
    ] },
  { name: '混合集团在编口径', clauses: ['SPT-6.4.3b'], question: '中小学集团中的幼儿园是否也按 4 名或 3 名配备在编教师？',
    options: [
      { letter: 'A', label: '同样适用' },
      { letter: 'B', label: '只适用于幼儿园教育集团' },
    ] },
  { name: '两教一保口径', clauses: ['SPT-6.4.3c'], question: '每班两教一保是在编教师之外另配，还是包括在编教师？',
    options: [
      { letter: 'A', label: '在编之外另配' },
      { letter: 'B', label: '先用在编教师，不足的再配' },
    ] },
  { name: '津贴发放口径', clauses: ['SPT-6.4.4c'], question: '基础津贴按几个月发放，标准是年标准还是月标准？',
    options: [
      { letter: 'A', label: '12 个月，年标准（另填了津贴发放月数的从其填写）' },
      { letter: 'B', label: '按填写的津贴发放月数和津贴标准周期' },
    ] },
  { name: '成员校长等次口径', clauses: ['SPT-6.4.4d'], question: '成员校校长的效能津贴按集团等次还是本校等次？',
    options: [
      { letter: 'A', label: '集团等次', printed: ['集团'] },
      { letter: 'B', label: '本校等次', printed: ['本校'] },
    ] },
  { name: '学校均分口径', clauses: ['SPT-6.5b'], question: '学校考核平均分是否包括牵头学校？',
    options: [
      { letter: 'A', label: '包括牵头学校', printed: ['含龙头'] },
      { letter: 'B', label: '只算成员学校', printed: ['不含龙头'] },
    ] },
  { name: '评分满分口径', clauses: ['SPT-6.5b'], question: '党建和综合考核按百分还是按 10 分、40 分打分？',
    options: [{ letter: 'A', label: '按评分表所填满分折算' }] },
  { name: '考核年度口径', clauses: ['SPT-6.5a', 'SPT-8.2a'], question: '年度考核按年终还是按学年？',
    options: [{ letter: 'A', label: '按评分表所填考核年度，两种都保留' }] },
  { name: '等次对象口径', clauses: ['SPT-6.5c'], question: '等次只评集团，还是学校也分别评定？',
    options: [
      { letter: 'A', label: '学校和集团都可有等次，总分只算集团' },
      { letter: 'B', label: '只评集团' },
    ] },
  { name: '覆盖率口径', clauses: ['SPT-7.3c'], question: '覆盖率按学校数还是按学生数计算？',
    options: [
      { letter: 'A', label: '按学校数', printed: ['学校'] },
      { letter: 'B', label: '按学生数', printed: ['学生'] },
    ] },
  { name: '成员名称口径', clauses: ['SPT-5.1c'], question: '成员校“名称不变”，一览表却另有校区名称，如何登记？',
    options: [
      { letter: 'A', label: '单位名称与校区名称都保留' },
      { letter: 'B', label: '改用校区名称' },
    ] },
  { name: '专项使用主体口径', clauses: ['SPT-6.3d'], question: '“集团成员学校”使用专项经费，是否包括牵头学校？',
    options: [
      { letter: 'A', label: '包括牵头学校', printed: ['含龙头'] },
      { letter: 'B', label: '只限成员学校', printed: ['不含龙头'] },
    ] },
];
