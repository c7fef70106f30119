import type { Row } from '../../../../roster/roster';
import type { Breach, RuleSpec, Situation } from '../../../model';
import { eligibility } from '../groups';
import { FUND_USES } from '../tables';
import { cells, lacks, ofArea, ofGroup, overEach, voucherOf } from '../../../rules';

function fromFund({ roster }: Situation): readonly Row[] {
  return roster.table('payments').rows.filter((row) => row.text('资金来源') === '集团化专项');
}

const determined: RuleSpec = {
  id: 'SPT-6.3c', clause: 'SPT-6.3c', title: '专项经费只给编办核定的集团', needs: ['groups'],
  check: (situation) =>
    overEach(situation.county.groups, (group) =>
      eligibility(situation, group).state === 'no'
        ? ofGroup(group, `“${group.name}”未经区委编办核定，不拨付专项经费（按 0 元计）；已核定的请改为“是”。`, {
            cells: cells(group.row?.address('编办核定') ?? group.at), observed: '否', expected: '是',
          })
        : null,
    ),
}; // prettier-ignore

const tick: RuleSpec = {
  id: 'SPT-6.3c#column', clause: 'SPT-6.3c', title: '名册有编办核定一栏', needs: ['schools'],
  check: ({ roster, county }) =>
    county.groups.length > 0 && !roster.table('groups').has('编办核定')
      ? { breaches: [ofArea('专项经费', '名册中没有“编办核定”一栏，专项经费暂按各集团均已核定测算，请核对后补充。', { severity: 'notice' })] }
      : lacks(),
}; // prettier-ignore

/** Shorter spellings of the listed uses. */
const USES: readonly string[] = [...FUND_USES, '送课', '社团活动', '综合实践活动', '校园文化', '设施设备维护', '设施设备维修'];

function useOf(row: Row): string | null {
  const field = row.field('用途类别');
  if (field.state === 'invalid') return typeof field.raw === 'string' ? field.raw.trim() : null;
  return row.text('用途类别');
}

const uses: RuleSpec = {
  id: 'SPT-6.3d#uses', clause: 'SPT-6.3d', title: '专项经费用途在所列范围', needs: ['payments'],
  check: (situation) =>
    overEach(fromFund(situation), (row): Breach | null => {
      const use = useOf(row);
      if (use === null || USES.includes(use)) return null;
      return {
        // The list ends in 等: what is not on it may still be allowed.
        severity: 'warning', cells: cells(row.address('用途类别')), subject: voucherOf(row), observed: use, expected: FUND_USES.join('、'),
        message: `凭证“${voucherOf(row)}”的专项经费用于“${use}”，不在方案列举的用途之内，请核对用途或写明依据。`,
      };
    }),
}; // prettier-ignore

const spender: RuleSpec = {
  id: 'SPT-6.3d#spender', clause: 'SPT-6.3d', title: '专项经费由成员学校使用', needs: ['payments', 'schools'], readings: ['专项使用主体口径'],
  check: (situation) => {
    if (situation.reading('专项使用主体口径') === 'A') return lacks();
    return overEach(fromFund(situation), (row): Breach | null => {
      const unit = row.text('单位');
      if (situation.county.schoolNamed(unit)?.role !== 'lead') return null;
      return {
        severity: 'warning', cells: cells(row.address('单位')), subject: voucherOf(row), observed: unit ?? '',
        message: `凭证“${voucherOf(row)}”的专项经费由牵头单位“${unit}”支出，按现用口径只限成员学校（幼儿园），请核对。`,
      };
    });
  },
}; // prettier-ignore

const itemNumber: RuleSpec = {
  id: 'SPT-6.3e#number', clause: 'SPT-6.3e', title: '专项经费登记一事一议编号', needs: ['payments'],
  check: (situation) => {
    if (!situation.roster.table('payments').has('一事一议编号')) return lacks({ kind: 'column', name: '一事一议编号' });
    return overEach(fromFund(situation), (row): Breach | null =>
      row.text('一事一议编号') === null
        ? { severity: 'warning', cells: cells(row.address('一事一议编号')), subject: voucherOf(row), message: `凭证“${voucherOf(row)}”的专项经费没有一事一议编号，请补填议定事项的编号。` }
        : null,
    );
  },
}; // prettier-ignore

const approvedFirst: RuleSpec = {
  id: 'SPT-6.3e#approved', clause: 'SPT-6.3e', title: '专项经费先审定后拨付', needs: ['payments'],
  check: (situation) => {
    if (!situation.roster.table('payments').has('审批日期')) return lacks({ kind: 'column', name: '审批日期' });
    return overEach(fromFund(situation), (row): Breach | null => {
      const approved = row.date('审批日期');
      const paid = row.date('拨付日期');
      if (approved === null) {
        if (row.field('审批日期').state === 'invalid') return null;
        return { cells: cells(row.address('审批日期')), subject: voucherOf(row), observed: '', expected: '审批日期', message: `凭证“${voucherOf(row)}”的专项经费没有审批（审定）日期，方案要求一事一议、审定后拨付，请补填。` };
      }
      if (paid === null || approved <= paid) return null;
      return {
        cells: cells(row.address('拨付日期'), row.address('审批日期')), subject: voucherOf(row), observed: paid, expected: `不早于 ${approved}`,
        message: `凭证“${voucherOf(row)}”的专项经费 ${paid} 拨付，早于 ${approved} 审定，方案要求审定后拨付，请核对日期。`,
      };
    });
  },
}; // prettier-ignore

const unpaid: RuleSpec = {
  id: 'SPT-6.3c#paid', clause: 'SPT-6.3c', title: '未核定集团不得列支专项经费', needs: ['payments', 'groups'],
  check: (situation) =>
    overEach(fromFund(situation), (row): Breach | null => {
      const group = situation.county.groupOf(row.text('集团编号')) ?? situation.county.schoolNamed(row.text('单位'))?.group ?? null;
      if (!group || eligibility(situation, group).state !== 'no') return null;
      return {
        cells: cells(row.address('资金来源')), subject: voucherOf(row),
        message: `“${group.name}”未经编办核定，凭证“${voucherOf(row)}”却列支了集团化专项经费，请核对资金来源或核定情况。`,
      };
    }),
}; // prettier-ignore

/** 六（三）: who is paid, what for, in which order. */
export const FUND_RULES: readonly RuleSpec[] = [determined, tick, unpaid, uses, spender, itemNumber, approvedFirst];
