import type { ChecklistItemSpec } from '../../model';
import { items } from '../../rules';
import { SIX_FIELDS } from './tables';

/** What only a person can tick (自查清单): one line an item. */
export const CHECKLIST: readonly ChecklistItemSpec[] = [
  ...items('area', 'SZ-1.1', ['学区化治理覆盖各类幼儿园，公办民办协同发展']),
  ...items('area', 'SZ-1.2c', ['治理体系运行顺畅，共建共治共享制度健全', '学前教育优质均衡水平整体提高']),
  ...items('group', 'SZ-2.1.3m', ['学区党组织参与治理事务', '学区党组织领导工会、共青团、妇联等群团组织']),
  ...items('school', 'SZ-2.2.2b', SIX_FIELDS.map((field) => `学区对${field}的监督指导已落实`)),
  ...items('school', 'SZ-2.2.3h', ['在督学指导下建立自我督导体系']),
];
