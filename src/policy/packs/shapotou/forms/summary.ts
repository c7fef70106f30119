import type { FormContext, FormSpec, FormValue } from '../../../model';
import { gradeIn, groupRows } from '../scores';
import { pilots } from '../stages';
import { EIGHT_ACTIONS } from '../tables';
import { blank, text } from './values';

function counted(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, n]) => `${value} ${n}`).join('，') || '无记录';
}

function basics(context: FormContext): readonly FormValue[] {
  const { county } = context;
  const schools = county.groups.flatMap((group) => group.schools);
  const later = county.groups.filter((group) => (group.row?.date('成立日期') ?? '') >= '2023-12-01').length;
  const places = schools.map((school) => school.row.text('城乡')).filter((place) => place !== null);
  return [
    text(`教育集团 ${county.groups.length} 个，其中试点 ${pilots(context).length} 个；校（园）区 ${schools.length} 个，其中幼儿园 ${schools.filter((school) => school.kindergarten).length} 所。`),
    text(`2023 年底以后新成立集团 ${later} 个。`),
    text(`校（园）区城乡分布：${counted(places)}。`),
  ];
}

function work(context: FormContext): readonly FormValue[] {
  const activities = context.roster.table('activities').rows;
  const kinds = activities.map((row) => row.text('活动类别')).filter((kind) => kind !== null);
  const actions = activities.flatMap((row) => (row.field('八大行动').state === 'known' ? row.list('八大行动') : []));
  const resources = context.roster.table('resources').rows.map((row) => row.text('资源类别')).filter((kind) => kind !== null);
  const publicity = kinds.filter((kind) => kind === '宣传').length;
  return [
    text(`活动 ${activities.length} 次：${counted(kinds)}。`),
    ...EIGHT_ACTIONS.map((action) => text(`${action}：${actions.filter((one) => one === action).length} 次。`)),
    text(`共享资源：${counted(resources)}。宣传报道 ${publicity} 次。`),
    blank('R73.做法与成效', '管理互通、教学一体、师资共建、学生互动等方面的做法与成效'),
  ];
}

function quality(context: FormContext): readonly FormValue[] {
  const grades = context.county.groups.map((group) => `${group.name}：${gradeIn(context, groupRows(context, group))?.grade ?? '未定等次'}`);
  const inspections = context.roster.table('inspections').rows.length;
  return [...grades.map((line) => text(line)), text(`督导记录 ${inspections} 次。`), blank('R73.评估情况', '各试点学校质量评估的组织与结果')];
}

function problems(context: FormContext): readonly FormValue[] {
  const open = context.findings.filter((finding) => finding.severity !== 'notice' && finding.clause !== null);
  return [...open.slice(0, 30).map((finding) => text(finding.message)), blank('R73.存在问题', '其他问题')];
}

function checklist(context: FormContext): readonly FormValue[] {
  const results = context.roster.table('checklist').rows.map((row) => row.text('结果')).filter((result) => result !== null);
  return [text(`自查清单：${counted(results)}。`)];
}

/** R73: evaluation and summary of the pilots. */
export const R73: FormSpec = {
  id: 'R73', title: '试点评估总结',
  clauses: ['SPT-7.3a', 'SPT-2.1c', 'SPT-4.1', 'SPT-4.4', 'SPT-5.1e', 'SPT-7.3b', 'SPT-8.2b', 'SPT-8.3a', 'SPT-8.3b'],
  period: '一次性（2023年12月起）', due: null, from: '区教育局', to: null, landscape: false, needs: ['schools'],
  sections: [
    {
      kind: 'outline',
      parts: (context) => [
        { heading: '一、基本情况', lines: basics(context) },
        { heading: '二、工作推进', lines: work(context) },
        { heading: '三、质量评估', lines: [...quality(context), ...checklist(context)] },
        { heading: '四、存在问题', lines: problems(context) },
        { heading: '五、意见建议', lines: [blank('R73.意见建议', '征求到的意见和建议')] },
        { heading: '六、完善机制', lines: [blank('R73.完善机制', '下一步扩大范围、完善机制和奖惩的安排')] },
      ],
    },
  ],
}; // prettier-ignore
