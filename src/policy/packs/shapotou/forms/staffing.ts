import type { FormContext, FormRow, FormSpec, FormValue, Subject } from '../../../model';
import { KINDERGARTEN_POSTS, postBalance, SCHOOL_MIDDLE, SCHOOL_POSTS, KINDERGARTEN_MIDDLE, type PostQuota } from '../balances';
import { schoolSubjects } from '../groups';
import { allKindergartens } from '../kindergartens';
import { personTag, schoolOfPerson } from '../people';
import { isPlan, sendersOfPlan } from '../plan';
import { blank, column, countOf, EMPTY, figureColumn, gapOf, number, text } from './values';

type SchoolSubject = Subject & { of: 'school' };

/** Quota, actual and what is left of it of one kind of post. */
function postCells(context: FormContext, subject: SchoolSubject, quota: PostQuota): readonly FormValue[] {
  const { actual, quota: outcome } = postBalance(context, subject, quota);
  const staffed = context.roster.table('staff').present;
  return [
    context.figureValue(quota.figure, subject, '0'),
    staffed ? number(actual, '0') : EMPTY,
    staffed && outcome.kind === 'known' ? number(outcome.value - actual, '0') : EMPTY,
  ];
}

function counted(context: FormContext, subject: SchoolSubject, figure: string, heading: string): readonly FormValue[] {
  const { row } = subject.school;
  return [context.figureValue(figure, subject, '0'), countOf(row, heading, subject.name), gapOf(context, figure, subject, row.number(heading))];
}

function triple(over: string): ReturnType<typeof column>[] {
  return ['应配', '实配', '差额'].map((head) => figureColumn(head, 7, { over }));
}

function schoolRows(context: FormContext): readonly FormRow[] {
  return context.county.groups.flatMap((group) =>
    schoolSubjects(context, group).filter((subject) => subject.school.kindergarten === false).map((subject, position): FormRow => ({
      group: group.id,
      values: [
        position === 0 ? text(group.name) : EMPTY, text(subject.name),
        countOf(subject.school.row, '在校学生数', subject.name), countOf(subject.school.row, '班级数', subject.name),
        ...[...SCHOOL_POSTS, ...SCHOOL_MIDDLE].flatMap((quota) => postCells(context, subject, quota)),
        ...counted(context, subject, 'SPT-6.4.3a', '在编教师数'),
      ],
    })),
  );
} // prettier-ignore

function kindergartenRows(context: FormContext): readonly FormRow[] {
  return allKindergartens(context).filter((one): one is SchoolSubject => one.of === 'school').map((subject): FormRow => {
    const inGroup = subject.school.group !== null;
    const none = [EMPTY, EMPTY, EMPTY];
    return {
      values: [
        text(subject.school.group?.name ?? '不在集团内'), text(subject.name), countOf(subject.school.row, '班级数', subject.name),
        ...[...KINDERGARTEN_POSTS, ...KINDERGARTEN_MIDDLE].flatMap((quota) => (inGroup ? postCells(context, subject, quota) : none)),
        ...(inGroup ? counted(context, subject, 'SPT-6.4.3b', '在编教师数') : [EMPTY, countOf(subject.school.row, '在编教师数', subject.name), EMPTY]),
        ...counted(context, subject, 'SPT-6.4.3c#teachers', '临聘教师数'),
        ...counted(context, subject, 'SPT-6.4.3c#carers', '保育员数'),
      ],
    };
  });
} // prettier-ignore

/** R67: leadership posts and teachers, quota against actual. */
export const R67: FormSpec = {
  id: 'R67', title: '领导班子职数与教师配备核定表',
  clauses: ['SPT-6.4.2.1a', 'SPT-6.4.2.1c', 'SPT-6.4.2.2a', 'SPT-6.4.2.2b', 'SPT-6.4.3a', 'SPT-6.4.3b', 'SPT-6.4.3c'],
  period: '每学年', due: null, from: '区教育局', to: null, landscape: true, needs: ['schools'],
  readings: ['总校学生口径', '集团内幼儿园职数口径', '幼儿园职数范围口径', '在编口径', '混合集团在编口径', '两教一保口径'],
  sections: [
    {
      kind: 'table', title: '一、中小学',
      columns: [
        column('教育集团', 20, { merge: true }), column('校区', 28), figureColumn('学生数', 8), figureColumn('班级数', 8),
        ...triple('校长'), ...triple('副校长'), ...triple('中层'), ...triple('教师编制'),
      ],
      rows: schoolRows, emptyText: '集团内没有中小学',
    },
    {
      kind: 'table', title: '二、幼儿园',
      columns: [
        column('教育集团', 20), column('园区', 28), figureColumn('班级数', 8),
        ...triple('园长'), ...triple('副园长'), ...triple('中层'), ...triple('在编教师'), ...triple('临聘教师'), ...triple('保育员'),
      ],
      rows: kindergartenRows, emptyText: '没有幼儿园',
    },
    { kind: 'note', text: () => '说明：差额为应配减实配，负数为超配。中层职数、教师编制的标准见有关文件，未填时不作测算。' },
  ],
}; // prettier-ignore

/** R63: what each campus has and needs for the next school year. */
export const R63: FormSpec = {
  id: 'R63', title: '教师调配补充方案', clauses: ['SPT-6.4.3d', 'SPT-6.4.3e'],
  period: '每年', due: { month: 7, day: 31 }, opens: { month: 7, day: 1 },
  filing: { mine: isPlan, senders: ({ county }) => county.groups.map(sendersOfPlan) }, from: '教育集团', to: '区教育局', landscape: true, needs: ['schools'],
  sections: [
    { kind: 'facts', facts: ({ on }) => [{ label: '适用学年', value: text(`${on.slice(0, 4)}—${Number(on.slice(0, 4)) + 1}学年`) }] },
    {
      kind: 'table',
      columns: [
        column('教育集团', 22, { merge: true }), column('校（园）区', 30), figureColumn('学生数', 8), figureColumn('班级数', 8),
        figureColumn('核定编制', 9), figureColumn('实有在编', 9), figureColumn('缺额', 8),
        column('拟调入', 9), column('拟调出', 9), column('拟招聘', 9), column('说明', 18),
      ],
      rows: (context) => context.county.groups.flatMap((group) =>
        schoolSubjects(context, group).map((subject, position): FormRow => {
          const figure = subject.school.kindergarten ? 'SPT-6.4.3b' : 'SPT-6.4.3a';
          return {
            group: group.id,
            values: [
              position === 0 ? text(group.name) : EMPTY, text(subject.name),
              countOf(subject.school.row, '在校学生数', subject.name), countOf(subject.school.row, '班级数', subject.name),
              ...counted(context, subject, figure, '在编教师数'),
              ...['拟调入', '拟调出', '拟招聘', '说明'].map((head) => blank(`R63.${subject.key}.${head}`)),
            ],
          };
        })),
    },
  ],
}; // prettier-ignore

const CADRES = ['校级正职', '校级副职', '中层'];

/** R70: appointments of heads, deputies and middle managers, and where they are filed. */
export const R70: FormSpec = {
  id: 'R70', title: '干部任免备案表', clauses: ['SPT-6.4.2.3a', 'SPT-6.4.2.3b', 'SPT-6.4.2.3c'],
  period: '按次', due: null, from: '区教育局、集团总校（总园）', to: '区委组织部、区教育局', landscape: true, needs: ['schools', 'staff'],
  sections: [
    {
      kind: 'table',
      columns: [
        column('序号', 6), column('姓名', 12), column('单位', 30), column('职务', 16), column('职务类别', 12), column('任免机关', 18),
        column('任职日期', 14), column('备案机关', 18), column('备案日期', 14),
      ],
      rows: (context) => {
        const records = context.roster.table('approvals').rows.filter((row) => row.text('事项类别') === '干部任命');
        return context.roster.table('staff').rows
          .filter((person) => CADRES.includes(person.text('职务类别') ?? '') && schoolOfPerson(context, person)?.group)
          .map((person, index): FormRow => {
            const record = records.find((row) => [person.text('工号'), person.text('姓名')].includes(row.text('对象')) && row.text('对象') !== null);
            const to = person.text('职务类别') === '中层' ? '区教育局' : '区委组织部';
            return {
              values: [
                number(index + 1, '0'), text(person.text('姓名')), text(person.text('所在单位')), text(person.text('职务')), text(person.text('职务类别')),
                text(person.text('任免机关')), text(person.date('任职日期')), text(record?.text('备案机关') ?? to),
                record?.date('备案日期') ? text(record.date('备案日期')) : blank(`R70.${personTag(person)}.备案日期`),
              ],
            };
          });
      },
      emptyText: '教职工名册中没有集团内的干部',
    },
  ],
}; // prettier-ignore

