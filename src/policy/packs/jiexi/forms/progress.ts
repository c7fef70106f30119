import type { FormContext, FormRow, FormSpec } from '../../../model';
import { countedOn, deadline, groupsBy, PILOT, STAGE_TWO, strongBy } from '../aims';
import { pilotGoal } from '../figures/aims';
import { isPlanOf, planRows } from '../filings';
import { placeKey, placeOfGroup, samePlace, townshipCount, townshipList, townshipsWith } from '../places';
import { FOUR_UNIONS, PILOT_PLACES } from '../tables';
import { blank, column, form, missingParameter, number, text } from './values';

const areaOf = (context: FormContext) => context.subjects('area')[0]!;

/** Townships to print: those of the county's list, else those that the rosters name, filled up to seventeen. */
export function townshipRows(context: FormContext): readonly (string | null)[] {
  const list = townshipList(context);
  if (list) return list;
  const named = [...PILOT_PLACES, ...context.county.groups.map(placeOfGroup), ...planRows(context).map((row) => row.text('报送主体'))];
  // The first way in which a place is written is kept: 河婆街道, not 河婆街道教育组.
  const once = [...new Map(named.filter((name) => name !== null).reverse().map((name) => [placeKey(name), name])).values()].reverse();
  return Array.from({ length: Math.max(townshipCount(context), once.length) }, (_, index) => once[index] ?? null);
} // prettier-ignore

function groupsAt(context: FormContext, place: string) {
  return groupsBy(context, context.on).filter((group) => samePlace(placeOfGroup(group), place));
}

const R50: FormSpec = form({
  id: 'R50', title: '乡镇（街道）集团化办学实施方案备案表', clauses: ['JX-5.1b'], period: '一次性',
  from: '乡镇（街道）教育管理部门', to: '县教育局教育股', needs: ['schools'],
  sections: [
    { kind: 'table', totals: true,
      columns: [column('序号', 6), column('乡镇（街道）', 18), column('方案名称', 30), column('集团数', 10, { total: true }), column('成员学校数', 13, { total: true }), column('报送日期', 20)],
      rows: (context) => townshipRows(context).map((name, index): FormRow => {
        if (name === null) return { values: [number(index + 1), missingParameter(context, '乡镇街道名单'), text(''), text(''), text(''), text('')] };
        const line = planRows(context).find((row) => isPlanOf(row, name));
        const groups = groupsAt(context, name);
        const members = new Set(groups.flatMap((group) => group.members));
        const sent = line?.date('实际报送日期') ?? null;
        return {
          values: [number(index + 1), text(name), text(line?.text('材料名称')), number(groups.length), number(members.size), sent === null ? text('未报送') : text(sent)],
          ...(sent === null ? { look: 'flagged' as const } : {}),
        };
      }) },
  ],
}); // prettier-ignore

interface Line {
  clause: string;
  what: string;
  goal: (context: FormContext) => number;
  by: (context: FormContext) => string;
  figure: string;
  gap: string | null;
}

const LINES: readonly Line[] = [
  { clause: '二', what: '教育集团', goal: () => 3, by: (context) => deadline(context, 2025), figure: 'JX-2a', gap: 'JX-2a#gap' },
  { clause: '二', what: '集团成员学校', goal: () => 10, by: (context) => deadline(context, 2025), figure: 'JX-2b', gap: 'JX-2b#gap' },
  { clause: '二', what: '教育集团', goal: () => 18, by: (context) => deadline(context, 2027), figure: 'JX-2c', gap: 'JX-2c#gap' },
  { clause: '二', what: '集团成员学校', goal: () => 50, by: (context) => deadline(context, 2027), figure: 'JX-2d', gap: 'JX-2d#gap' },
  { clause: '二', what: '市级以上优质特色集团', goal: () => 1, by: (context) => deadline(context, 2027), figure: 'JX-2e', gap: 'JX-2e#gap' },
  { clause: '四（一）', what: '河婆街道试点集团', goal: (context) => pilotGoal(context, PILOT_PLACES[0]), by: () => PILOT.to, figure: 'JX-4.1a#hepo', gap: null },
  { clause: '四（一）', what: '棉湖镇试点集团', goal: (context) => pilotGoal(context, PILOT_PLACES[1]), by: () => PILOT.to, figure: 'JX-4.1a#mianhu', gap: null },
  { clause: '四（二）', what: '推广阶段新组建集团', goal: () => 15, by: () => STAGE_TWO.to, figure: 'JX-4.2a', gap: 'JX-4.2a#gap' },
  { clause: '四（二）', what: '有集团的乡镇（街道）', goal: townshipCount, by: () => STAGE_TWO.to, figure: 'JX-4.2b', gap: 'JX-4.2b#gap' },
]; // prettier-ignore

function progressRow(context: FormContext, line: Line, index: number): FormRow {
  const subject = areaOf(context);
  const now = context.outcomeOf(line.figure, subject);
  const goal = line.goal(context);
  const gap = line.gap ? context.figureValue(line.gap, subject) : now.kind === 'known' ? number(Math.max(0, goal - now.value)) : context.figureValue(line.figure, subject);
  const behind = now.kind === 'known' && now.value < goal;
  return {
    values: [number(index + 1), text(line.clause), text(line.what), text(line.by(context)), number(goal), context.figureValue(line.figure, subject), gap],
    ...(behind ? { look: 'flagged' as const } : {}),
  };
} // prettier-ignore

const R53: FormSpec = form({
  id: 'R53', title: '集团化办学目标进度表', period: '每年', to: '县政府', needs: ['schools', 'groups'], readings: ['JX成员学校计数', '目标截止日', 'JX乡镇覆盖口径'],
  clauses: ['JX-2a', 'JX-2b', 'JX-2c', 'JX-2d', 'JX-2e', 'JX-2f', 'JX-3.6e', 'JX-3.17', 'JX-4.1a', 'JX-4.1b', 'JX-4.2a', 'JX-4.2b', 'JX-4.2c', 'JX-5.4a'],
  sections: [
    { kind: 'table', title: '一、目标进度', columns: [column('序号', 6), column('依据', 10), column('目标', 26), column('截止日', 14), column('目标数', 11), column('现有', 13), column('尚差', 15)],
      rows: (context) => LINES.map((line, index) => progressRow(context, line, index)) },
    { kind: 'table', title: '二、乡镇（街道）覆盖', columns: [column('序号', 6), column('是否覆盖', 10, { align: 'centre' }), column('乡镇（街道）', 26), column('集团', 40)],
      rows: (context) => {
        const covered = new Set(townshipsWith(context, groupsBy(context, countedOn(context, STAGE_TWO.to))).map(placeKey));
        return townshipRows(context).map((name, index): FormRow => {
          if (name === null) return { values: [number(index + 1), text(''), missingParameter(context, '乡镇街道名单'), text('')] };
          const has = covered.has(placeKey(name));
          return { values: [number(index + 1), text(has ? '是' : '否'), text(name), text(groupsAt(context, name).map((group) => group.name).join('、'))], ...(has ? {} : { look: 'flagged' as const }) };
        });
      } },
    { kind: 'table', title: '三、优质集团遴选培育', emptyText: '没有登记优质集团', columns: [column('序号', 6), column('级别', 10, { align: 'centre' }), column('集团名称', 26), column('计入市级以上', 14)],
      rows: (context) => {
        const strong = new Set(strongBy(context, context.on));
        return context.county.groups.filter((group) => !['', '无'].includes(group.row?.text('优质集团级别') ?? ''))
          .map((group, index) => ({ values: [number(index + 1), text(group.row?.text('优质集团级别')), text(group.name), text(strong.has(group) ? '是' : '')] }));
      } },
    { kind: 'outline', parts: () => [
      { heading: '四、四个一体化推进情况', lines: FOUR_UNIONS.flatMap((one) => [text(`${one}：`), blank(`R53.一体化.${one}`)]) },
      { heading: '五、资源、政策、资金倾斜和统筹协调', lines: [blank('R53.倾斜', '向集团成员学校的倾斜，择校热缓解情况'), blank('R53.统筹', '资源共享、统筹协调、评价诊断')] },
      { heading: '六、影响力和宣传', lines: [blank('R53.影响', '在省市有影响力的集团和机制建设'), blank('R53.宣传', '媒体宣传和舆情管理')] },
    ] },
  ],
}); // prettier-ignore

export const PROGRESS_FORMS: readonly FormSpec[] = [R50, R53];
