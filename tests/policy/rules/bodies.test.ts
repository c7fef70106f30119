import {
  bodyExists,
  chairedBy,
  everyoneSits,
  kindOfSeat,
  kindsPresent,
  officeAt,
  onlyKinds,
  seatsOf,
  type Body,
} from '../../../src/policy/rules';
import type { Line } from '../../../src/cli/golden/build';
import { groupOf, messages, places, SCHOOLS, situation, told } from './support';

const board: Body = { name: '理事会', of: 'group', asks: '五（三）规定' };
const mild: Body = { ...board, severity: 'warning' };
const seat = (more: Line = {}): Line => ({
  机构类别: '理事会', 集团编号: 'G1', 成员姓名: '测试甲', 机构职务: '成员', 所在单位: '测试龙头校', 本职职务: '校长', 身份类别: '教师代表', 办公地点: null, 任职起: null, 任职止: null, ...more,
}); // prettier-ignore
const kept = (...seats: Line[]) => ({ schools: SCHOOLS, seats: [seat({ 机构类别: '监事会' }), ...seats] });
const chair = (is: boolean | null = true) =>
  chairedBy(board, { posts: ['理事长', '主任'], who: '龙头园园长', is: () => is });

describe('a body', () => {
  test('has a seat at all', () => {
    expect(told(bodyExists(board), kept())).toEqual(['force 测试集团: 无 / 理事会']);
    expect(told(bodyExists(mild), kept())).toEqual(['warning 测试集团: 无 / 理事会']);
    expect(places(bodyExists(board), kept())).toEqual([['1,2']]);
    expect(told(bodyExists(board), kept(seat()))).toEqual([]);
  });

  test('only seats of the group that are held on the day count', () => {
    const on = '2025-10-15';
    const lines: [Line, boolean][] = [
      [{}, true],
      [{ 集团编号: 'G2' }, false],
      [{ 集团编号: null }, false],
      [{ 集团编号: '测试集团' }, true],
      [{ 任职止: '2025-10-15' }, true],
      [{ 任职止: '2025-10-14' }, false],
      [{ 任职起: '2025-10-15' }, true],
      [{ 任职起: '2025-10-16' }, false],
    ];
    for (const [more, counts] of lines)
      expect([more, told(bodyExists(board), kept(seat(more)), { on }).length]).toEqual([more, counts ? 0 : 1]);
  });

  test('of the area all seats count', () => {
    const one = situation(kept(seat(), seat({ 集团编号: 'G2' })));
    expect(seatsOf(one, one.subjects('area')[0]!, '理事会')).toHaveLength(2);
  });

  test('a pack may say which seats', () => {
    expect(told(bodyExists({ ...board, seats: () => [] }), kept(seat()))).toHaveLength(1);
  });
});

describe('[GX-5.3c] the chair', () => {
  test('exactly one', () => {
    expect(told(chair(), kept(seat()))).toEqual(['force 测试集团: 0 名 / 1 名']);
    expect(told(chair(), kept(seat({ 机构职务: '理事长' })))).toEqual([]);
    expect(told(chair(), kept(seat({ 机构职务: '理事长' }), seat({ 机构职务: '主任' })))).toEqual([
      'force 测试集团: 2 名 / 1 名',
    ]);
  });

  test('held by whom the clause names; what cannot be told is no breach', () => {
    expect(told(chair(false), kept(seat({ 机构职务: '理事长' })))).toEqual(['force 测试集团:  / 龙头园园长']);
    expect(places(chair(false), kept(seat({ 机构职务: '理事长' })))).toEqual([['2,3']]);
    expect(told(chair(null), kept(seat({ 机构职务: '理事长' })))).toEqual([]);
  });

  test('a body without seats is told once, by the rule that it must exist', () => {
    expect(told(chair(), kept())).toEqual([]);
    expect(told(kindsPresent(board, ['家长代表']), kept())).toEqual([]);
    expect(
      told(
        everyoneSits(board, () => [{ name: '某校', sits: () => false }]),
        kept(),
      ),
    ).toEqual([]);
  });
});

describe('[GX-5.3h] who sits there', () => {
  const kinds = ['教师代表', '家长代表'];

  test('each kind at least once', () => {
    expect(told(kindsPresent(board, kinds), kept(seat()))).toEqual(['force 测试集团: 缺家长代表 / 教师代表、家长代表']);
    expect(told(kindsPresent(mild, kinds), kept(seat({ 身份类别: null })))).toEqual([
      'warning 测试集团: 缺教师代表、家长代表 / 教师代表、家长代表',
    ]);
    expect(told(kindsPresent(board, kinds), kept(seat(), seat({ 身份类别: '家长代表' })))).toEqual([]);
    expect(
      told(
        kindsPresent(board, ['校长'], (row) => row.text('本职职务')),
        kept(seat()),
      ),
    ).toEqual([]);
  });

  test('nobody of another kind; a seat without a kind is no breach, an unknown word is', () => {
    expect(told(onlyKinds(board, kinds), kept(seat(), seat({ 身份类别: null })))).toEqual([]);
    expect(told(onlyKinds(board, ['家长代表']), kept(seat()))).toEqual(['force 测试集团: 教师代表 / 家长代表']);
    expect(places(onlyKinds(board, ['家长代表']), kept(seat()))).toEqual([['2,6']]);
    expect(told(onlyKinds(mild, kinds), kept(seat({ 身份类别: '路人' })))).toEqual([
      'warning 测试集团: 路人 / 教师代表、家长代表',
    ]);
  });

  test('the kind of a seat, known or as written', () => {
    const one = situation(kept(seat({ 身份类别: '路人' }), seat({ 身份类别: null }), seat()));
    expect(one.roster.table('seats').rows.slice(1).map(kindOfSeat)).toEqual(['路人', null, '教师代表']);
  });

  test('[GX-5.3d] everybody whom the clause names', () => {
    const all = everyoneSits(board, (_, subject) =>
      groupOf(subject).schools.map((school) => ({
        name: school.name,
        sits: (row) => row.text('所在单位') === school.name,
      })),
    );
    expect(told(all, kept(seat()))).toEqual(['force 测试集团: 缺测试成员校 / ']);
    expect(told(all, kept(seat(), seat({ 所在单位: '测试成员校' })))).toEqual([]);
    expect(messages(all, kept(seat()))[0]).toContain('没有测试成员校');
  });

  test('its office is where the clause wants it; blank is no breach', () => {
    const office = officeAt(board, '龙头园', (_, subject, at) =>
      groupOf(subject).leads.some((lead) => lead.name === at),
    );
    expect(told(office, kept(seat()))).toEqual([]);
    expect(told(office, kept(seat(), seat({ 办公地点: '测试龙头校' })))).toEqual([]);
    expect(told(office, kept(seat({ 办公地点: '测试成员校' })))).toEqual(['force 测试集团: 测试成员校 / 龙头园']);
  });
});
