import type { Row } from '../../../../roster/roster';
import { nameKey } from '../../../../roster/text';
import type { RuleSpec, Situation, Subject } from '../../../model';
import { lacks, ofRow, oneOf, overEach, regularly, rowsOf, rule, withinBudget, type Check, voucherOf } from '../../../rules';
import { specialPayments } from '../figures/fund';
import { FUND_USES, SPECIAL_FUND } from '../tables';

const RUNNING_MONEY = '日常办学经费';

/** What the name of an account (核算账套) says of it; null where it says nothing. */
function accountKind(name: string): 'special' | 'running' | null {
  if (/专项|学区/.test(name)) return 'special';
  return /日常|办学经费|公用|基本账?户|园账/.test(name) ? 'running' : null;
}

/** 四（二）: special money and a kindergarten's running money never in one account: by its name, else by what else is in it. */
const apart: Check = (situation) => {
  if (!situation.roster.table('payments').has('核算账套')) return lacks({ kind: 'column', name: '核算账套' });
  const rows = rowsOf(situation, 'payments').filter((row) => [SPECIAL_FUND, RUNNING_MONEY].includes(row.text('资金来源') ?? '') && row.text('核算账套') !== null);
  const key = (row: Row): string => nameKey(row.text('核算账套')!);
  const sources = new Map<string, Set<string>>();
  for (const row of rows) sources.set(key(row), (sources.get(key(row)) ?? new Set()).add(row.text('资金来源')!));
  return overEach(rows, (row) => {
    const [account, source] = [row.text('核算账套')!, row.text('资金来源')!];
    const kind = accountKind(account);
    const special = source === SPECIAL_FUND;
    const mixed = kind === null ? special && sources.get(key(row))!.size > 1 : (kind === 'special') !== special;
    if (!mixed) return null;
    const who = voucherOf(row);
    return ofRow(row, ['核算账套', '资金来源'], who, `“${who}”是${source}，记在“${account}”，四（二）要求专项工作经费独立核算，不与幼儿园日常办学经费混用，请调账或核对。`, { observed: account });
  });
}; // prettier-ignore

const separate: Check = (situation) =>
  overEach(specialPayments(situation), (row) =>
    row.field('核算账套').state === 'blank'
      ? ofRow(row, ['核算账套'], voucherOf(row), `“${voucherOf(row)}”是${SPECIAL_FUND}，没有填核算账套，四（二）要求独立核算，请补填。`, { observed: '未填', severity: 'warning' })
      : null,
  ); // prettier-ignore

/** 学区 that have spent from the fund: others have nothing to be audited. */
const spenders = (situation: Situation): readonly Subject[] =>
  situation.subjects('group').filter((subject) => subject.of === 'group' && specialPayments(situation, subject.group).length > 0);

const auditDays = (situation: Situation, subject: Subject): readonly (string | null)[] | null => {
  if (subject.of !== 'group' || !situation.roster.table('payments').has('审计日期')) return null;
  return [...new Set(specialPayments(situation, subject.group).map((row) => row.date('审计日期')))].filter((day) => day !== null);
};

const fen = (yuan: number): number => Math.round(yuan * 100);

/** 四（二）: the special working fund. */
export const FUND_RULES: readonly RuleSpec[] = [
  rule('SZ-4.2a#budget', '专项工作经费不超核定数', ['schools', 'payments'], withinBudget(
    { of: 'area', what: '专项工作经费' },
    (situation) => { const budget = situation.parameter('专项经费预算数'); return budget?.kind === 'number' ? fen(budget.value) : null; },
    (situation, subject) => { const spent = situation.valueOf('SZ-4.2a#total-spent', subject); return spent.kind === 'known' ? fen(spent.value) : null; },
  )),
  rule('SZ-4.2b', '专项工作经费用途', ['payments'],
    oneOf({ rows: (situation) => specialPayments(situation), heading: '用途类别', name: '凭证号', asks: '四（二）的六类主要用途' }, FUND_USES, true)),
  rule('SZ-4.2c', '专项与日常经费不混用', ['payments'], apart),
  rule('SZ-4.2c#separate', '专项工作经费独立核算', ['payments'], separate),
  rule('SZ-4.2c#audit', '专项工作经费定期审计', ['schools', 'payments'],
    regularly({ of: spenders, days: auditDays, what: '专项工作经费审计', asks: '四（二）要求', parameter: '定期频次' })),
]; // prettier-ignore
