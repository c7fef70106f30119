import { found, group, lacked, lead, member, members } from './case';

const FIRST = '龙头园+乡镇中心园+民办园';
const SECOND = '龙头园+村级园+小学附设园或看护点';
const THIRD = '龙头园+新建园+筹建园';
const grouped = (form: string, others: object[], own = {}) => ({
  groups: [group({ 组建形式: form, 所属地区: '甲县' })],
  schools: [lead({ 县区: '甲县', 示范等级: '县级', ...own }), ...others.map((one, index) => member({ 单位名称: `测试园${index}`, ...one }))],
});
const township = { 隶属层级: '乡镇中心', 办别: '公办' };
const privately = { 隶属层级: '其他', 办别: '普惠性民办' };

test('[GX-5.2.1] the lead of a county-mode group is of the county', () => {
  expect(found('GX-5.2.1', grouped(FIRST, [township, privately]))).toEqual([]);
  expect(found('GX-5.2.1', grouped(FIRST, [township, privately], { 县区: '乙县' }))).toEqual([['error', '在乙县']]);
  expect(found('GX-5.2.1', grouped('跨区域帮扶', [township], { 县区: '乙县' }))).toEqual([]);
});

test('[GX-5.2.1] and a model kindergarten of county level or above, county included', () => {
  for (const grade of ['县级', '市级', '自治区级']) expect(found('GX-5.2.1', grouped(FIRST, [], { 示范等级: grade }))).toEqual([]);
  expect(found('GX-5.2.1', grouped(FIRST, [], { 示范等级: '无' }))).toEqual([['error', '无']]);
});

test('[GX-5.2.1.1] township centre and private; one that is both counts once', () => {
  expect(found('GX-5.2.1.1', grouped(FIRST, [township, privately]))).toEqual([]);
  expect(found('GX-5.2.1.1', grouped(FIRST, [township]))).toEqual([['error', '民办 0 所']]);
  expect(found('GX-5.2.1.1', grouped(FIRST, [{ 隶属层级: '乡镇中心', 办别: '民办' }]))).toEqual([['error', '民办 0 所']]);
  expect(found('GX-5.2.1.1', grouped(FIRST, [{ 隶属层级: '乡镇中心', 办别: '民办' }, township]))).toEqual([]);
  expect(found('GX-5.2.1.1', grouped(FIRST, [township, privately]), { set: { 若干口径: 'B' } })).toHaveLength(2);
});

test('[GX-5.2.1.2] village and attached or 看护点; an attached one of the county town does not count', () => {
  const village = { 隶属层级: '村级' };
  expect(found('GX-5.2.1.2', grouped(SECOND, [village, { 单位类型: '看护点', 隶属层级: '村级' }]))).toEqual([]);
  expect(found('GX-5.2.1.2', grouped(SECOND, [village, { 单位类型: '小学附设园', 隶属层级: '村级' }]))).toEqual([]);
  expect(found('GX-5.2.1.2', grouped(SECOND, [village, { 单位类型: '小学附设园', 隶属层级: '县直' }]))).toEqual([['error', '附设或看护点 0 所']]);
});

test('[GX-5.2.1.3] new and in preparation', () => {
  expect(found('GX-5.2.1.3', grouped(THIRD, [{ 建设状态: '新建' }, { 建设状态: '筹建' }]))).toEqual([]);
  expect(found('GX-5.2.1.3', grouped(THIRD, [{ 建设状态: '已开办' }, { 建设状态: '筹建' }]))).toEqual([['error', '新建 0 所']]);
});

const assists = (kind: string, recipients: (string | null)[]) => ({ assistances: recipients.map((one) => ({ 帮扶方: '测试帮扶方', 帮扶方类型: kind, 受援对象: one })) });

test('[GX-5.2.2.1] a university assists one or two cities; the same city twice counts once', () => {
  expect(found('GX-5.2.2.1', assists('高校', ['甲市', '乙市', '甲市']))).toEqual([]);
  expect(found('GX-5.2.2.1', assists('高校', ['甲市', '乙市', '丙市']))).toEqual([['error', '超出 1 个']]);
  expect(found('GX-5.2.2.1', assists('高校', [null]))).toEqual([['notice', '0 个']]);
});

test('[GX-5.2.2.1] where 所在设区市 is the university’s own city, that city is among those assisted', () => {
  const tables = { ...assists('高校', ['甲市']), schools: [lead(), member({ 单位名称: '测试帮扶方', 单位类型: '高校', 市: '乙市', 集团编号: null, 角色: null })] };
  expect(found('GX-5.2.2.1#own', tables)).toEqual([]);
  expect(found('GX-5.2.2.1#own', tables, { set: { 结对设区市口径: 'B' } })).toEqual([['error', '甲市']]);
});

test('[GX-5.2.2.2] a region-level model kindergarten assists one to three poverty counties', () => {
  expect(found('GX-5.2.2.2', assists('区直自治区示范园', ['甲县', '乙县', '丙县']))).toEqual([]);
  expect(found('GX-5.2.2.2', assists('区直自治区示范园', ['甲县', '乙县', '丙县', '丁县']))).toEqual([['error', '超出 1 个']]);
});

test('[GX-5.2.2.2] the list of poverty counties is the county’s to enter', () => {
  const tables = assists('区直自治区示范园', ['甲县', '乙县']);
  expect(lacked('GX-5.2.2.2#list', tables)).toEqual(['国定贫困县名单']);
  expect(found('GX-5.2.2.2#list', tables, { set: { 国定贫困县名单: '甲县' } })).toEqual([['error', '乙县']]);
  expect(found('GX-5.2.2.2#list', tables, { set: { 国定贫困县名单: '甲县、乙县' } })).toEqual([]);
});

test('[GX-5.2.2.3] no cap; none registered is a notice', () => {
  expect(found('GX-5.2.2.3', assists('市直市级以上示范园', ['甲', '乙', '丙', '丁', '戊']))).toEqual([]);
  expect(found('GX-5.2.2.3', assists('市直市级以上示范园', [null]))).toEqual([['notice', '0 个']]);
});

test('[GX-5.2.2.3] the helper is run by the city or above, and of its grade', () => {
  const helper = (more: object) => ({ ...assists('市直市级以上示范园', ['甲园']), schools: [lead({ 单位名称: '测试帮扶方', 隶属层级: '市属', 示范等级: '市级', ...more }), ...members(1)] });
  expect(found('GX-5.2.2.3#grade', helper({}))).toEqual([]);
  expect(found('GX-5.2.2.3#grade', helper({ 示范等级: '自治区级', 隶属层级: '区直' }))).toEqual([]);
  expect(found('GX-5.2.2.3#grade', helper({ 示范等级: '县级' }))).toEqual([['error', '县级']]);
  expect(found('GX-5.2.2.3#grade', helper({ 隶属层级: '县直' }))).toEqual([['error', '县直']]);
});
