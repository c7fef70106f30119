import type { RuleSpec } from '../../../model';
import { ofRow } from '../breach';
import { CHECKLIST } from '../checklist';
import { CLAUSES } from '../clauses';
import { rowsOf } from '../places';

const plain = (text: string): string => text.replace(/[\s“”"（）()]/g, '');

/** An item of the clause that was answered 否 in 自查清单. Items that nobody has answered yet are no breach. */
function ticks(clause: string): RuleSpec {
  const items = CHECKLIST.filter((one) => one.clause === clause).map((one) => one.item);
  const locator = CLAUSES.find((one) => one.id === clause)!.locator;
  return {
    id: `${clause}#ticks`, clause, title: `自查：${items.join('、')}`, needs: ['checklist'],
    check: (situation) => ({
      breaches: rowsOf(situation, 'checklist')
        .filter((row) => row.text('结果') === '否' && items.some((item) => plain(item) === plain(row.text('检查项目') ?? '')))
        .map((row) => {
          const [item, unit] = [row.text('检查项目')!, row.text('单位')];
          const message = `${unit ? `“${unit}”` : ''}自查“${item}”为“否”，${locator}对此有要求，请整改后更新自查结果。`;
          return ofRow(row, ['结果'], unit ?? item, message, { observed: '否', expected: '是' });
        }),
    }),
  }; // prettier-ignore
}

/** Clauses that only a person can judge: each answered by ticks. */
export const TICK_RULES: readonly RuleSpec[] = [...new Set(CHECKLIST.map((one) => one.clause))].map(ticks);
