export { inYear, type InYear } from './due';
export type { ReportForm, ReportInput } from './input';
export { reportPlan } from './report';
export { REPORT_SHEETS, REPORT_WORDS, SAMPLE_MARK } from './words';
