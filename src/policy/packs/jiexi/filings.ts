import type { Row } from '../../../roster/roster';
import type { Situation } from '../../model';
import { placeKey, townshipList } from './places';
import { rowsOf } from '../../rules';

/** Lines of 材料报送台账 that are a township's plan. */
export function planRows(situation: Situation): readonly Row[] {
  return rowsOf(situation, 'filings').filter((row) => /实施方案/.test(row.text('材料名称') ?? '') && row.text('报送主体') !== null);
} // prettier-ignore

export const isPlanOf = (row: Row, township: string): boolean => placeKey(row.text('报送主体') ?? '') === placeKey(township);

/** 五（一）: townships whose plan has been filed, and those of the list that lack one (null: no list has been entered). */
export function townshipPlans(situation: Situation): { received: readonly string[]; lacking: readonly string[] | null } {
  const sent = planRows(situation).filter((row) => row.date('实际报送日期') !== null);
  const list = townshipList(situation);
  const keys = new Map(sent.map((row) => [placeKey(row.text('报送主体')!), row.text('报送主体')!]));
  if (!list) return { received: [...keys.values()], lacking: null };
  return {
    received: list.filter((name) => keys.has(placeKey(name))),
    lacking: list.filter((name) => !keys.has(placeKey(name))),
  };
}
