import { countyOf, type County } from '../../src/roster';
import type { CellValue } from '../../src/workbook';
import { annex, read } from './support';
import { fc, runs } from '../support/properties';

const on = '2024-01-01';
const names = (list: readonly { name: string }[]) => list.map((one) => one.name);
const heads = ['单位编号', '单位名称', '校区名称', '集团编号', '角色', '单位类型', '退出日期'];
const county = (rows: CellValue[][], groups?: CellValue[][], day = on) =>
  countyOf(read([{ name: '单位名册', rows: [heads, ...rows] }, ...(groups ? [{ name: '集团名册', rows: groups }] : [])]), day);

describe('groups and schools of a county', () => {
  test('groups of the groups sheet come first and in its order, also those without a school', () => {
    const { groups } = county([['1', '甲校', null, '二集团', '龙头', '小学', null]], [['集团编号', '集团名称'], ['J1', '一集团'], ['J2', '二集团']]);
    expect(groups.map((group) => [group.id, group.name, names(group.schools)])).toEqual([['J1', '一集团', []], ['J2', '二集团', ['甲校']]]);
    expect(groups[1]!.at).toEqual({ sheet: '集团名册', row: 2, column: 1 });
  });

  test('a group is found by number or name, line breaks, blanks and width aside', () => {
    const found = county([['1', '甲校', null, 'Ｊ1', '龙头', '小学', null]], [['集团编号', '集团名称'], ['J1', '第一\n教育 集团']]);
    for (const text of ['J1', ' j1 '.toUpperCase(), '第一教育集团', '第一 教育集团']) expect(found.groupOf(text)?.id).toBe('J1');
    expect(found.groupOf('第二')).toBeNull();
    expect(found.groupOf(null)).toBeNull();
    expect(found.schools[0]!.group?.id).toBe('J1');
  });

  test('without a groups sheet they are derived from the schools', () => {
    const { groups } = county([['1', '甲校', null, '一集团', '龙头', null, null], ['2', '乙校', null, '一集团', '成员', null, null]]);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ id: '一集团', name: '一集团', row: null, at: { sheet: '单位名册', row: 1, column: 3 } });
    expect([names(groups[0]!.leads), names(groups[0]!.members)]).toEqual([['甲校'], ['乙校']]);
  });

  test('schools outside groups count as schools of the county', () => {
    const found = county([['1', '甲校', null, '一集团', '龙头', null, null], ['2', '乙校', null, null, null, null, null]]);
    expect(names(found.schools)).toEqual(['甲校', '乙校']);
    expect(found.schools[1]).toMatchObject({ group: null, role: null, roleFrom: null });
  });

  test('a name is that of the campus, else of the school; the legal name is kept beside it', () => {
    const found = county([['1', '第十小学', '双渠\n校区（十小）', '一集团', '成员', null, null]]);
    expect(found.schools[0]).toMatchObject({ name: '双渠校区（十小）', legalName: '第十小学', at: { column: 2 } });
    for (const name of ['第十小学', '双渠校区', '十小', '第十小学（本部）', '双渠校区（十小）', '双渠校区(十小)', ' 双渠校区（十小）']) expect(found.schoolNamed(name)).toBe(found.schools[0]);
    expect(found.schoolNamed('第九小学')).toBeNull();
    expect(found.schoolNamed(null)).toBeNull();
  });

  test.each([['2024-01-01', ['乙校']], ['2024-01-02', ['乙校']], ['2023-12-31', ['甲校', '乙校']]])('who leaves on 1 January is there on %s: %j', (day, left) => {
    const found = county([['1', '甲校', null, '一集团', '成员', null, '2024-01-01'], ['2', '乙校', null, '一集团', '龙头', null, null]], undefined, day);
    expect(names(found.groups[0]!.schools)).toEqual(left);
    expect(found.left.map((row) => row.text('单位名称'))).toEqual(left.length === 1 ? ['甲校'] : []);
  });

  test('two lines of one school in one group count once, in two groups twice', () => {
    const found = county([
      ['1', '甲校', null, '一集团', '龙头', null, null],
      ['2', '乙校', null, '一集团', '成员', null, null],
      [null, '乙 校', null, '一集团', '成员', null, null],
      ['2', '乙校', null, '二集团', '成员', null, null],
    ]);
    expect(found.groups.map((group) => names(group.schools))).toEqual([['甲校', '乙校'], ['乙校']]);
    expect(found.schools.find((school) => school.name === '乙校')!.row.index).toBe(1);
  });

  test('two campuses of one legal school are two', () => {
    const found = county([['1', '甲校', '东校区', '一集团', '龙头', null, null], ['2', '甲校', '西校区', '一集团', '成员', null, null]]);
    expect(names(found.groups[0]!.schools)).toEqual(['东校区', '西校区']);
  });

  test('the role column goes before the title, the title before the group’s own word', () => {
    const rows = [
      ['单位名称', '集团编号', '角色', '校长属性'],
      ['甲校', '一集团', '成员', '总校校长'],
      ['乙校', '一集团', null, '总校校长'],
      ['丙校', '一集团', null, '执行校长'],
      ['丁校', '一集团', null, null],
      ['戊校', '二集团', null, null],
      ['己校', '二集团', null, null],
    ];
    const groups = [['集团名称', '龙头单位', '所属地区'], ['一集团', '丁校', '示例县'], ['二集团', '戊校', '示例县']];
    const found = countyOf(read([{ name: '单位名册', rows }, { name: '集团名册', rows: groups }]), on);
    expect(found.schools.map((school) => [school.name, school.role, school.roleFrom])).toEqual([
      ['甲校', 'member', 'column'], ['乙校', 'lead', 'title'], ['丙校', 'member', 'title'], ['丁校', 'lead', 'group'], ['戊校', 'lead', 'group'], ['己校', 'member', 'group'],
    ]); // prettier-ignore
  });

  test('an unusable role is not replaced by a guess', () => {
    const rows = [['单位名称', '集团编号', '角色', '校长属性'], ['甲校', '一集团', '大概龙头', '总校校长']];
    const [school] = countyOf(read([{ name: '单位名册', rows }]), on).schools;
    expect(school).toMatchObject({ role: null, roleFrom: null });
  });

  test.each([
    ['幼儿园', true, false], ['小学附设园', true, false], ['看护点', true, false], ['小学', false, true], ['初中', false, true],
    ['九年一贯制', false, true], ['完全中学', false, true], ['十二年一贯制', false, true], ['高中', false, false], ['高校', false, false],
  ])('单位类型 %s: kindergarten %s, compulsory stage %s', (type, kindergarten, compulsory) =>
    expect(county([['1', '某单位', null, null, null, type, null]]).schools[0]).toMatchObject({ kindergarten, compulsory })); // prettier-ignore

  test.each([
    ['示例县第一幼儿园', true, false], ['示例县幼儿园香山分园', true, false], ['示例教育集团总园', true, false], ['示例小学', false, true], ['示例中学', false, true],
    ['示例学校', false, true], ['公园路小学', false, true], ['园林小学', false, true], ['示例高级中学', false, false], ['示例中心', null, null],
  ])('without a type, by name %s: kindergarten %s, compulsory stage %s', (name, kindergarten, compulsory) =>
    expect(county([['1', name, null, null, null, null, null]]).schools[0]).toMatchObject({ kindergarten, compulsory })); // prettier-ignore

  test('an empty workbook is an empty county', () => {
    expect(countyOf(read([]), on)).toMatchObject({ groups: [], schools: [], left: [] });
  });
});

describe('order does not matter', () => {
  const facts = (found: County) =>
    found.groups
      .map((group) => `${group.name}:${[...names(group.leads)].sort().join('、')}|${[...names(group.members)].sort().join('、')}`)
      .sort();

  test('of rows', () => {
    const rows = [
      ['1', '甲校', null, '一集团', '龙头', '小学', null], ['2', '乙校', null, '一集团', '成员', '小学', null], ['3', '丙园', null, '二集团', '牵头', '幼儿园', null],
      ['4', '丁园', null, '二集团', '分园', '幼儿园', '2020-1-1'], ['5', '戊园', null, '二集团', '成员园', '幼儿园', null], ['6', '己校', null, null, null, '初中', null],
    ]; // prettier-ignore
    const expected = facts(county(rows));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }), (shuffled) => {
        expect(facts(county(shuffled))).toEqual(expected);
      }),
      { numRuns: runs(30) },
    );
  });

  test('of sheets', () => {
    const sheets = [
      annex(),
      { name: '集团', rows: [['集团编号', '集团名称', '成立日期'], ['J1', '中卫市兴仁教育集团', '2023-5-1']] },
      { name: '人员', rows: [['工号', '所在单位', '职务类别'], ['1', '中卫市兴仁教育集团兴仁小学', '校级正职'], ['2', '无此校', '中层']] },
      { name: '支出', rows: [['凭证号', '金额', '用途类别'], ['P1', -3, '会议费']] },
    ];
    const of = (order: typeof sheets) => {
      const roster = read(order);
      return { county: facts(countyOf(roster, on)), problems: roster.problems.map((one) => one.message).sort() };
    };
    const expected = of(sheets);
    expect(expected.problems.length).toBeGreaterThan(1);
    fc.assert(
      fc.property(fc.shuffledSubarray(sheets, { minLength: 4, maxLength: 4 }), (order) => expect(of(order)).toEqual(expected)),
      { numRuns: runs(24) },
    );
  });
});
