import { ofGroup, ofGroupCell, ofSchool, ofSchoolCell, ofSubject } from '../../../src/policy/rules';
import { TABLES } from '../../../src/roster';
import type { Breach } from '../../../src/policy/model';
import { SCHOOLS, situation } from './support';

const at = (breach: Breach): string[] => breach.cells.map((cell) => `${cell.sheet}!${cell.row},${cell.column}`);
const SHEET = TABLES.schools.title;
const bare = situation({ schools: SCHOOLS });
const listed = situation({
  schools: SCHOOLS,
  groups: [{ 集团编号: 'G1', 集团名称: '测试集团', 龙头单位: '测试龙头校', 成立日期: '2024-01-01' }],
});

describe('where a finding points', () => {
  test('a group: at its name, and says what else it is told', () => {
    expect(ofGroup(bare.county.groups[0]!, '不合。', { observed: '1' })).toEqual({
      cells: [bare.county.groups[0]!.at],
      subject: '测试集团',
      message: '不合。',
      observed: '1',
    });
  });

  test('a group’s own cell, where 集团名册 has a line and a column for it, else its name', () => {
    const [own] = listed.county.groups;
    expect(at(ofGroupCell(own!, '成立日期', ''))).toEqual(['集团名册!1,3']);
    expect(at(ofGroupCell(own!, '挂牌日期', ''))).toEqual([`${own!.at!.sheet}!${own!.at!.row},${own!.at!.column}`]);
    expect(at(ofGroupCell(bare.county.groups[0]!, '成立日期', ''))).toEqual([`${SHEET}!1,2`]);
    expect(ofGroupCell(own!, '成立日期', '不合。', { observed: '无' })).toMatchObject({
      message: '不合。',
      observed: '无',
    });
  });

  test('a school: at its name; its own cell where the sheet has the column', () => {
    const [school] = bare.county.schools;
    expect(ofSchool(school!, '不合。', { expected: '2' })).toEqual({
      cells: [school!.at],
      subject: '测试龙头校',
      message: '不合。',
      expected: '2',
    });
    expect(at(ofSchoolCell(school!, '在校学生数', ''))).toEqual([`${SHEET}!1,5`]);
    expect(at(ofSchoolCell(school!, '班级数', ''))).toEqual([`${SHEET}!1,0`]);
    expect(ofSchoolCell(school!, '班级数', '不合。', { observed: '0' })).toMatchObject({
      subject: '测试龙头校',
      message: '不合。',
      observed: '0',
    });
  });

  test('a person: at the 工号, where there is none at the name; is called by the 工号, else by the line', () => {
    const staff = (...lines: object[]) => situation({ staff: lines as never }).subjects('person')[0]!;
    const both = ofSubject(staff({ 姓名: '测试甲', 工号: 'A1', 所在单位: '甲', 职务类别: null }), '');
    expect([at(both), both.subject]).toEqual([['教职工名册!1,1'], 'A1']);
    const unnumbered = ofSubject(staff({ 姓名: '测试甲', 所在单位: '甲', 职务类别: null }), '');
    expect([at(unnumbered), unnumbered.subject]).toEqual([['教职工名册!1,0'], '教职工名册!2']);
  });
});
