import type { RuleSpec, Situation, Subject } from '../../../model';
import { atLeast, calendarYear, ofArea, ofRow, overEach, rowsOf, rule, soOften, together, withinBudget, type Check } from '../../../rules';
import { planRows, townshipPlans } from '../filings';
import { townshipCount } from '../places';

/** 五（一）: every township files its plan. No day is given, so that a plan not yet there is a warning at most. */
const plans: Check = (situation) => {
  const { received, lacking } = townshipPlans(situation);
  const unsent = overEach(planRows(situation), (row) =>
    row.field('实际报送日期').state === 'blank'
      ? ofRow(row, ['实际报送日期'], row.text('报送主体')!, `“${row.text('报送主体')}”的实施方案没有报送日期，五（一）要求报县教育局教育股备案，请核对。`, { observed: '未报送', severity: 'warning' })
      : null,
  );
  const asked = townshipCount(situation);
  if (lacking === null) {
    const few = received.length < asked ? [ofArea('乡镇（街道）实施方案', `已收到 ${received.length} 个乡镇（街道）的实施方案，全县应 ${asked} 个；填写参数“乡镇街道名单”后可列出未报的乡镇。`, { observed: `${received.length}/${asked}`, severity: 'notice' })] : [];
    return together(unsent, { breaches: few, missing: [situation.missingParameter('乡镇街道名单')] });
  }
  const sheets = new Set(planRows(situation).map((row) => row.text('报送主体')));
  return together(
    unsent,
    overEach(lacking.filter((name) => !sheets.has(name)), (name) =>
      ofArea(name, `“${name}”没有报送集团化办学实施方案，五（一）要求报县教育局教育股备案，请催报。`, { observed: `${received.length}/${asked}`, expected: '1 份', severity: 'warning' }),
    ),
  );
}; // prettier-ignore

const SPECIAL = '集团化专项';

const yearlyMoney: Check = (situation) => {
  const budget = situation.parameter('专项经费预算数');
  // A budget of the year is what the clause asks for; payments show it where no budget has been entered.
  if (budget?.kind === 'number' && budget.value > 0) return { breaches: [] };
  return soOften({
    of: 'area', periods: calendarYear, range: atLeast(1), unit: '笔', what: '集团化专项资金', asks: '五（二）要求县级财政每年安排，',
    days: (one) => rowsOf(one, 'payments').filter((row) => row.text('资金来源') === SPECIAL).map((row) => row.date('拨付日期') ?? row.date('日期')),
  })(situation);
}; // prettier-ignore

const fen = (yuan: number): number => Math.round(yuan * 100);

/** 五（一）、五（二）: the county's own duties. */
export const COUNTY_RULES: readonly RuleSpec[] = [
  rule('JX-5.1b', '乡镇（街道）实施方案备案', ['filings'], plans),
  rule('JX-5.2a', '每年安排专项资金', ['payments'], yearlyMoney),
  rule('JX-5.2a#budget', '专项资金不超预算', ['payments'], withinBudget(
    { of: 'area', what: '集团化专项资金' },
    (situation: Situation) => { const budget = situation.parameter('专项经费预算数'); return budget?.kind === 'number' ? fen(budget.value) : null; },
    (situation: Situation, subject: Subject) => { const spent = situation.valueOf('JX-5.2a#spent', subject); return spent.kind === 'known' ? fen(spent.value) : null; },
  )),
]; // prettier-ignore
