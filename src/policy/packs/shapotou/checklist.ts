import type { ChecklistItemSpec } from '../../model';

/** What only a person can tick (自查清单). */
export const CHECKLIST: readonly ChecklistItemSpec[] = [
  { clause: 'SPT-2.2', item: '起始年级就近划片，集团内多校区划片有进展，班额受控', of: 'group' },
  { clause: 'SPT-2.3', item: '2025 年管理体制、城乡一体、区内均衡和群众满意度目标基本实现', of: 'area' },
  { clause: 'SPT-4.2', item: '集团内理念、制度和质量标准已达成一致', of: 'group' },
  { clause: 'SPT-4.5', item: '成员校（园）办学自主权、传统和特色受到尊重', of: 'group' },
  { clause: 'SPT-5.1d', item: '教师交流、事务和财务由集团统一协调（可选）', of: 'group' },
  { clause: 'SPT-6.4.1.0', item: '集团履行预决算编审、拨款审核、会计核算、财务管理、日常监督五项职责', of: 'group' },
  { clause: 'SPT-6.4.1.3a', item: '学校负责人对本校会计资料真实、完整负责', of: 'school' },
  { clause: 'SPT-6.4.4e', item: '副职、中层和教师绩效津贴已由集团按规定考核发放', of: 'group' },
  { clause: 'SPT-8.1', item: '集团党建工作有安排、有落实', of: 'group' },
  { clause: 'SPT-8.2c', item: '教师编制按集团管理，学校人已成为集团人', of: 'area' },
];
