import type { ChecklistItemSpec } from '../../model';

/** What only a person can tick (自查清单). */
export const CHECKLIST: readonly ChecklistItemSpec[] = [
  { clause: 'HL-0.1', item: '方案依据的中央和自治区文件已组织学习并对照', of: 'area' },
  { clause: 'HL-2.0c', item: '学前教育供给能满足当地多样化需求', of: 'area' },
  { clause: 'HL-3.2.2a', item: '集团园已输出成熟理念，集团内理念有共识或管理相对统一', of: 'group' },
  { clause: 'HL-4.2b', item: '组建时考虑了党组织设置和就近、便于工作、党政兼顾、综合管理', of: 'area' },
  { clause: 'HL-5.4', item: '集团总结了典型做法，帮助成员单位改善环境，形成文化品牌', of: 'group' },
];
