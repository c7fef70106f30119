import type { Adapters } from '../adapter';
import { GUANGXI_ADAPTERS } from './guangxi';
import { HELAN_ADAPTERS } from './helan';
import { JIEXI_ADAPTERS } from './jiexi';
import { SHENZHEN_ADAPTERS } from './shenzhen';
import { SHAPOTOU_ADAPTERS } from './shapotou';

/** Adapters of all tables of worked answers; a policy's own stand in a file of its name. */
export const ADAPTERS: Adapters = {
  ...GUANGXI_ADAPTERS,
  ...HELAN_ADAPTERS,
  ...JIEXI_ADAPTERS,
  ...SHAPOTOU_ADAPTERS,
  ...SHENZHEN_ADAPTERS,
};
