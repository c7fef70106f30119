import { jiexi } from '../../../../src/policy/packs/jiexi';
import { audited, found, group, lead, member, OTHER, pair } from './case';

describe('the pack', () => {
  test('[JX-4.2b] [JX-3.9e] what the text does not give has no value', () => {
    const open = jiexi.parameters.filter((one) => one.value === null).map((one) => one.name);
    expect(open).toEqual([
      '学年起止', '学期起止', '在学月份', '定期频次', '目标截止日值', '乡镇街道名单', '运作经费分档表', '工作量折算比例', '评估指标与权重', '专项经费预算数',
    ]); // prettier-ignore
  });

  test('[JX-2b] 成员计数口径 moves JX成员学校计数 alone', () => {
    const made = audited({ schools: pair }, { set: { 成员计数口径: '含龙头' } });
    expect(made.audit.situation.reading('JX成员学校计数')).toBe('B');
    expect(jiexi.readings.every((one) => one.options[0]!.letter === 'A')).toBe(true);
  });

  test('forms are R50 to R59, in order', () => {
    expect(jiexi.forms.map((form) => form.id)).toEqual(Array.from({ length: 10 }, (_, index) => `R${50 + index}`));
  });

  test.each(['JX-3.1b', 'JX-3.2c', 'JX-3.3a', 'JX-3.7a', 'JX-3.12a', 'JX-3.14a', 'JX-5.1a'])('[%s] an item answered 否 is told, one answered 是 or not at all is not', (clause) => {
    const items = jiexi.checklist.filter((one) => one.clause === clause);
    expect(items.length).toBeGreaterThan(0);
    const checklist = [{ 单位: '测试单位', 检查项目: items[0]!.item, 结果: '否' }];
    const severity = jiexi.clauses.find((one) => one.id === clause)!.force === 'mandatory' ? 'error' : 'notice';
    expect(found(`${clause}#ticks`, { checklist })).toEqual([[severity, '否']]);
    expect(found(`${clause}#ticks`, { checklist: [{ ...checklist[0], 结果: '是' }] })).toEqual([]);
    expect(found(`${clause}#ticks`, { checklist: [{ ...checklist[0], 结果: null }] })).toEqual([]);
  });

  test('a workbook with schools alone: what cannot be checked is listed, and nothing of it is an error', () => {
    const { audit } = audited({ schools: pair });
    expect(audit.findings.filter((one) => one.severity === 'error')).toEqual([]);
    expect(audit.notChecked.map((one) => one.clause)).toEqual(expect.arrayContaining(['JX-3.1a', 'JX-3.6a', 'JX-5.1b']));
  });

  test('every message is a sentence, and none but a target is about a thing without a name', () => {
    const tables = { groups: [group()], schools: [lead({ 薄弱: '否' }), member({ 薄弱: '是' })], ...Object.fromEntries(Object.entries(OTHER).map(([id, line]) => [id, [line]])) };
    const own = audited(tables, { on: '2028-12-31' }).audit.findings.filter((one) => one.clause !== null);
    expect(own.length).toBeGreaterThan(25);
    for (const one of own) {
      expect(one.message).toMatch(/。$/);
      expect(one.message).not.toMatch(/undefined|null|NaN/);
      expect(one.subject).not.toBe('');
    }
  });
});
