import { shenzhen } from '../../../../src/policy/packs/shenzhen';
import { audited, centre, found, group, member, OTHER, pair } from './case';

test('[SZ-1.2a] [SZ-4.2a] what the draft does not give has no value', () => {
  const open = shenzhen.parameters.filter((one) => one.value === null).map((one) => one.name);
  expect(open).toEqual([
    '学年起止', '学期起止', '在学月份', '定期频次', '约200容差值', '党支部最低党员数', '及时天数', '轮训周期起始日', '专项经费预算数', '各学区专项经费',
  ]); // prettier-ignore
});

test.each(['SZ-1.1', 'SZ-1.2c', 'SZ-2.1.3m', 'SZ-2.2.2b', 'SZ-2.2.3h'])('[%s] an item answered 否 is told, one answered 是 or not at all is not', (clause) => {
  const [item] = shenzhen.checklist.filter((one) => one.clause === clause);
  const checklist = [{ 单位: '测试单位', 检查项目: item!.item, 结果: '否' }];
  expect(found(`${clause}#ticks`, { checklist })).toEqual([['error', '否']]);
  expect(found(`${clause}#ticks`, { checklist: [{ ...checklist[0], 结果: '是' }] })).toEqual([]);
  expect(found(`${clause}#ticks`, { checklist: [{ ...checklist[0], 结果: null }] })).toEqual([]);
});

test('a workbook with kindergartens alone: what cannot be checked is listed', () => {
  const { audit } = audited({ schools: pair });
  expect(audit.findings.filter((one) => one.severity === 'error')).toEqual([]);
  expect(audit.notChecked.map((one) => one.clause)).toEqual(expect.arrayContaining(['SZ-2.1.3a', 'SZ-2.2.3d', 'SZ-4.2b']));
});

test('every message is a sentence, says that the text is a draft, and is about something with a name', () => {
  const tables = { groups: [group()], schools: [centre({ 薄弱: '否' }), member({ 薄弱: '是' })], ...Object.fromEntries(Object.entries(OTHER).map(([id, line]) => [id, [line]])) };
  const own = audited(tables, { on: '2026-12-31' }).audit.findings.filter((one) => one.clause !== null);
  expect(own.length).toBeGreaterThan(20);
  for (const one of own) {
    expect(one.message).toMatch(/。（依据的文件为征求意见稿）$/);
    expect(one.message).not.toMatch(/undefined|null|NaN/);
    expect(one.subject).not.toBe('');
  }
});
