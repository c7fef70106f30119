import type { Group } from '../../../roster/county';
import type { Row } from '../../../roster/roster';
import type { FormColumn, FormContext, FormRow, FormSection, FormSpec, FormValue } from '../../model';
import { missingCell } from '../../figures';
import { activitiesOf, calendarYear, inYearAtHand, isWithin, papersOf, voucherOf } from '../../rules';
import { scoresOfGroup } from './sources';
import { FIVE_RISES, FIVE_SIDES, FOUR_TOGETHER } from './tables';

const text = (value: string | null | undefined): FormValue => ({ kind: 'text', text: value ?? '' });
const number = (value: number | null): FormValue => (value === null ? text('') : { kind: 'number', value });
const blank = (id: string, hint?: string): FormValue => ({ kind: 'blank', id, ...(hint ? { hint } : {}) });
const column = (head: string, width: number, more: Partial<FormColumn> = {}): FormColumn => ({ head, width, ...more });
const yuan = (row: Row): FormValue => {
  const fen = row.number('金额');
  if (fen === null) return { kind: 'missing', what: [missingCell(row, '金额', voucherOf(row))] };
  return { kind: 'number', value: fen / 100, format: '#,##0.00' };
};
const CENTRE = { align: 'centre' } as const;

type Rest = Omit<FormSpec, 'due' | 'from' | 'to' | 'landscape'> & Partial<Pick<FormSpec, 'from' | 'to' | 'landscape'>>;
const form = (spec: Rest): FormSpec => ({ due: null, from: '集团', to: '县教育体育局', landscape: false, ...spec });

const eachGroup = (context: FormContext, row: (group: Group, index: number) => readonly FormValue[]): readonly FormRow[] =>
  context.county.groups.map((group, index) => ({ values: row(group, index) }));

const inYear = (context: FormContext, day: string | null): boolean => {
  const year = calendarYear(context);
  return year.kind === 'known' && year.periods.some((period) => isWithin(day, period));
};

/** Activities of the calendar year, of which “四有” of 三（一） speaks. */
const ofYear = (context: FormContext, group: Group, ...kinds: readonly string[]): readonly Row[] =>
  activitiesOf(context, group, kinds).filter((row) => inYear(context, row.date('日期')));

const plansOfYear = (context: FormContext, group: Group): readonly Row[] =>
  papersOf(context, group, ['年度计划']).filter((row) => inYear(context, row.date('制定日期')) || row.number('版本年度') === Number(context.on.slice(0, 4)));

/** The side's score of the latest year not after the day. */
function scoreOf(context: FormContext, group: Group, side: string): Row | undefined {
  const year = (row: Row): string => /\d{4}/.exec(row.text('考核年度') ?? '')?.[0] ?? '';
  const rows = scoresOfGroup(context, group).filter((row) => row.text('指标')?.includes(side) && year(row) <= context.on.slice(0, 4));
  return [...rows].sort((one, other) => year(other).localeCompare(year(one)))[0];
}

const scored = (row: Row | undefined, subject: string): FormValue => {
  const score = row?.number('得分') ?? null;
  if (score !== null) return number(score);
  return { kind: 'missing', what: [row ? missingCell(row, '得分', subject) : { kind: 'rows', name: '得分' }] };
};

/** A sheet of one group, which writes its own name. */
const ownGroup = (id: string): FormSection => ({ kind: 'facts', facts: () => [{ label: '集团名称', value: blank(`${id}.集团`) }] });

const GROUP_COLUMNS = [column('序号', 6), column('集团名称', 28)];

/** The month by month duties of 五（二）. */
const DUTIES = [
  ['党务活动', '党务活动'], ['财务事项', '财务事项'], ['园长学期工作研究会议', '园长学期工作研究会议'], ['重点指导', '重点指导'], ['现场指导', '现场指导'],
  ['联合教研', '联合教研'], ['教师集中培训', '教师集中培训'], ['成果展示', '成果展示'], ['期末总结分析会', '期末总结分析会'],
] as const; // prettier-ignore

const MONTHS = [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8] as const;

export const FORMS: readonly FormSpec[] = [
  form({ id: 'R20', title: '集团总体发展规划', clauses: ['HL-5.1c', 'HL-2.0b', 'HL-2.3'], period: '每个规划期一次', needs: ['schools'],
    sections: [ownGroup('R20'), { kind: 'outline', parts: (context) => [
      { heading: '一、现状', lines: [text(`全县 ${context.county.groups.length} 个集团，${context.county.schools.filter((school) => school.group).length} 所幼儿园。`), blank('R20.现状')] },
      { heading: '二、目标', lines: [...FOUR_TOGETHER.map((one) => blank(`R20.同步.${one}`, `四同步：${one}`)), ...FIVE_RISES.map((one) => blank(`R20.提升.${one}`, `五提升：${one}`))] },
      { heading: '三、平台与机制', lines: [blank('R20.平台', '管理资源、优质课程、师资三个平台')] },
      { heading: '四、实施步骤', lines: [blank('R20.步骤')] },
    ] }] }),
  form({ id: 'R21', title: '集团年度工作计划', clauses: ['HL-5.1c'], period: '每年', needs: ['schools'], landscape: true,
    sections: [ownGroup('R21'), { kind: 'table', columns: [column('月份', 8, CENTRE), ...DUTIES.map(([what]) => column(what, 13))],
      rows: () => MONTHS.map((month) => ({ values: [text(`${month}月`), ...DUTIES.map(([what]) => blank(`R21.${month}.${what}`))] })) }] }),
  form({ id: 'R22', title: '“四有”落实情况表', clauses: ['HL-3.1e'], period: '每年', needs: ['schools'],
    sections: [{ kind: 'table', columns: [...GROUP_COLUMNS, column('年度计划（份）', 10), column('总结（次）', 10), column('展示（次）', 10), column('展示成果', 26)],
      rows: (context) => eachGroup(context, (group, index) => [number(index + 1), text(group.name), number(plansOfYear(context, group).length),
        number(ofYear(context, group, '期末总结分析会', '经验交流会').length), number(ofYear(context, group, '成果展示', '交流展示').length),
        text(ofYear(context, group, '成果展示', '交流展示').map((row) => row.text('成果')).filter(Boolean).join('、'))]) }] }),
  form({ id: 'R23', title: '集团月度活动完成表', clauses: ['HL-5.2b', 'HL-5.2c', 'HL-5.2d', 'HL-5.2e', 'HL-5.2f', 'HL-5.2g', 'HL-5.2h', 'HL-5.2i'], period: '每学期', needs: ['schools', 'activities'], landscape: true,
    readings: ['教研培训口径', '假期月份口径'],
    sections: [{ kind: 'table', columns: [column('集团名称', 22, { merge: true }), column('事项', 24), ...MONTHS.map((month) => column(`${month}月`, 6, CENTRE))],
      rows: (context) => context.county.groups.flatMap((group) => DUTIES.map(([what, kind]): FormRow => ({ group: group.id, values: [text(group.name), text(what),
        ...MONTHS.map((month) => { const done = activitiesOf(context, group, [kind]).filter((row) => inYearAtHand(context, row.date('日期')) && Number(row.date('日期')!.slice(5, 7)) === month).length; return done ? number(done) : text(''); })] }))) }] }),
  form({ id: 'R24', title: '集团典型案例', clauses: ['HL-4.4a', 'HL-3.3.2b'], period: '按需', needs: ['schools'],
    sections: [ownGroup('R24'), { kind: 'outline', parts: (context) => [
      { heading: '一、背景', lines: [blank('R24.背景')] },
      { heading: '二、做法', lines: [text(`骨干教师 ${context.roster.table('staff').rows.filter((row) => row.flag('骨干教师')).length} 名（名册登记）。`), blank('R24.做法')] },
      { heading: '三、成效', lines: [blank('R24.成效')] }, { heading: '四、启示', lines: [blank('R24.启示')] },
    ] }] }),
  form({ id: 'R25', title: '集团评估评分表', clauses: ['HL-3.4b', 'HL-4.4b', 'HL-5.3a'], period: '每年', needs: ['schools'], from: '县教育体育局', to: null,
    sections: [{ kind: 'table', columns: [column('集团名称', 24, { merge: true }), column('评估方面', 22), column('满分', 8), column('权重（%）', 19, CENTRE), column('得分', 10, CENTRE), column('听取集团园意见日期', 14, CENTRE)],
      rows: (context) => context.county.groups.flatMap((group) => FIVE_SIDES.map((side): FormRow => {
        const row = scoreOf(context, group, side);
        const weights = context.parameter('评估指标与权重');
        const weight = weights?.kind === 'table' ? (weights.value.find(([name]) => name === side)?.[1] ?? null) : null;
        return { group: group.id, values: [text(group.name), text(side), number(row?.number('满分') ?? null), weight === null ? { kind: 'missing', what: [context.missingParameter('评估指标与权重')] } : number(weight), scored(row, group.name), text(row?.date('征求意见日期'))] };
      })) }] }),
  form({ id: 'R26', title: '创建评估跟踪表', clauses: ['HL-4.3c'], period: '每个阶段', needs: ['schools'], from: '县教育体育局', to: null,
    sections: [{ kind: 'table', columns: [...GROUP_COLUMNS, column('创建方案评估', 15, CENTRE), column('中期评估', 13, CENTRE), column('验收评估', 13, CENTRE), column('结果', 13)],
      rows: (context) => eachGroup(context, (group, index) => { const day = (word: string) => text(scoresOfGroup(context, group).find((row) => row.text('指标')?.includes(word))?.date('考核日期')); return [number(index + 1), text(group.name), day('创建方案'), day('中期'), day('验收'), blank(`R26.${group.id}.结果`)]; }) }] }),
  form({ id: 'R27', title: '信息化资源共享清单', clauses: ['HL-3.2.2c', 'HL-2.2'], period: '更新时', needs: ['resources'], from: '集团园', to: '成员单位',
    sections: [{ kind: 'table', columns: [column('序号', 6), column('资源类别', 18), column('提供单位', 26), column('可借用', 10, CENTRE), column('使用次数', 10), column('联系人', 14)], emptyText: '没有登记资源',
      rows: (context) => context.roster.table('resources').rows.map((row, index) => ({ values: [number(index + 1), text(row.text('资源类别')), text(row.text('提供单位')), text(row.flag('可借用') === null ? '' : row.flag('可借用') ? '是' : '否'), number(row.number('使用次数')), blank(`R27.${index}.联系人`)] })) }] }),
  form({ id: 'R28', title: '集体研究财务支出登记表', clauses: ['HL-3.2.3a'], period: '按次', needs: ['payments'], from: '集团园', to: null, readings: ['集体研究范围口径'],
    sections: [{ kind: 'table', columns: [column('日期', 13, CENTRE), column('单位', 26), column('事项', 16), column('金额（元）', 14, { align: 'right', total: true }), column('纪要号', 16, CENTRE), column('研究日期', 13, CENTRE)], totals: true, emptyText: '没有登记支出',
      rows: (context) => context.roster.table('payments').rows.map((row) => ({ values: [text(row.date('日期')), text(row.text('单位')), text(row.text('用途类别')), yuan(row), text(row.text('集体研究纪要')), text(row.date('集体研究日期'))] })) }] }),
]; // prettier-ignore
