import { audited, found } from './case';

const line = (material: string, sent: string | null, more = {}) => ({ 材料名称: material, 报送主体: '甲县教育局', 接收单位: null, 期次: null, 截止日期: null, 实际报送日期: sent, ...more });
const other = line('其他材料', '2020-01-02');
const B = { 截止日口径: '不含当日' };

test.each([
  ['GX-0.3', '学前教育集团数量及名单', '10-15', '10-16', '10-14'],
  ['GX-0.4', '集团化办园总结材料', '12-20', '12-21', '12-19'],
  ['GX-0.5', '市级集团数量及名单汇总', '10-20', '10-21', '10-19'],
  ['GX-0.6', '市级总结材料', '12-30', '12-31', '12-29'],
])('[%s] %s on %s is in time, a day later is late; 前 may exclude the day', (rule, material, day, after, before) => {
  const on = '2024-12-31';
  expect(found(rule, { filings: [line(material, `2024-${day}`)] }, { on })).toEqual([]);
  expect(found(rule, { filings: [line(material, `2024-${after}`)] }, { on })).toEqual([['error', '迟 1 天']]);
  expect(found(rule, { filings: [line(material, `2024-${day}`)] }, { on, set: B })).toEqual([['error', '迟 1 天']]);
  expect(found(rule, { filings: [line(material, `2024-${before}`)] }, { on, set: B })).toEqual([]);
});

test('[GX-0.1] the plans of 2020: the last day of September is in time', () => {
  expect(found('GX-0.1', { filings: [line('集团化办园实施方案', '2020-09-30')] }, { on: '2020-12-31' })).toEqual([]);
  expect(found('GX-0.1', { filings: [line('集团化办园实施方案', '2020-10-09')] }, { on: '2020-12-31' })).toEqual([['error', '迟 9 天']]);
  expect(found('GX-0.1', { filings: [line('集团化办园实施方案', null)] }, { on: '2020-12-31' })).toEqual([['error', '未报送']]);
  expect(found('GX-0.1', { filings: [other] }, { on: '2025-12-31' })).toEqual([]);
});

test('[GX-0.1] a city’s plans are complete when each of its counties has sent one', () => {
  const areas = [{ 地区: '测试市', 下辖县数: 2 }, { 地区: '甲县', 下辖县数: null }, { 地区: '乙县', 下辖县数: null }];
  const plan = line('集团化办园实施方案', '2020-09-20');
  expect(found('GX-0.1#complete', { areas, filings: [plan] })).toEqual([['error', '1/2']]);
  expect(found('GX-0.1#complete', { areas, filings: [plan, { ...plan, 报送主体: '乙县' }] })).toEqual([]);
});

test('[GX-0.3] nothing registered: a notice before the day, an error after it', () => {
  expect(found('GX-0.3', { filings: [other] }, { on: '2025-10-05' })).toEqual([['notice', '还有 10 天']]);
  expect(found('GX-0.3', { filings: [other] }, { on: '2025-10-15' })).toEqual([['notice', '还有 0 天']]);
  expect(found('GX-0.3', { filings: [other] }, { on: '2025-10-16' })).toEqual([['error', '未报送']]);
  expect(audited({ filings: [other] }, { on: '2025-10-16' }).findings('GX-0.3')).toMatchObject([{ sheet: null, cells: [] }]);
});

test('[GX-0.5] the duties of a city are asked of a city alone, those of a county of a county', () => {
  const areas = [{ 地区: '测试市', 下辖县数: 2 }];
  expect(found('GX-0.5', { filings: [other] }, { on: '2025-12-31' })).toEqual([]);
  expect(found('GX-0.5', { filings: [other], areas }, { on: '2025-12-31' })).toEqual([['error', '未报送']]);
  expect(found('GX-0.3', { filings: [other], areas }, { on: '2025-12-31' })).toEqual([]);
});

test('[GX-0.6] one sent in January is late for the year before', () => {
  expect(found('GX-0.6', { filings: [line('市级总结材料', '2025-01-02')] }, { on: '2025-01-31' })).toEqual([['error', '迟 3 天']]);
});

test('[GX-0.3] a weekend moves the day only where the county says so', () => {
  const filings = [line('学前教育集团数量及名单', '2023-10-16')];
  expect(found('GX-0.3', { filings }, { on: '2023-12-31' })).toEqual([['error', '迟 1 天']]);
  expect(found('GX-0.3', { filings }, { on: '2023-12-31', set: { 节假日顺延: '是' } })).toEqual([]);
});

test.each(['GX-0.5', 'GX-0.6'])('[%s] where both dates want all material, list and summaries are both there', (rule) => {
  const day = rule === 'GX-0.5' ? '2024-10-18' : '2024-12-28';
  const [list, summary] = [line('市级集团名单汇总', day), line('市级总结材料', day)];
  const set = { 市级报送材料口径: 'B' };
  expect(found(`${rule}#both`, { filings: [list] }, { on: '2024-12-31' })).toEqual([]);
  expect(found(`${rule}#both`, { filings: [list] }, { on: '2024-12-31', set })).toEqual([['error', '缺总结']]);
  expect(found(`${rule}#both`, { filings: [list, summary] }, { on: '2024-12-31', set })).toEqual([]);
});
