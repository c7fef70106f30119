import { GROUP, groupOf, shapotouAudit, SMALL, type Line, type Tables } from './support';

function value(id: string, tables: Tables, subject?: string): number | string {
  const { outcome } = shapotouAudit({ tables }).figure(id, subject);
  return outcome.kind === 'known' ? outcome.value : outcome.kind;
}
const score = (type: string, name: string, item: string, points: number, full: number): Line => ({ 考核年度: '2024', 对象类型: type, 对象名称: name, 指标: item, 得分: points, 满分: full });

test('[SPT-6.5b] its three parts, as they weigh: half the schools’ mean, a tenth party building, four tenths the whole', () => {
  const scores = [score('学校（园）', '总校', '总分', 80, 100), score('学校（园）', '成员1', '总分', 45, 50), score('集团', GROUP, '集团党的建设', 9, 10), score('集团', GROUP, '综合考核', 34, 40)];
  const of = (id: string, left: Line[] = scores) => value(id, { ...SMALL, scores: left }, GROUP);
  expect([of('SPT-6.5b#schools'), of('SPT-6.5b#party'), of('SPT-6.5b#overall')]).toEqual([42.5, 9, 34]);
  expect([of('SPT-6.5b#schools', scores.slice(1)), of('SPT-6.5b#party', scores.slice(0, 2)), of('SPT-6.5b#overall', scores.slice(0, 3))]).toEqual(['missing', 'missing', 'missing']);
});

test('[SPT-7.3c] the share by pupils stands beside the share by schools', () => {
  const areas = [{ 地区: '示例区', 年度: 2025, 义务教育学校数: 8, 义教学生数: 2800 }];
  expect(value('SPT-7.3c#pupils', { schools: groupOf(900, [500]), areas })).toBe(50);
  expect(value('SPT-7.3c', { schools: groupOf(900, [500]), areas })).toBe(25);
});
