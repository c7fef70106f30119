import { SAY } from '../../../src/policy/rules/words';

/** Sentences that only frame a number, or speak differently with other arguments, are told below. */
const FRAMES = ['range', 'offList', 'tickedNo'];

describe('sentences of the rules', () => {
  test.each(Object.entries(SAY).filter(([name]) => !FRAMES.includes(name)))(
    '%s says all that it is given, as one sentence',
    (_, say) => {
      const given = Array.from({ length: say.length }, (_, i) => `〔${i}〕`);
      const sentence = (say as (...given: string[]) => string)(...given);
      for (const one of given) expect(sentence).toContain(one);
      expect(sentence).toMatch(/^[^。]+。$/);
      // What it is about stands in front.
      expect(sentence.indexOf('〔0〕')).toBeLessThanOrEqual(1);
    },
  );

  test('a range: at least, at most, between, or exactly', () => {
    expect([
      SAY.range(1, null, '所'),
      SAY.range(null, 2, '所'),
      SAY.range(1, 2, '所'),
      SAY.range(2, 2, '所'),
      SAY.range(0, 0, '所'),
    ]).toEqual(['至少 1 所', '至多 2 所', '应为 1—2 所', '应为 2 所', '应为 0 所']);
  });

  test('off an open list one may also say why', () => {
    expect([
      SAY.offList('P1', '用途', '甲', '六（三）', true),
      SAY.offList('P1', '用途', '甲', '六（三）', false),
    ]).toEqual([
      '“P1”的用途为“甲”，不在六（三）所列之内，请核对或写明依据。',
      '“P1”的用途为“甲”，不在六（三）所列之内，请核对。',
    ]);
  });

  test('a tick of 自查清单 names the unit where there is one', () => {
    expect([SAY.tickedNo('甲园', '是否公示', '五'), SAY.tickedNo(null, '是否公示', '五')]).toEqual([
      '“甲园”自查“是否公示”为“否”，五对此有要求，请整改后更新自查结果。',
      '自查“是否公示”为“否”，五对此有要求，请整改后更新自查结果。',
    ]);
  });
});
