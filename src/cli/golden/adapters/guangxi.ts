import { listOf, numberOf, type Adapter } from '../adapter';
import { GUANGXI_PEOPLE } from './guangxi-people';
import { GUANGXI_PLACES } from './guangxi-places';
import { GUANGXI_DUTIES, GUANGXI_PROCEDURES, periodicDuty } from './guangxi-procedures';

/** Counts per successive period; Guangxi's duties here, those of other policies by their own packs. */
const E10: Adapter = ([clause, , counts]) => {
  if (!GUANGXI_DUTIES.has(String(clause))) throw new Error(`no periodic duty ${String(clause)}`);
  return [periodicDuty(String(clause), listOf(counts).map(numberOf))];
};

/** Tables of worked answers whose first clause is Guangxi's. */
export const GUANGXI_ADAPTERS: Readonly<Record<string, Adapter>> = {
  ...GUANGXI_PLACES,
  ...GUANGXI_PEOPLE,
  ...GUANGXI_PROCEDURES,
  E10,
};
