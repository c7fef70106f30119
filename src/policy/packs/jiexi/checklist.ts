import type { ChecklistItemSpec } from '../../model';
import { items } from '../../rules';

/** What only a person can tick (自查清单): one line an item. */
export const CHECKLIST: readonly ChecklistItemSpec[] = [
  ...items('group', 'JX-3.1b', ['集团学校共同规范党组织建设', '开展党建示范校创建']),
  ...items('group', 'JX-3.2c', ['集团内评选优秀党员、优秀干部（鼓励）']),
  ...items('group', 'JX-3.3a', ['龙头学校牵头的大思政工作格局', '党建带团建、队建', '探索集团思政课程体系', '党建结对共建']),
  ...items('school', 'JX-3.7a', ['义务教育免试就近入学，依法依规招生']),
  ...items('group', 'JX-3.12a', ['集团内教师招聘机制', '集团内教师培训机制', '集团内教师培养机制', '集团内教师评价机制', '集团内教师考核机制']),
  ...items('group', 'JX-3.14a', ['开齐开足国家课程', '统筹课程规划，建设集团课程群']),
  ...items('area', 'JX-5.1a', ['县镇两级建立集团化办学政策支撑体系', '集团化办学优先纳入区域发展规划']),
];
