import type { TableExtension } from '../../../roster/spec';

/** The ten leads that 四（二） names; the last is printed without the county's name. */
export const LEADS = [
  '贺兰县幼儿园', '贺兰县第一幼儿园', '贺兰县第二幼儿园', '贺兰县第三幼儿园', '贺兰县第四幼儿园',
  '贺兰县德胜第一幼儿园', '贺兰县德胜第十幼儿园', '贺兰县第十幼儿园', '贺兰县第十五幼儿园', '太阳城第一幼儿园',
] as const; // prettier-ignore

/** 四同步 of 二 and 五个提升 of 二（三）: headings of the yearly summary. */
export const FOUR_TOGETHER = ['办园条件', '规章制度', '园务管理', '保教质量'] as const;
export const FIVE_RISES = ['办园水平', '保教质量', '师资水平', '幼儿素质', '社会满意度'] as const;

/** Five sides of the evaluation, 三（四）. */
export const FIVE_SIDES = ['组织运作', '师资共享共建', '课程共享共研', '教学资源共享统筹', '办园成效与特色'] as const;

/** What this plan changes about the county's tables. */
export const TABLES: readonly TableExtension[] = [
  { table: 'groups', choices: { 集团模式: ['融合型', '其他'] } },
  { table: 'secondments', choices: { 交流方式: ['带教', '支教', '跟岗', '蹲点', '其他'] } },
  { table: 'trainings', choices: { 培训层级: ['区级', '集团', '园本'] } },
];
