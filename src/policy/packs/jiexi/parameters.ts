import type { ParameterSpec } from '../../model';

/** The opinions give head counts, dates and three years, but no amounts, weights, ratios or frequencies: the county fills them in. */
export const PARAMETERS: readonly ParameterSpec[] = [
  { name: '学年起止', kind: 'dates', unit: '', clauses: ['JX-3.3c', 'JX-3.5b'], value: null,
    hint: '学年的首日和末日，如 2025-09-01—2026-08-31；按本县校历填写' },
  { name: '学期起止', kind: 'dates', unit: '', clauses: ['JX-3.3d'], value: null,
    hint: '各学期的首日和末日，如 2025-09-01—2026-01-31；2026-02-01—2026-08-31；按本县校历填写' },
  { name: '在学月份', kind: 'months', unit: '月', clauses: ['JX-3.3e'], value: null,
    hint: '“每月”要求开展的月份，如 9,10,11,12,3,4,5,6；意见未写假期是否计算' },
  { name: '定期频次', kind: 'number', unit: '次', clauses: ['JX-3.2a', 'JX-3.15a', 'JX-3.18'], value: null,
    hint: '“常态化”“定期”为每学年至少几次，意见未规定；由县教育局确定' },
  { name: '目标截止日值', kind: 'date', unit: '', clauses: ['JX-2a', 'JX-2b', 'JX-2c', 'JX-2d', 'JX-2e'], value: null,
    hint: '县里另有文件定了“到2025年”或“到2027年”的截止日时填写，用于同年的目标；不填按口径“目标截止日”' },
  { name: '试点集团数目标', kind: 'table', unit: '个', clauses: ['JX-4.1a'], value: '河婆街道=2；棉湖镇=1',
    hint: '四（一）：2024年内河婆街道组建 2 个、棉湖镇组建 1 个集团' },
  { name: '合作年限', kind: 'number', unit: '年', clauses: ['JX-3.5b', 'JX-3.5c'], value: 3,
    hint: '三（二）5：合作时限一般不少于 3 年' },
  { name: '乡镇街道名单', kind: 'names', unit: '', clauses: ['JX-4.2b', 'JX-5.1b'], value: null,
    hint: '全县 17 个乡镇（街道）的名称，用、隔开；意见只写了河婆街道和棉湖镇' },
  { name: '运作经费分档表', kind: 'table', unit: '元', clauses: ['JX-3.9e'], value: null,
    hint: '成员学校数下限/等次=金额，如 10/优秀=80000；5/优秀=50000；不合格=0（数字为格式举例）；意见未给出标准，以县教育局、财政局文件为准' },
  { name: '工作量折算比例', kind: 'number', unit: '倍', clauses: ['JX-3.9f'], value: null,
    hint: '跨校任务计入本人教学工作量的比例，如 0.5；意见未给出，见县绩效工资分配办法' },
  { name: '评估指标与权重', kind: 'table', unit: '%', clauses: ['JX-3.10b'], value: null,
    hint: '指标=权重，六个方面合计 100；意见未给出权重，见县级教育集团评价指标' },
  { name: '专项经费预算数', kind: 'money', unit: '元', clauses: ['JX-5.2a'], value: null,
    hint: '县级财政本年度安排的集团化办学专项资金；意见未给出数额，见年度预算' },
]; // prettier-ignore
