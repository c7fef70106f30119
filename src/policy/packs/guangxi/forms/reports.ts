import type { Group } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import type { FormContext, FormPart, FormRow, FormSection, FormSpec, FormValue } from '../../../model';
import { isOneOf, rowsOf, rowsOfGroup, yearOf } from '../places';
import { countiesOfCity, filingOf } from '../rules/filing';
import { isSubsidy } from '../rules/safeguards';
import { problemLines, problemsOf, SUMMARIES } from './city';
import { areaFigure, areaSentence, blank, column, text } from './values';
import { basics, blanksOf, coverageWords, deeds, kinds, ofYear, spent, ways, weakWords, yearCounts } from './year';

const basicsOf = (context: FormContext): readonly FormValue[] =>
  basics(yearCounts(context), areaSentence(context, 'GX-3.1', coverageWords), areaSentence(context, 'GX-5.2.1b', weakWords));

/** R03: the yearly summary; every clause that only a sentence can carry has its place in it. */
export const R03: FormSpec = {
  id: 'R03', title: '学前教育集团化办园总结材料',
  clauses: [
    'GX-0.4', 'GX-2.1', 'GX-2.3', 'GX-2.4', 'GX-3.3', 'GX-4.1.1', 'GX-4.1.2a', 'GX-4.3.2', 'GX-4.3.3b', 'GX-4.3.4', 'GX-4.4.1b', 'GX-4.4.2',
    'GX-5.6f', 'GX-5.8b', 'GX-6.6a', 'GX-6.6b', 'GX-6.6c', 'GX-6.6d',
  ],
  period: '每年', due: { month: 12, day: 20 }, filing: filingOf('GX-0.4'), from: '县（市、区）教育局', to: '设区市教育局', landscape: false, needs: ['schools'], readings: ['截止日口径'],
  sections: [
    {
      kind: 'outline',
      parts: (context) => [
        { heading: '一、基本情况', lines: basicsOf(context) },
        { heading: '二、做法及成效', lines: [] },
        ...deeds(yearCounts(context), blanksOf('R03')),
        { heading: '三、存在问题', lines: [...problemLines(problemsOf(context)), blank('R03.问题', '其他问题及原因')] },
        { heading: '四、下一年度工作计划', lines: [blank('R03.计划1', '第一项'), blank('R03.计划2', '第二项'), blank('R03.计划3', '第三项')] },
      ],
    },
  ],
}; // prettier-ignore

const COUNTY_STATES: FormSection = {
  kind: 'table', title: '各县（市、区）报送情况',
  columns: [column('县（市、区）', 18), column('名单', 18, { align: 'centre' }), column('总结', 18, { align: 'centre' })],
  rows: (context) =>
    countiesOfCity(context).map((county): FormRow => {
      const sent = (kind: RegExp): string => {
        const line = rowsOf(context, 'filings').find(
          (row) => kind.test(row.text('材料名称') ?? '') && (row.text('报送主体') ?? '').startsWith(county) && (row.date('实际报送日期') ?? '').startsWith(String(yearOf(context))),
        );
        return line?.date('实际报送日期') ?? '未报送';
      };
      return { values: [text(county), text(sent(/名单/)), text(sent(/总结/))] };
    }),
  emptyText: '区域基数表没有列出所辖县（市、区）',
}; // prettier-ignore

/** R05: the summary of the city. */
export const R05: FormSpec = {
  id: 'R05', title: '市级集团化办园总结材料', clauses: ['GX-0.6'], period: '每年', due: { month: 12, day: 30 }, filing: filingOf('GX-0.6'), stacked: SUMMARIES,
  from: '设区市教育局', to: '自治区教育厅基础教育处', landscape: false, needs: ['schools'], readings: ['市级报送材料口径', '截止日口径'],
  sections: [
    {
      kind: 'outline',
      parts: (context) => [
        { heading: '一、基本情况', lines: basicsOf(context) },
        { heading: '二、做法及成效', lines: [] },
        ...deeds(yearCounts(context), blanksOf('R05')),
        { heading: '三、存在问题', lines: [...problemLines(problemsOf(context)), blank('R05.问题', '其他问题及原因')] },
        { heading: '四、下一年度工作计划', lines: [blank('R05.计划', '下一年度安排')] },
      ],
    },
    COUNTY_STATES,
  ],
}; // prettier-ignore

/** R06: progress, for a city that is asked for it besides the two dates. */
export const R06: FormSpec = {
  id: 'R06', title: '集团化办园进展情况', clauses: ['GX-0.2', 'GX-3.1', 'GX-3.2', 'GX-5.2.1b'], period: '每年', due: null,
  from: '设区市教育局', to: '自治区教育厅', landscape: false, needs: ['schools'],
  sections: [
    {
      kind: 'facts', title: '目标进度',
      facts: (context) => [
        { label: '集团数', value: areaFigure(context, 'GX-0.3#groups', '0') },
        { label: '覆盖率（%）', value: areaFigure(context, 'GX-3.1', '0.00') },
        { label: '未纳入集团的幼儿园', value: areaFigure(context, 'GX-3.1#gap', '0') },
        { label: '有集团的县', value: areaFigure(context, 'GX-3.2#counties', '0') },
        { label: '薄弱园入集团比例（%）', value: areaFigure(context, 'GX-5.2.1b', '0.00') },
      ],
    },
    {
      kind: 'outline',
      parts: (context) => {
        const fresh = context.county.groups.filter((group) => (group.row?.date('成立日期') ?? '').startsWith(String(yearOf(context))));
        return [
          { heading: '一、本年新组建集团', lines: [text(fresh.map((group) => group.name).join('、') || '无')] },
          { heading: '二、工作进展', lines: [blank('R06.进展', '推进措施和下一步安排')] },
        ];
      },
    },
  ],
}; // prettier-ignore

/** One outline a group, under its own heading. */
function perGroup(parts: (context: FormContext, group: Group, place: (name: string, hint: string) => FormValue) => readonly FormPart[], id: string): FormSection {
  return {
    kind: 'outline',
    parts: (context) =>
      context.county.groups.flatMap((group, index) => [
        { heading: group.name, lines: [], newPage: index > 0 },
        ...parts(context, group, (name, hint) => blank(`${id}.${group.id}.${name}`, hint)),
      ]),
  };
}

function exchangesOf(context: FormContext, group: Group): readonly Row[] {
  return ofYear(context, rowsOf(context, 'secondments'), '起始日期').filter(
    (row) => isOneOf(row.text('派出单位'), group.schools) && isOneOf(row.text('派入单位'), group.schools),
  );
}

/** R07: each group's report of the half-year. */
export const R07: FormSpec = {
  id: 'R07', title: '集团半年工作报告', clauses: ['GX-6.2b'], period: '每半年', due: null, from: '集团', to: '领导小组', landscape: false,
  needs: ['schools'], readings: ['半年口径'],
  sections: [
    perGroup((context, group, place) => {
      const activities = ofYear(context, rowsOfGroup(context, 'activities', group), '日期');
      const exchanges = exchangesOf(context, group);
      const payments = ofYear(context, rowsOfGroup(context, 'payments', group), '日期').filter(isSubsidy);
      return [
        { heading: '一、半年工作', lines: [place('工作', '半年来的主要工作')] },
        { heading: '二、资源输出', lines: [place('资源', '课件、教案、图片等资源共享')] },
        { heading: '三、人员派驻与挂职跟岗', lines: [text(`本年派驻、指导 ${ways(exchanges, ['派驻', '指导'])} 人次，挂职 ${ways(exchanges, ['挂职'])} 人次，跟岗 ${ways(exchanges, ['跟岗'])} 人次。`)] },
        { heading: '四、活动', lines: [text(`本年 ${activities.length} 次：${kinds(activities)}。`)] },
        { heading: '五、经费', lines: [text(`本年补助经费支出 ${spent(payments)}。`)] },
        { heading: '六、问题', lines: [place('问题', '存在问题')] },
        { heading: '七、下半年安排', lines: [place('安排', '下半年工作安排')] },
      ];
    }, 'R07'),
  ],
}; // prettier-ignore

/** R08: the board's report to the supervisors, each semester, and the major matters they watch over. */
export const R08: FormSpec = {
  id: 'R08', title: '理事会向监事会报告', clauses: ['GX-5.3i', 'GX-5.3f'], period: '每学期', due: null, from: '理事会', to: '监事会', landscape: false,
  needs: ['schools'],
  sections: [
    perGroup((context, group, place) => {
      const payments = ofYear(context, rowsOfGroup(context, 'payments', group), '日期');
      return [
        { heading: '一、规划与计划落实', lines: [place('计划', '发展规划、年度计划的落实')] },
        { heading: '二、重大事项', lines: [place('方向', '办园方向'), place('工程', '重大工程项目'), place('其他', '其他重大事项')] },
        { heading: '三、经费', lines: [text(`本年登记支出 ${spent(payments)}。`), place('经费', '经费使用说明')] },
        { heading: '四、下学期安排', lines: [place('安排', '下学期工作安排')] },
      ];
    }, 'R08'),
  ],
}; // prettier-ignore

/** R09: the feasibility report with which a lead applies. */
export const R09: FormSpec = {
  id: 'R09', title: '集团化办园可行性论证报告', clauses: ['GX-5.1.3a', 'GX-4.2.1a'], period: '按次', due: null, from: '龙头园', to: '县（市、区）教育局', landscape: false,
  needs: ['schools'],
  sections: [
    perGroup((_context, group, place) => [
      { heading: '一、任务', lines: [place('任务', '组建集团的任务')] },
      { heading: '二、目的', lines: [place('目的', '组建集团的目的')] },
      {
        heading: '三、可行性',
        lines: [
          place('需求', '发展需求'), place('资源', '资源条件'), place('辐射', '辐射幅度'), place('保障', '保障措施'), place('效果', '预期效果'),
        ],
      },
      {
        heading: '四、成员名单',
        lines: [text(`龙头园：${group.leads.map((school) => school.name).join('、')}`), text(`成员园（${group.members.length} 所）：${group.members.map((school) => school.name).join('、')}`)],
      },
      { heading: '五、治理结构', lines: [text(group.row?.text('治理结构')), place('治理', '机构、议事规则和决策程序')] },
    ], 'R09'),
  ],
}; // prettier-ignore
