import type { Row } from '../../../../roster/roster';
import type { FormContext, FormRow, FormSpec } from '../../../model';
import { inYearAtHand, isWithin, rowsOf } from '../../../rules';
import { inspectionsOf } from '../sources';
import { SEVEN_FIELDS } from '../tables';
import { blank, column, day, form, number, text, termAtHand } from './values';

const TYPES = ['经常性', '专项', '综合', '随机'] as const;
const GRAVE = ['重大', '难点'];
const centred = { align: 'centre' } as const;

const visits = (context: FormContext): readonly Row[] => {
  const term = termAtHand(context);
  return rowsOf(context, 'inspections').filter((row) => term !== null && isWithin(row.date('日期'), term));
};

const hasProblem = (row: Row): boolean => row.text('问题') !== null || GRAVE.includes(row.text('问题级别') ?? '');
const isMended = (row: Row): boolean => row.text('复查结论') === '已整改';
const isGrave = (row: Row): boolean => GRAVE.includes(row.text('问题级别') ?? '');
const share = (part: number, all: number): string => (all === 0 ? '—' : `${((part * 100) / all).toFixed(2)}%`);

/** R32: seven fields at every kindergarten; when and how is for the inspectors to plan. */
const R32: FormSpec = form({
  id: 'R32', title: '学区督导工作计划', clauses: ['SZ-2.2.3i'], period: '每学期（文件未写期次）', from: '责任督学', to: '区教育督导部门', needs: ['schools'],
  sections: [
    { kind: 'facts', facts: (context) => [{ label: '学期', value: text(termAtHand(context)?.label) }, { label: '责任督学', value: blank('R32.督学', '负责人') }] },
    { kind: 'table', emptyText: '没有登记学区',
      columns: [column('学区', 14, { merge: true }), column('幼儿园', 20, { merge: true }), column('督导内容', 14), column('督导类型', 11, centred), column('计划月份', 12, centred), column('备注', 16)],
      rows: (context) => context.county.groups.flatMap((group) => group.schools.flatMap((school) => SEVEN_FIELDS.map((field): FormRow => {
        const id = `R32.${group.id}.${school.name}.${field}`;
        return { group: `${group.id}\n${school.name}`, values: [text(group.name), text(school.name), text(field), text('经常性'), blank(`${id}.月份`), blank(`${id}.备注`)] };
      }))) },
    { kind: 'note', text: () => '注：七方面按二（二）3；督导类型可改为专项、综合或随机，计划月份由责任督学填写。' },
  ],
}); // prettier-ignore

/** R33: what was visited and found in the semester, and how much of it is mended. */
const R33: FormSpec = form({
  id: 'R33', title: '学期督导报告', clauses: ['SZ-2.2.3j'], period: '每学期', from: '责任督学', to: '区教育督导部门', needs: ['schools', 'inspections'],
  sections: [
    { kind: 'facts', facts: (context) => [{ label: '学期', value: text(termAtHand(context)?.label) }, { label: '责任督学', value: blank('R33.督学', '报告人') }] },
    { kind: 'table', title: '一、督导次数', totals: true, emptyText: '没有登记学区',
      columns: [column('学区', 22), ...TYPES.map((type) => column(type, 12, { ...centred, total: true })), column('合计', 12, { ...centred, total: true })],
      rows: (context) => {
        const all = visits(context);
        return context.county.groups.map((group): FormRow => {
          const own = inspectionsOf(context, group).filter((row) => all.includes(row));
          return { values: [text(group.name), ...TYPES.map((type) => number(own.filter((row) => row.text('督导类型') === type).length)), number(own.length)] };
        });
      } },
    { kind: 'table', title: '二、发现的问题', totals: true,
      columns: [column('督导内容', 22), column('一般', 12, { ...centred, total: true }), column('重大', 12, { ...centred, total: true }), column('难点', 12, { ...centred, total: true }), column('已整改', 12, { ...centred, total: true }), column('整改率', 12, centred)],
      rows: (context) => {
        const found = visits(context).filter(hasProblem);
        return [...SEVEN_FIELDS, null].flatMap((field): FormRow[] => {
          const own = found.filter((row) => row.text('督导内容') === field);
          if (field === null && own.length === 0) return [];
          const level = (name: string) => own.filter((row) => (row.text('问题级别') ?? '一般') === name).length;
          const mended = own.filter(isMended).length;
          return [{ values: [text(field ?? '内容未填'), number(level('一般')), number(level('重大')), number(level('难点')), number(mended), text(share(mended, own.length))] }];
        });
      } },
    { kind: 'outline', parts: (context) => {
      const grave = visits(context).filter(isGrave);
      return [
        { heading: '三、重大和难点问题', lines: grave.length > 0 ? grave.map((row) => text(`${row.text('督导对象') ?? ''}（${row.text('问题级别')}）：${row.text('问题') ?? '内容未填'}${isMended(row) ? '，已整改' : '，尚未复查为已整改'}。`)) : [text('本学期没有登记。')] },
        { heading: '四、原因分析与建议', lines: [blank('R33.建议1', '原因'), blank('R33.建议2', '建议')] },
      ];
    } },
    { kind: 'note', text: () => '注：级别未填的问题计入一般；整改率为复查结论“已整改”的问题占全部问题的比例。' },
  ],
}); // prettier-ignore

/** R35: each grave or difficult problem, to both offices. */
const R35: FormSpec = form({
  id: 'R35', title: '重大（难点）问题书面报告', clauses: ['SZ-2.2.3e'], period: '发生时', from: '责任督学', to: '区教育督导部门、区教育行政部门', landscape: true, needs: ['inspections'],
  sections: [
    { kind: 'table', emptyText: '没有登记重大或难点问题',
      columns: [column('序号', 6), column('幼儿园', 20), column('问题', 34), column('级别', 8, centred), column('督导日期', 13), column('上报日期', 13), column('证据', 18), column('建议', 22)],
      rows: (context) => rowsOf(context, 'inspections').filter((row) => isGrave(row) && inYearAtHand(context, row.date('日期'))).map((row, index): FormRow => {
        const id = `R35.${row.text('督导对象') ?? row.index}.${row.date('日期') ?? index}`;
        return { values: [number(index + 1), text(row.text('督导对象')), text(row.text('问题')), text(row.text('问题级别')), day(row, '日期'), day(row, '上报日期'), blank(`${id}.证据`), blank(`${id}.建议`)] };
      }) },
  ],
}); // prettier-ignore

/** R36: the written word to the kindergarten, and the bureau's notice. */
const R36: FormSpec = form({
  id: 'R36', title: '督导书面反馈单、整改通知书', clauses: ['SZ-2.2.3d', 'SZ-2.2.3f', 'SZ-2.2.3k'], period: '发生时', from: '责任督学、区教育行政部门', to: '督导对象、学区治理委员会', landscape: true, needs: ['inspections'],
  sections: [
    { kind: 'table', emptyText: '本年度没有登记督导问题',
      columns: [column('序号', 6), column('督导对象', 18), column('问题', 26), column('级别', 8, centred), column('整改要求', 22), column('反馈日期', 13), column('整改通知日期', 13), column('整改期限', 13, centred), column('复查日期', 13), column('复查结论', 10, centred)],
      rows: (context) => rowsOf(context, 'inspections').filter((row) => hasProblem(row) && inYearAtHand(context, row.date('日期'))).map((row, index): FormRow => ({
        values: [number(index + 1), text(row.text('督导对象')), text(row.text('问题')), text(row.text('问题级别')), blank(`R36.${row.text('督导对象') ?? row.index}.${row.date('日期') ?? index}.要求`), day(row, '书面反馈日期'), day(row, '整改通知日期'), day(row, '整改期限'), day(row, '复查日期'), text(row.text('复查结论'))],
      })) },
    { kind: 'note', text: () => '注：书面反馈由责任督学出具；重大和难点问题的整改通知由区教育行政部门下达，须写明期限。' },
  ],
}); // prettier-ignore

export const INSPECTION_FORMS: readonly FormSpec[] = [R32, R33, R35, R36];
