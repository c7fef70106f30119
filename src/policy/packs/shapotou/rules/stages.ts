import type { Breach, RuleSpec } from '../../../model';
import { districtPapers, ofKind } from '../papers';
import { schoolRows } from '../scores';
import { foundingPapers, mobilisation, pilots, stageNamed, stagesOf } from '../stages';
import { cells, lacks, lineName, ofArea, ofGroup, ofSchool, overEach } from '../../../rules';

const preparation: RuleSpec = {
  id: 'SPT-7.1.1', clause: 'SPT-7.1.1', title: '前期准备阶段制定实施方案', needs: ['documents'],
  check: (situation) => {
    if (situation.on <= stageNamed('一').to!) return lacks();
    const plans = ofKind(districtPapers(situation), '实施方案').filter((row) => row.field('制定日期').state !== 'invalid');
    if (plans.length === 0) return { breaches: [ofArea('区教育局', '制度台账中没有集团化办学实施方案，方案安排在 2023 年 4 月至 5 月制定，请登记。', { severity: 'warning' })] };
    if (plans.some((row) => stagesOf(row.date('制定日期') ?? '').includes('一'))) return lacks();
    return overEach(plans, (row): Breach => ({
      cells: cells(row.address('制定日期')), subject: lineName(row, '单位'), observed: row.date('制定日期') ?? '', expected: '2023-04-01 至 2023-05-31',
      message: `实施方案的制定日期${row.date('制定日期') ?? '未填'}不在 2023 年 4 月至 5 月之内，请核对。`,
    }));
  },
}; // prettier-ignore

const meetings: RuleSpec = {
  id: 'SPT-7.1.2', clause: 'SPT-7.1.2', title: '启动会和动员会', needs: ['groups', 'schools', 'activities'],
  check: (situation) => {
    if (pilots(situation).length === 0 || situation.on <= stageNamed('一').to!) return lacks();
    const lacking = mobilisation(situation);
    return { breaches: [
      ...(lacking.kickOff ? [] : [ofArea('区领导小组', '活动台账中没有 2023 年 4 月至 5 月的全区启动会（动员会），请补登。')]),
      ...lacking.groups.map((group) => ofGroup(group, `试点集团“${group.name}”没有 2023 年 4 月至 5 月的教职工动员会，请补登。`)),
      ...lacking.schools.map((school) => ofSchool(school, `试点学校“${school.name}”没有 2023 年 4 月至 5 月的教职工动员会，请补登。`)),
    ] };
  },
}; // prettier-ignore

const papers: RuleSpec = {
  id: 'SPT-7.2.1', clause: 'SPT-7.2.1', title: '试点集团的七项规划和制度', needs: ['groups', 'schools', 'documents'],
  check: (situation) => {
    if (situation.on <= stageNamed('二1').to!) return lacks();
    return overEach(pilots(situation), (group) =>
      foundingPapers(situation, group).map((paper): Breach | null => {
        if (paper.state === 'inside') return null;
        if (paper.row === null) return ofGroup(group, `试点集团“${group.name}”没有登记${paper.name}及其制定日期，方案安排在 2023 年 5 月至 6 月制定，请补登。`, { expected: paper.name });
        const day = paper.row.date('制定日期') ?? '';
        return ofGroup(group, `试点集团“${group.name}”的${paper.name}制定于 ${day}，不在 2023 年 5 月至 6 月之内，请核对日期。`, {
          cells: cells(paper.row.address('制定日期')), observed: day, expected: '2023-05-01 至 2023-06-30',
        });
      }),
    );
  },
}; // prettier-ignore

/** Days of a span of years, the anniversary's eve or the anniversary itself being its last. */
function isThreeYears(from: string, to: string): boolean {
  const anniversary = `${Number(from.slice(0, 4)) + 3}${from.slice(4)}`;
  const eve = new Date(Date.parse(`${anniversary}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return to === eve || to === anniversary;
}

const horizon: RuleSpec = {
  id: 'SPT-7.2.1#horizon', clause: 'SPT-7.2.1', title: '发展规划为期 3 年', needs: ['groups', 'schools', 'documents'],
  check: (situation) =>
    overEach(pilots(situation), (group) => {
      const row = foundingPapers(situation, group)[0]?.row;
      const days = row?.list('规划起止').flatMap((text) => text.match(/\d{4}-\d{2}-\d{2}/g) ?? []) ?? [];
      const [from, to] = days;
      if (!row || !from || !to || isThreeYears(from, to)) return null;
      return ofGroup(group, `试点集团“${group.name}”的发展规划自 ${from} 至 ${to}，不是 3 年，请核对起止日期。`, {
        severity: 'warning', cells: cells(row.address('规划起止')), observed: `${from}—${to}`, expected: '3 年',
      });
    }),
}; // prettier-ignore

const running: RuleSpec = {
  id: 'SPT-7.2.2', clause: 'SPT-7.2.2', title: '试点集团全面推进', needs: ['groups', 'schools', 'activities'],
  check: (situation) => {
    if (situation.on <= stageNamed('二2').to!) return lacks();
    const rows = situation.roster.table('activities').rows.filter((row) => stagesOf(row.date('日期') ?? '').includes('二2'));
    return overEach(pilots(situation), (group) => {
      const has = rows.some((row) => {
        const host = row.text('组织主体');
        return situation.county.groupOf(row.text('集团编号'))?.id === group.id || situation.county.groupOf(host)?.id === group.id
          || situation.county.schoolNamed(host)?.group?.id === group.id;
      });
      // Whether a group works fully cannot be read off a ledger: that it shows nothing is doubtful, not a breach.
      return has ? null : ofGroup(group, `试点集团“${group.name}”在 2023 年 6 月至 12 月没有活动记录，方案安排这一阶段全面推进，请补登。`, { severity: 'warning' });
    });
  },
}; // prettier-ignore

const evaluation: RuleSpec = {
  id: 'SPT-7.3a', clause: 'SPT-7.3a', title: '试点学校质量评估', needs: ['groups', 'schools', 'scores'],
  check: (situation) => {
    if (situation.on < stageNamed('三').from) return lacks();
    return overEach(pilots(situation).flatMap((group) => group.schools), (school) => {
      const day = schoolRows(situation, school).some((row) => (row.date('考核日期') ?? '') >= stageNamed('三').from);
      // The text gives no day by which the evaluation must be done.
      return day ? null : ofSchool(school, `试点学校“${school.name}”没有 2023 年 12 月以后的评估记录，方案要求对试点学校全面评估，请补登评分和考核日期。`, { severity: 'warning' });
    });
  },
}; // prettier-ignore

/** 七、实施步骤. */
export const STAGE_RULES: readonly RuleSpec[] = [preparation, meetings, papers, horizon, running, evaluation];
