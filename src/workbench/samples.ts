/** File names of the samples that lie beside the page, put in by the build; the first opens by itself. */
declare const __SAMPLES__: string[];

export const SAMPLES: string[] = __SAMPLES__;
