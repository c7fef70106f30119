import type { ParameterSpec } from '../../model';

/** The plan gives no dates of terms, no number behind 定期 and no weights: the county fills them in. */
export const PARAMETERS: readonly ParameterSpec[] = [
  { name: '学期起止', kind: 'dates', unit: '', clauses: ['HL-5.2d', 'HL-5.2e', 'HL-5.2h', 'HL-5.2i'], value: null,
    hint: '各学期的首日和末日，如 2025-09-01—2026-01-31；2026-02-01—2026-08-31；按本县校历填写' },
  { name: '学年起止', kind: 'dates', unit: '', clauses: ['HL-5.2d', 'HL-5.2h', 'HL-4.4b'], value: null,
    hint: '学年的首日和末日，如 2025-09-01—2026-08-31；按本县校历填写' },
  { name: '在学月份', kind: 'months', unit: '月', clauses: ['HL-5.2f', 'HL-5.2g'], value: null,
    hint: '要求“每月”开展的月份，如 9,10,11,12,3,4,5,6；方案未规定假期是否计算' },
  { name: '定期频次', kind: 'number', unit: '次', clauses: ['HL-3.3.1b', 'HL-4.3b', 'HL-5.2b', 'HL-5.2c', 'HL-5.2d', 'HL-5.2e', 'HL-5.3a'], value: null,
    hint: '“定期”为每学年至少几次，方案未规定；由县教育体育局确定' },
  { name: '集体研究起点', kind: 'money', unit: '元', clauses: ['HL-3.2.3a'], value: null,
    hint: '口径取“起点以上”时，多少元起须集体研究，方案未规定；见集团财务制度' },
  { name: '评估指标与权重', kind: 'table', unit: '%', clauses: ['HL-3.4a', 'HL-3.4b'], value: null,
    hint: '指标=权重，五项合计 100；见《贺兰县幼儿园集团化办园评估标准》' },
  { name: '覆盖率目标', kind: 'percent', unit: '%', clauses: ['HL-2.0a'], value: 100,
    hint: '本方案二的目标是全覆盖，即 100%，未写期限' },
]; // prettier-ignore
