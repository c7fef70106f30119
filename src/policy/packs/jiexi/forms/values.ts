import type { FormSpec } from '../../../model';

export * from '../../../forms';

type Rest = Omit<FormSpec, 'due' | 'from' | 'to' | 'landscape'> & Partial<Pick<FormSpec, 'due' | 'from' | 'to' | 'landscape'>>;

/** A form without a day, from the bureau, upright, unless it says otherwise. */
export const form = (spec: Rest): FormSpec => ({ due: null, from: '县教育局', to: null, landscape: false, ...spec });
