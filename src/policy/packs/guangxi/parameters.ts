import type { ParameterSpec } from '../../model';

/** Figures which the text prints, and those which it leaves to other documents (no value: 参数未填). */
export const PARAMETERS: readonly ParameterSpec[] = [
  { name: '学期起止', kind: 'dates', unit: '', clauses: ['GX-5.3i', 'GX-5.6b', 'GX-5.6c', 'GX-6.2b'], value: null,
    hint: '各学期首日和末日，如 2025-09-01—2026-01-31；2026-02-01—2026-08-31；原文未给出，按本地校历填写' },
  { name: '节假日顺延', kind: 'text', unit: '', clauses: ['GX-0.1', 'GX-0.3', 'GX-0.4', 'GX-0.5', 'GX-0.6'], value: null,
    hint: '截止日遇周末是否顺延到下一个工作日，填“是”或“否”；原文未规定，不填按不顺延' },
  { name: '示范园等级表', kind: 'names', unit: '', clauses: ['GX-5.2.1', 'GX-5.2.2.3'], value: null,
    hint: '示范园等级由高到低，用、隔开；原文未给出，不填按自治区级、市级、县级的行政层级' },
  { name: '国定贫困县名单', kind: 'names', unit: '', clauses: ['GX-5.2.2.2', 'GX-6.5a'], value: null,
    hint: '国家扶贫开发工作重点县（贫困县）名单，用、隔开；见国家和自治区公布的名单及调整文件' },
  { name: '教职工配备标准', kind: 'table', unit: '人', clauses: ['GX-5.6d'], value: null,
    hint: '每班应配教职工数，如 每班教职工=2.5；见国家幼儿园教职工配备标准' },
  { name: '奖补标准', kind: 'text', unit: '', clauses: ['GX-6.3a', 'GX-6.3b'], value: null,
    hint: '自治区、市、县对集团化办园的奖补数额或办法；原文未给出，见各级财政、教育部门文件' },
  { name: '评估指标与权重', kind: 'table', unit: '分', clauses: ['GX-6.4b'], value: null,
    hint: '考核指标及其分值，如 资源输出=30；引领带动=30；原文未给出，见本地考核办法' },
  { name: '龙头园最低班级数', kind: 'number', unit: '个', clauses: ['GX-5.1.1b'], value: 6,
    hint: '龙头园至少应有的班级数，原文五（一）1 为 6 个班' },
  { name: '集团规模上限', kind: 'number', unit: '所', clauses: ['GX-5.1.0'], value: 10,
    hint: '集团成员园数上限，原文五（一）首段原则上为 10 所以内' },
];
