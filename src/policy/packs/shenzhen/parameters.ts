import type { ParameterSpec } from '../../model';

/** Numbers which the draft prints, and what it leaves to the districts (no value: 参数未填). */
export const PARAMETERS: readonly ParameterSpec[] = [
  { name: '学年起止', kind: 'dates', unit: '', clauses: ['SZ-2.2.1c', 'SZ-2.2.2d', 'SZ-2.2.3b', 'SZ-2.2.3k', 'SZ-3.2a', 'SZ-4.2c'], value: null,
    hint: '学年的首日和末日，如 2025-09-01—2026-08-31；按本区校历填写，不填按公历年度' },
  { name: '学期起止', kind: 'dates', unit: '', clauses: ['SZ-2.2.3i', 'SZ-2.2.3j'], value: null,
    hint: '各学期的首日和末日，如 2025-09-01—2026-01-31；2026-02-01—2026-08-31；按本区校历填写' },
  { name: '在学月份', kind: 'months', unit: '月', clauses: ['SZ-2.2.4d'], value: null,
    hint: '要求每月召开例会的月份，如 9,10,11,12,3,4,5,6；文件未规定假期是否计算' },
  { name: '定期频次', kind: 'number', unit: '次', clauses: ['SZ-2.2.1c', 'SZ-2.2.3k', 'SZ-3.2a', 'SZ-4.2c'], value: null,
    hint: '“定期”为每学年（未填学年起止时为每年）至少几次，文件未规定；由区教育行政部门确定' },
  { name: '学区数目标', kind: 'number', unit: '个', clauses: ['SZ-1.2a'], value: 200,
    hint: '到 2022 年底全市学区数，文件一（二）为 200 个左右' },
  { name: '约200容差值', kind: 'percent', unit: '%', clauses: ['SZ-1.2a'], value: null,
    hint: '口径取“按填写的容差”时，“左右”允许偏离的百分比，如 5%；文件未规定' },
  { name: '学区规模上限', kind: 'number', unit: '所', clauses: ['SZ-2.1.2b'], value: 16,
    hint: '每个学区幼儿园数上限，文件二（一）2 原则上为 16 所' },
  { name: '党支部最低党员数', kind: 'number', unit: '人', clauses: ['SZ-2.1.3l'], value: null,
    hint: '可以单独成立党支部的正式党员人数，文件未写；见党章和本地组织部门规定' },
  { name: '及时天数', kind: 'number', unit: '天', clauses: ['SZ-2.2.3d', 'SZ-2.2.3e'], value: null,
    hint: '书面反馈和上报“及时”指发现问题后几天以内，文件未规定；不填则只查有没有办理' },
  { name: '轮训周期起始日', kind: 'date', unit: '', clauses: ['SZ-2.2.2e'], value: null,
    hint: '口径取“固定周期”时三年轮训周期的首日，如 2022-09-01；文件未规定' },
  { name: '专项经费预算数', kind: 'money', unit: '元', clauses: ['SZ-4.2a'], value: null,
    hint: '区教育行政部门本年度核定的专项工作经费总额；文件未给出数额和算法' },
  { name: '各学区专项经费', kind: 'table', unit: '元', clauses: ['SZ-4.2a'], value: null,
    hint: '各学区核定的专项工作经费，如 一学区=50000；二学区=60000（数字为格式举例）；由各区按规模和任务核定' },
]; // prettier-ignore
