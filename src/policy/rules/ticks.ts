import type { ChecklistItemSpec, ClauseSpec, RuleSpec } from '../model';
import { overEach } from './check';
import { ofRow } from './places';
import { SAY } from './words';

const plain = (text: string): string => text.replace(/[\s“”"（）()]/g, '');

/**
 * Items of 自查清单 that were answered 否, one rule (`…#ticks`) for each clause that has items. Items that nobody has
 * answered yet are no breach.
 */
export function tickRules(
  checklist: readonly ChecklistItemSpec[],
  clauses: readonly ClauseSpec[],
): readonly RuleSpec[] {
  return [...new Set(checklist.map((one) => one.clause))].map((id): RuleSpec => {
    const items = checklist.filter((one) => one.clause === id).map((one) => one.item);
    const { locator } = clauses.find((one) => one.id === id)!;
    return {
      id: `${id}#ticks`,
      clause: id,
      title: `自查：${items.join('、')}`,
      needs: ['checklist'],
      check: ({ roster }) =>
        overEach(roster.table('checklist').rows, (row) => {
          const [item, unit] = [row.text('检查项目'), row.text('单位')];
          if (row.text('结果') !== '否' || item === null || !items.some((one) => plain(one) === plain(item)))
            return null;
          return ofRow(row, ['结果'], unit ?? item, SAY.tickedNo(unit, item, locator), {
            observed: '否',
            expected: '是',
          });
        }),
    };
  });
}
