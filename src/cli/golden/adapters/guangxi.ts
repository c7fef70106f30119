import type { Adapter } from '../adapter';
import { GUANGXI_PEOPLE } from './guangxi-people';
import { GUANGXI_PLACES } from './guangxi-places';
import { GUANGXI_PROCEDURES } from './guangxi-procedures';
import { E10 } from './periodic';

/** Tables of worked answers whose first clause is Guangxi's. */
export const GUANGXI_ADAPTERS: Readonly<Record<string, Adapter>> = {
  ...GUANGXI_PLACES,
  ...GUANGXI_PEOPLE,
  ...GUANGXI_PROCEDURES,
  E10,
};
