import type { Breach, RuleSpec } from '../../../model';
import { coverageOf, coverageState, coverageText } from '../coverage';
import { ofKind } from '../papers';
import { cells, lacks, lineName, ofArea, overEach } from '../../../rules';

const coverage: RuleSpec = {
  id: 'SPT-7.3c#target', clause: 'SPT-7.3c', title: '义务教育集团化覆盖率目标', needs: ['schools', 'areas'], readings: ['覆盖率口径'],
  check: (situation) => {
    const by = situation.reading('覆盖率口径') === 'B' ? 'B' : 'A';
    const numbers = coverageOf(situation, by);
    if (!numbers || coverageState(numbers) !== 'fail') return lacks();
    const unit = by === 'A' ? '所学校' : '名学生';
    const due = situation.on >= '2025-12-31';
    return { breaches: [ofArea('集团化办学覆盖率', `义务教育阶段集团化办学覆盖率 ${coverageText(numbers)}（${numbers.covered} ÷ ${numbers.all} ${unit}），${due ? '没有达到' : '距'} 2025 年 ${numbers.target}% 的目标${due ? '' : '还有差距'}。`, {
      severity: due ? 'error' : 'notice', observed: coverageText(numbers), expected: `${numbers.target}% 以上`,
    })] };
  },
}; // prettier-ignore

const posts: RuleSpec = {
  id: 'SPT-8.2d', clause: 'SPT-8.2d', title: '岗位设置由区委组织部核定', needs: ['approvals'],
  check: ({ roster }) =>
    overEach(roster.table('approvals').rows.filter((row) => row.text('事项类别') === '岗位设置'), (row): Breach | null => {
      const body = row.text('审批机关');
      if (body === null || body.includes('组织部')) return null;
      return {
        cells: cells(row.address('审批机关')), subject: lineName(row, '对象'), observed: body, expected: '区委组织部',
        message: `岗位设置的审批机关是“${body}”，方案规定由区委组织部核定集团内干部、教师岗位设置，请核对。`,
      };
    }),
}; // prettier-ignore

const inspection: RuleSpec = {
  id: 'SPT-8.3a', clause: 'SPT-8.3a', title: '督导检查集团化办学', needs: ['inspections'],
  check: ({ roster, on }) => {
    const year = on.slice(0, 4);
    if (roster.table('inspections').rows.some((row) => row.date('日期')?.startsWith(year))) return lacks();
    const over = on === `${year}-12-31`;
    // How often is not said: that there is none in a year is doubtful, not a breach.
    return { breaches: [ofArea('区政府教育督导室', `督导台账中没有 ${year} 年的督导记录，方案要求加强督导检查，请登记。`, { severity: over ? 'warning' : 'notice' })] };
  },
}; // prettier-ignore

const rewards: RuleSpec = {
  id: 'SPT-8.3b', clause: 'SPT-8.3b', title: '有奖惩机制', needs: ['documents'],
  check: ({ roster }) =>
    ofKind(roster.table('documents').rows, '奖惩机制').length > 0
      ? lacks()
      : { breaches: [ofArea('区政府教育督导室', '制度台账中没有奖惩机制，方案要求建立，请登记。')] },
}; // prettier-ignore

/** The coverage target and 八、工作保障. */
export const SUPPORT_RULES: readonly RuleSpec[] = [coverage, posts, inspection, rewards];
