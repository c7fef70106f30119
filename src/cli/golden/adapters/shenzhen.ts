import type { Adapters } from '../adapter';
import { SHENZHEN_DUTIES } from './shenzhen-duties';
import { SHENZHEN_SETUP } from './shenzhen-setup';
import { SHENZHEN_STAFF } from './shenzhen-staff';

/** Tables whose first clause is Shenzhen's. */
export const SHENZHEN_ADAPTERS: Adapters = { ...SHENZHEN_SETUP, ...SHENZHEN_STAFF, ...SHENZHEN_DUTIES };
