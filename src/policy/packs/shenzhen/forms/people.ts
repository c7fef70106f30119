import type { Group, School } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import { fractionOf, yuanOf, yuanText } from '../../../figures';
import type { FormContext, FormRow, FormSpec, FormValue, Subject } from '../../../model';
import { addDays, addYears, lineName, scoresOf, staffOf } from '../../../rules';
import { fixedFund, specialPayments } from '../figures/fund';
import { eachGarden } from '../gardens';
import { isTrained, lastTraining, trainingWindow } from '../sources';
import { FUND_USES, TRAINING_YEARS } from '../tables';
import { blank, column, day, form, missingParameter, MONEY, number, outcome, RATE, subjectOf, text } from './values';

const schoolSubject = (context: FormContext, school: School): Subject | undefined =>
  context.subjects('school').find((one) => one.of === 'school' && one.school === school);

/** The first day on which somebody trained so far falls due again; of a fixed block its last day. */
function nextDue(context: FormContext, staff: readonly Row[]): string | null {
  const window = trainingWindow(context);
  if (!window) return null;
  if (context.reading('轮训周期口径') === 'B') return window.to;
  const due = staff.map((row) => lastTraining(context, row)).filter((last) => last !== null && last >= window.from).map((last) => addDays(addYears(last!, TRAINING_YEARS), -1));
  return due.sort()[0] ?? null;
} // prettier-ignore

const nameOf = (row: Row): string => lineName(row, '姓名', '工号');

/** A 学区's own line under its kindergartens. */
function wholeGroup(context: FormContext, group: Group): FormRow {
  const staff = staffOf(context, eachGarden(group.schools));
  const window = trainingWindow(context);
  const trained = window ? number(staff.filter((row) => isTrained(context, row, window)).length) : missingParameter(context, '轮训周期起始日');
  return { group: group.id, look: 'subtotal', values: [text(group.name), text('学区小计'), number(staff.length), trained, context.figureValue('SZ-2.2.2e', subjectOf(context, group), RATE), text(''), text('')] };
} // prettier-ignore

/** R38: whose training is due, garden by garden. */
const R38: FormSpec = form({
  id: 'R38', title: '教职工三年轮训进度表', clauses: ['SZ-2.2.2e'], period: '每年', to: '区教育行政部门', landscape: true, needs: ['schools', 'staff', 'trainings'], readings: ['轮训周期口径'],
  sections: [
    { kind: 'table', emptyText: '没有登记学区',
      columns: [column('学区', 18, { merge: true }), column('幼儿园', 30), column('应训（人）', 10, { align: 'centre', total: true }), column('已训（人）', 10, { align: 'centre', total: true }), column('轮训率（%）', 12, { align: 'centre' }), column('未训名单', 36), column('最近到期日', 14, { align: 'centre' })],
      totals: true,
      rows: (context) => {
        const window = trainingWindow(context);
        return context.county.groups.flatMap((group) => [...eachGarden(group.schools).map((school): FormRow => {
          const staff = staffOf(context, [school]);
          const trained = window ? staff.filter((row) => isTrained(context, row, window)) : [];
          const subject = schoolSubject(context, school);
          const unknown = missingParameter(context, '轮训周期起始日');
          return { group: group.id, values: [text(group.name), text(school.name), number(staff.length), window ? number(trained.length) : unknown,
            subject ? context.figureValue('SZ-2.2.2e#garden', subject, RATE) : text(''), text(window ? staff.filter((row) => !trained.includes(row)).map(nameOf).join('、') : ''), text(nextDue(context, staff))] };
        }), wholeGroup(context, group)]);
      } },
    { kind: 'note', text: (context) => `注：${context.reading('轮训周期口径') === 'A' ? '三年内有培训记录的计为已训，最近到期日为已训人员中最早再次到期的一天' : '在固定周期内有培训记录的计为已训，最近到期日为周期末日'}；任职不满三年未培训的为待训。` },
  ],
}); // prettier-ignore

const yuan = (fen: number): FormValue => number(Number(yuanOf(fen)), MONEY);

/** What was spent on a use this year; missing where an amount is not known. */
function spentOn(rows: readonly Row[], use: (kind: string | null) => boolean): FormValue {
  const own = rows.filter((row) => use(row.text('用途类别')));
  if (own.some((row) => row.number('金额') === null)) return { kind: 'missing', what: [{ kind: 'cell', name: '金额', subject: own.find((row) => row.number('金额') === null)!.text('凭证号') ?? '支出', at: null }] };
  return yuan(own.reduce((sum, row) => sum + row.number('金额')!, 0));
} // prettier-ignore

const distinct = (rows: readonly Row[], read: (row: Row) => string | null): string =>
  [...new Set(rows.map(read).filter((one) => one !== null))].join('、');

const money = { align: 'right', total: true, format: MONEY } as const;
const USES: readonly string[] = FUND_USES;

/** R39: budget, six uses, balance, account, audit. */
const R39: FormSpec = form({
  id: 'R39', title: '专项工作经费使用与审计表', clauses: ['SZ-4.2a', 'SZ-4.2b', 'SZ-4.2c'], period: '每年', to: '区教育行政部门', landscape: true, needs: ['schools', 'payments'],
  sections: [
    { kind: 'table', totals: true, emptyText: '没有登记学区',
      columns: [column('学区', 15), column('核定数（元）', 13, money), ...FUND_USES.map((use) => column(use, use.length > 5 ? 13 : 11, { ...money, over: '支出（元）' })), column('其他', 11, { ...money, over: '支出（元）' }), column('余额（元）', 13, money), column('核算账套', 16), column('审计日期', 12)],
      rows: (context) => {
        const thisYear = specialPayments(context).filter((row) => (row.date('日期') ?? row.date('拨付日期') ?? '').startsWith(context.on.slice(0, 4)));
        const groups = context.county.groups.map((group) => ({ group, rows: specialPayments(context, group).filter((row) => thisYear.includes(row)) }));
        const stray = thisYear.filter((row) => !groups.some((one) => one.rows.includes(row)));
        const line = (name: string, budget: FormValue, rows: readonly Row[], balance: FormValue): readonly FormValue[] => [
          text(name), budget, ...FUND_USES.map((use) => spentOn(rows, (kind) => kind === use)), spentOn(rows, (kind) => kind === null || !USES.includes(kind)), balance,
          text(distinct(rows, (row) => row.text('核算账套'))), text(distinct(rows, (row) => row.date('审计日期'))),
        ];
        return [
          ...groups.map(({ group, rows }): FormRow => {
            const fixed = fixedFund(context, group);
            return { values: line(group.name, fixed === null ? missingParameter(context, '各学区专项经费') : number(fixed, MONEY), rows, outcome(context.outcomeOf('SZ-4.2a', subjectOf(context, group)), MONEY)) };
          }),
          ...(stray.length > 0 ? [{ values: line('未注明学区', text(''), stray, text('')), look: 'flagged' as const }] : []),
        ];
      } },
    { kind: 'note', text: (context) => {
      const budget = context.parameter('专项经费预算数');
      return `注：核定数由区教育行政部门按规模和任务确定，文件未给出；${budget?.kind === 'number' ? `全区核定总额 ${yuanText(fractionOf(budget.value))} 元。` : '参数“专项经费预算数”未填。'}`;
    } },
  ],
}); // prettier-ignore

/** R41: what the centre has to say before members and their principals are assessed. */
const R41: FormSpec = form({
  id: 'R41', title: '中心园对成员园考核意见表', clauses: ['SZ-2.4.2a', 'SZ-2.4.1a'], period: '每年，考核之前', from: '中心园', to: '区教育行政部门', landscape: true, needs: ['schools'], readings: ['征求意见同日口径'],
  sections: [
    { kind: 'table', emptyText: '没有登记成员园',
      columns: [column('学区', 18, { merge: true }), column('成员园', 24), column('园长', 12, { align: 'centre' }), column('中心园意见', 40), column('征求意见日期', 14), column('考核日期', 14)],
      rows: (context) => context.county.groups.flatMap((group) => group.members.map((school): FormRow => {
        const score = scoresOf(context, ['学校（园）']).find((row) => context.county.schoolNamed(row.text('对象名称')) === school && row.text('考核年度')?.includes(context.on.slice(0, 4)));
        return { group: group.id, values: [text(group.name), text(school.name), text(school.row.text('校长姓名')), blank(`R41.${context.on.slice(0, 4)}.${group.id}.${school.name}`), day(score, '征求意见日期'), day(score, '考核日期')] };
      })) },
    { kind: 'note', text: (context) => `注：二（四）2要求事先听取；${context.reading('征求意见同日口径') === 'A' ? '考核当天听取的也算' : '须早于考核日'}。` },
  ],
}); // prettier-ignore

export const PEOPLE_FORMS: readonly FormSpec[] = [R38, R39, R41];
