import type { Group } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import type { FormContext, FormPart, FormRow, FormSpec, FormValue } from '../../../model';
import { inYearAtHand, isWithin, rowsOf, semesters } from '../../../rules';
import { eachGarden } from '../gardens';
import { inspectionsOf } from '../sources';
import { SEVEN_FIELDS } from '../tables';
import { apart, blank, column, day, form, missingParameter, number, text, termAtHand } from './values';

const TYPES = ['经常性', '专项', '综合', '随机'] as const;
const LEVELS = ['一般', '重大', '难点'] as const;
const GRAVE = ['重大', '难点'];
const centred = { align: 'centre' } as const;

const hasProblem = (row: Row): boolean => row.text('问题') !== null || GRAVE.includes(row.text('问题级别') ?? '');
const isMended = (row: Row): boolean => row.text('复查结论') === '已整改';
const isGrave = (row: Row): boolean => GRAVE.includes(row.text('问题级别') ?? '');
const share = (part: number, all: number): string => (all === 0 ? '—' : `${((part * 100) / all).toFixed(2)}%`);

/** What is written for one semester does not come up again in the next. */
const termOf = (context: FormContext): string => termAtHand(context)?.label ?? '未填学期';

/** The semester, never a whole year in its place. */
const termFact = (context: FormContext): FormValue =>
  semesters(context).kind === 'known' ? text(termAtHand(context)?.label) : missingParameter(context, '学期起止');

/** R32: seven fields at every kindergarten; in which month is for the inspectors to plan. */
const R32: FormSpec = form({
  id: 'R32', title: '学区督导工作计划', clauses: ['SZ-2.2.3i'], period: '每学期（文件未写期次）', from: '责任督学', to: '区教育督导部门', landscape: true, needs: ['schools'],
  sections: [
    { kind: 'facts', facts: (context) => [{ label: '学期', value: termFact(context) }, { label: '责任督学', value: blank(`R32.${termOf(context)}.督学`, '负责人') }] },
    { kind: 'table', emptyText: '没有登记学区',
      columns: [column('学区', 16, { merge: true }), column('幼儿园', 30), ...SEVEN_FIELDS.map((field) => column(field, 10, { ...centred, over: '计划督导月份' })), column('督导类型、备注', 17)],
      rows: (context) => context.county.groups.flatMap((group) => eachGarden(group.schools).map((garden): FormRow => {
        const id = `R32.${termOf(context)}.${group.id}.${garden.name}`;
        return { group: group.id, values: [text(group.name), text(garden.name), ...SEVEN_FIELDS.map((field) => blank(`${id}.${field}`)), blank(`${id}.备注`)] };
      })) },
    { kind: 'note', text: () => '注：七方面按二（二）3，均为经常性督导，月份由责任督学填写；另有专项、综合、随机督导的写在末栏。' },
  ],
}); // prettier-ignore

const ofLevel = (rows: readonly Row[], level: string): number =>
  rows.filter((row) => (row.text('问题级别') ?? '一般') === level).length;

/** Visits of the semester to the kindergartens of a 学区. */
const visitsTo = (context: FormContext, group: Group): readonly Row[] => {
  const term = termAtHand(context);
  return inspectionsOf(context, group).filter((row) => term !== null && isWithin(row.date('日期'), term));
};

/** Visits, problems by level, what is mended and its share. */
function sums(visited: readonly Row[]): readonly FormValue[] {
  const found = visited.filter(hasProblem);
  const mended = found.filter(isMended).length;
  return [number(visited.length), ...LEVELS.map((level) => number(ofLevel(found, level))), number(mended), text(share(mended, found.length))];
} // prettier-ignore

/** Problems of a 学区 by field: those of the seven in their order, then what has no field. */
function problemRows(context: FormContext, group: Group): readonly FormRow[] {
  const all = visitsTo(context, group);
  const line = (word: string, visited: readonly Row[], look?: 'subtotal'): FormRow => ({ group: group.id, values: [text(group.name), text(word), ...sums(visited)], ...(look ? { look } : {}) });
  const other = all.filter((row) => !SEVEN_FIELDS.some((field) => field === row.text('督导内容')));
  return [
    ...SEVEN_FIELDS.map((field) => line(field, all.filter((row) => row.text('督导内容') === field))),
    ...(other.length > 0 ? [line('内容未填', other)] : []),
    line('小计', all, 'subtotal'),
  ];
} // prettier-ignore

/** All 学区 together, where there are several. */
function allProblems(context: FormContext): readonly FormRow[] {
  const { groups } = context.county;
  return groups.length > 1 ? [{ look: 'total', values: [text('合计'), text(''), ...sums(groups.flatMap((group) => visitsTo(context, group)))] }] : [];
} // prettier-ignore

function graveParts(context: FormContext, group: Group): readonly FormPart[] {
  const grave = visitsTo(context, group).filter(isGrave);
  const sentence = (row: Row): string => `${row.text('督导对象') ?? ''}（${row.text('问题级别')}，${row.date('日期') ?? '日期未填'}）：${row.text('问题') ?? '内容未填'}；${isMended(row) ? '已整改' : '未复查为已整改'}。`;
  return [
    { heading: `${group.name}：重大和难点问题`, lines: grave.length > 0 ? grave.map((row) => text(sentence(row))) : [text('本学期没有登记。')] },
    { heading: '原因分析与建议', lines: [blank(`R33.${termOf(context)}.${group.id}.原因`, '原因'), blank(`R33.${termOf(context)}.${group.id}.建议`, '建议')] },
  ];
} // prettier-ignore

/** R33: what was visited and found in the semester, 学区 by 学区, and how much of it is mended. */
const R33: FormSpec = form({
  id: 'R33', title: '学期督导报告', clauses: ['SZ-2.2.3j'], period: '每学期', from: '责任督学', to: '区教育督导部门', needs: ['schools', 'inspections'],
  sections: [
    { kind: 'facts', facts: (context) => [{ label: '学期', value: termFact(context) }, { label: '责任督学', value: blank(`R33.${termOf(context)}.督学`, '报告人') }] },
    { kind: 'table', title: '一、督导次数', totals: true, emptyText: '没有登记学区',
      columns: [column('学区', 31), ...TYPES.map((type) => column(type, 9, { ...centred, total: true })), column('合计', 19, { ...centred, total: true })],
      rows: (context) => context.county.groups.map((group): FormRow => {
        const own = visitsTo(context, group);
        return { values: [text(group.name), ...TYPES.map((type) => number(own.filter((row) => row.text('督导类型') === type).length)), number(own.length)] };
      }) },
    { kind: 'table', title: '二、发现的问题', emptyText: '没有登记学区',
      columns: [column('学区', 17, { merge: true }), column('督导内容', 14), column('督导次数', 9, centred), ...LEVELS.map((level) => column(level, 9, { ...centred, over: '问题（个）' })), column('已整改', 9, centred), column('整改率', 10, centred)],
      rows: (context) => [...context.county.groups.flatMap((group) => problemRows(context, group)), ...allProblems(context)] },
    { kind: 'outline', parts: (context) => [{ heading: '三、重大和难点问题、建议', lines: [] }, ...context.county.groups.flatMap((group) => graveParts(context, group))] },
    { kind: 'note', text: (context) => `注：级别未填的问题计入一般；整改率为复查结论“已整改”的问题占全部问题的比例。${termFact(context).kind === 'missing' ? `参数“学期起止”未填，暂按${termOf(context)}统计。` : ''}` },
  ],
}); // prettier-ignore

/** A name of its own for each problem: one visit to a kindergarten may find several. */
const problemIds = (rows: readonly Row[]): readonly string[] =>
  apart(rows.map((row) => [row.text('督导对象'), row.date('日期'), row.text('督导内容')].map((part) => part ?? '未填').join('.')));

/** R35: each grave or difficult problem, to both offices. */
const R35: FormSpec = form({
  id: 'R35', title: '重大（难点）问题书面报告', clauses: ['SZ-2.2.3e'], period: '发生时', from: '责任督学', to: '区教育督导部门、区教育行政部门', landscape: true, needs: ['inspections'],
  sections: [
    { kind: 'table', emptyText: '没有登记重大或难点问题',
      columns: [column('序号', 6), column('幼儿园', 20), column('问题', 34), column('级别', 8, centred), column('督导日期', 13), column('上报日期', 13), column('证据', 18), column('建议', 22)],
      rows: (context) => {
        const rows = rowsOf(context, 'inspections').filter((row) => isGrave(row) && inYearAtHand(context, row.date('日期')));
        const ids = problemIds(rows);
        return rows.map((row, index): FormRow => ({
          values: [number(index + 1), text(row.text('督导对象')), text(row.text('问题')), text(row.text('问题级别')), day(row, '日期'), day(row, '上报日期'), blank(`R35.${ids[index]}.证据`), blank(`R35.${ids[index]}.建议`)],
          ...(row.date('上报日期') === null ? { look: 'flagged' as const } : {}),
        }));
      } },
  ],
}); // prettier-ignore

/** R36: the written word to the kindergarten, and the bureau's notice. */
const R36: FormSpec = form({
  id: 'R36', title: '督导书面反馈单、整改通知书', clauses: ['SZ-2.2.3d', 'SZ-2.2.3f', 'SZ-2.2.3k'], period: '发生时', from: '责任督学、区教育行政部门', to: '督导对象、学区治理委员会', landscape: true, needs: ['inspections'],
  sections: [
    { kind: 'table', emptyText: '本年度没有登记督导问题',
      columns: [column('序号', 6), column('督导对象', 18), column('问题', 24), column('级别', 8, centred), column('整改要求', 20), column('书面反馈日期', 13), column('反馈对象', 16), column('整改通知日期', 13), column('整改期限', 13, centred), column('复查日期', 13), column('复查结论', 9, centred)],
      rows: (context) => {
        const rows = rowsOf(context, 'inspections').filter((row) => hasProblem(row) && inYearAtHand(context, row.date('日期')));
        const ids = problemIds(rows);
        return rows.map((row, index): FormRow => ({
          values: [number(index + 1), text(row.text('督导对象')), text(row.text('问题')), text(row.text('问题级别')), blank(`R36.${ids[index]}.要求`), day(row, '书面反馈日期'), text(row.list('反馈对象').join('、')), day(row, '整改通知日期'), day(row, '整改期限'), day(row, '复查日期'), text(row.text('复查结论'))],
          ...(row.date('书面反馈日期') === null ? { look: 'flagged' as const } : {}),
        }));
      } },
    { kind: 'note', text: () => '注：书面反馈由责任督学出具；重大和难点问题的整改通知由区教育行政部门下达，须写明期限。' },
  ],
}); // prettier-ignore

export const INSPECTION_FORMS: readonly FormSpec[] = [R32, R33, R35, R36];
