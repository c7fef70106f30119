import type { FormContext, FormRow, FormSpec, FormValue, Subject } from '../../../model';
import { coverageOf, coverageState, coverageText } from '../coverage';
import { gradeOf } from '../figures/allowance';
import { coveredSchools } from '../figures/coverage';
import { proposedGrade } from '../grades';
import { groupSubject } from '../groups';
import { hasAllowancePost, isSecretary, schoolOfPerson } from '../people';
import { gradeIn, groupRows, schoolRows, yearKey, yearOfGroup } from '../scores';
import { missingCell } from '../../../figures';
import { blank, column, countOf, EMPTY, figureColumn, MONEY, moneyOf, number, text } from './values';

type Person = Subject & { of: 'person' };

function coefficientText(context: FormContext, grade: string | null): FormValue {
  const table = context.parameter('津贴等次系数');
  if (grade === null) return EMPTY;
  const value = table?.kind === 'table' ? table.value.find(([name]) => name === grade)?.[1] : undefined;
  return value === undefined ? { kind: 'missing', what: [context.missingParameter('津贴等次系数')] } : number(value, '0.00');
}

function standardOf(context: FormContext, person: Person): FormValue {
  if (person.row.number('津贴标准') !== null) return moneyOf(person.row, '津贴标准', person.name);
  const term = context.parameterTerm('津贴标准');
  return term.op === 'missing' ? { kind: 'missing', what: term.what } : number(Number('value' in term ? term.value : 0), MONEY);
}

/** R68: allowance of heads and secretaries: base by month, efficiency by grade. */
export const R68: FormSpec = {
  id: 'R68', title: '校（园）长（书记）津贴核算表', clauses: ['SPT-6.4.4a', 'SPT-6.4.4b', 'SPT-6.4.4c', 'SPT-6.4.4d'],
  period: '基础津贴每月，管理效能津贴每年一次', due: null, from: '区教育局', to: null, landscape: true, needs: ['schools', 'staff'],
  readings: ['津贴发放口径', '成员校长等次口径'],
  sections: [
    {
      kind: 'table',
      columns: [
        column('序号', 6), column('教育集团', 20), column('单位', 28), column('姓名', 10), column('职务', 12),
        figureColumn('津贴标准（元）', 12, { format: MONEY }), figureColumn('基础津贴（元）', 12, { total: true, format: MONEY }),
        figureColumn('月基础津贴（元）', 12, { format: MONEY }), figureColumn('末月（元）', 12, { format: MONEY }), figureColumn('在岗月数', 8),
        figureColumn('应发基础津贴（元）', 13, { total: true, format: MONEY }), column('考核等次', 9), figureColumn('系数', 7),
        figureColumn('应发管理效能津贴（元）', 13, { total: true, format: MONEY }),
      ],
      rows: (context) => {
        const people = context.subjects('person').filter((one): one is Person => one.of === 'person' && hasAllowancePost(one.row));
        return people.filter((person) => schoolOfPerson(context, person.row)?.group).map((person, index): FormRow => {
          const school = schoolOfPerson(context, person.row);
          const grade = gradeOf(context, person)?.grade ?? null;
          return {
            values: [
              number(index + 1, '0'), text(school?.group?.name ?? null), text(school?.name ?? null), text(person.row.text('姓名')),
              text(person.row.text('职务') ?? (isSecretary(person.row) ? person.row.text('党内职务') : person.row.text('职务类别'))),
              standardOf(context, person), context.figureValue('SPT-6.4.4b#base', person, MONEY), context.figureValue('SPT-6.4.4c', person, MONEY),
              context.figureValue('SPT-6.4.4c#last', person, MONEY), countOf(person.row, '在岗月数', person.name),
              context.figureValue('SPT-6.4.4c#paid', person, MONEY), text(grade), coefficientText(context, grade),
              context.roster.table('scores').present ? context.figureValue('SPT-6.4.4d', person, MONEY) : EMPTY,
            ],
          };
        });
      },
      totals: true,
      emptyText: '教职工名册中没有集团内的校（园）长（书记）',
    },
    { kind: 'note', text: () => '说明：基础津贴占 70%，逐月发放，分到月的尾差并入末月；管理效能津贴占 30%，按年终考核等次一次发放，当年底或次年初发。' },
  ],
}; // prettier-ignore

function schoolScore(context: FormContext, group: Parameters<typeof yearOfGroup>[1]): readonly FormRow[] {
  const year = yearOfGroup(context, group);
  return group.schools.map((school, position): FormRow => {
    const rows = schoolRows(context, school).filter((row) => yearKey(row) === year);
    const sum = (heading: string): FormValue => {
      const values = rows.map((row) => row.number(heading));
      const bad = rows[values.indexOf(null)];
      if (bad) return bad.field(heading).state === 'absent' ? EMPTY : { kind: 'missing', what: [missingCell(bad, heading, school.name)] };
      return number(values.reduce<number>((n, value) => n + (value ?? 0), 0), 'General');
    };
    const none: FormValue = { kind: 'missing', what: [{ kind: 'rows', name: `${school.name}考核得分` }] };
    return {
      group: group.id,
      values: [
        position === 0 ? text(group.name) : EMPTY, text(school.name), text(school.role === 'lead' ? '牵头' : '成员'),
        rows.length > 0 ? sum('得分') : none, rows.length > 0 ? sum('满分') : EMPTY, text(gradeIn(context, rows)?.grade ?? null),
      ],
    };
  });
} // prettier-ignore

/** R69: 双线考核 of schools and groups. */
export const R69: FormSpec = {
  id: 'R69', title: '集团“双线考核”成绩表', clauses: ['SPT-6.5b', 'SPT-6.5c'],
  period: '每年', due: null, from: '集团化办学考核工作领导小组', to: null, landscape: true, needs: ['schools', 'scores'],
  readings: ['学校均分口径', '评分满分口径', '考核年度口径', '等次对象口径'],
  sections: [
    {
      kind: 'table', title: '一、集团成绩',
      columns: [
        column('序号', 6), column('教育集团名称', 26), column('考核年度', 12), figureColumn('学校均分×50%', 13), figureColumn('党建×10%', 12),
        figureColumn('综合×40%', 12), figureColumn('总分', 10), column('拟定等次', 10), column('审定等次', 10),
      ],
      rows: (context) => context.county.groups.map((group, index): FormRow => {
        const subject = groupSubject(context, group);
        if (!subject) return { values: [] };
        const part = (id: string): FormValue => context.figureValue(id, subject, '0.00');
        const proposed = proposedGrade(context, subject);
        const unset = context.parameter('等次分数线') === null;
        const decided = gradeIn(context, groupRows(context, group))?.grade ?? null;
        return {
          values: [
            number(index + 1, '0'), text(group.name), text(yearOfGroup(context, group)?.replace('-', '—') ?? null),
            part('SPT-6.5b#schools'), part('SPT-6.5b#party'), part('SPT-6.5b#overall'), part('SPT-6.5b'),
            proposed !== null ? text(proposed) : unset ? { kind: 'missing', what: [context.missingParameter('等次分数线')] } : EMPTY,
            decided !== null ? text(decided) : blank(`R69.${group.id}.审定等次`),
          ],
        };
      }),
    },
    {
      kind: 'table', title: '二、学校（幼儿园）得分',
      columns: [column('教育集团名称', 26, { merge: true }), column('校（园）区', 34), column('角色', 8), figureColumn('得分', 10), figureColumn('满分', 8), column('等次', 10)],
      rows: (context) => context.county.groups.flatMap((group) => schoolScore(context, group)),
    },
    { kind: 'note', text: () => '说明：总分=学校均分×50%＋党建×10%＋综合×40%，各项按评分表满分折算；等次由考核工作领导小组讨论决定。' },
  ],
}; // prettier-ignore

function coverageRow(context: FormContext, by: 'A' | 'B'): readonly FormRow[] {
  const unit = by === 'A' ? '学校数（所）' : '学生数（人）';
  const numbers = coverageOf(context, by);
  if (!numbers) {
    const what = by === 'A' ? '义务教育学校数' : '义教学生数';
    return [{ values: [text(unit), { kind: 'missing', what: [{ kind: 'column', name: what }] }, EMPTY, EMPTY, EMPTY, EMPTY] }];
  }
  const goal = Math.ceil((numbers.all * numbers.target) / 100);
  const state = { pass: '达到', fail: '未达到', none: '—' }[coverageState(numbers)];
  return [{ values: [
    text(unit), number(numbers.all), number(numbers.covered), text(coverageText(numbers)), number(Math.max(0, goal - numbers.covered)), text(state),
  ] }]; // prettier-ignore
}

const COVERAGE_COLUMNS = [
  column('口径', 16), figureColumn('全区', 10), figureColumn('集团内', 10), column('覆盖率', 12), figureColumn('缺口', 10), column('目标', 12),
]; // prettier-ignore

/** R72: coverage of the compulsory stage by schools, and by pupils. */
export const R72: FormSpec = {
  id: 'R72', title: '义务教育集团化覆盖率测算表', clauses: ['SPT-7.3c'],
  period: '每年至2025年', due: { date: '2025-12-31' }, from: '区教育局', to: null, landscape: false, needs: ['schools'], readings: ['覆盖率口径'],
  sections: [
    { kind: 'table', title: '一、按学校数', columns: COVERAGE_COLUMNS, rows: (context) => coverageRow(context, 'A') },
    { kind: 'table', title: '二、按学生数', columns: COVERAGE_COLUMNS, rows: (context) => coverageRow(context, 'B') },
    {
      kind: 'table', title: '三、集团内义务教育学校',
      columns: [column('序号', 6), column('教育集团名称', 26), column('学校', 34), figureColumn('学生数', 10, { total: true })],
      rows: (context) => coveredSchools(context).map((school, index): FormRow => ({
        values: [number(index + 1, '0'), text(school.group?.name ?? null), text(school.name), countOf(school.row, '在校学生数', school.name)],
      })),
      totals: true, emptyText: '集团内没有义务教育学校',
    },
  ],
}; // prettier-ignore
