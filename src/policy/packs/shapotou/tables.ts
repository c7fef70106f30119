import type { TableExtension } from '../../../roster/spec';

/** 八大行动 of 五（一）: eight headings under which a group's activities are counted. */
export const EIGHT_ACTIONS = [
  '管理互通', '领导流动', '师资共享', '研训联动', '质量共进', '文化共建', '项目合作', '捆绑考核',
] as const; // prettier-ignore

/** Uses of the special fund which 六（三） names; the list is open. */
export const FUND_USES = ['送课活动', '课题研究', '校园文化建设', '社团活动（综合实践活动）', '设施设备维护维修'] as const;

export const GRADES = ['优秀', '良好', '一般', '不合格'] as const;

/** What this plan changes about the county's tables. */
export const TABLES: readonly TableExtension[] = [
  { table: 'groups', choices: {
      组建形式: ['优质学校+潜力学校', '优质学校+新校+村校', '跨学段联合', '其他'],
      集团模式: ['一校多区', '强校托管', '联合发展共同体', '其他'],
    } },
  { table: 'schools', requires: ['在校学生数'], choices: { 校长属性: ['总校校长', '执行校长', '总园长', '执行园长'] } },
  { table: 'activities', columns: [
      { heading: '八大行动', synonyms: ['行动类别', '八大行动类别'], kind: 'choices', choices: EIGHT_ACTIONS, hint: '属于八大行动的哪几项，多项用、隔开' },
    ] },
  { table: 'scores', choices: { 等次: GRADES } },
];
