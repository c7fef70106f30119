import type { TableExtension } from '../../../roster/spec';

/** 一（二）: the last day of the first target. */
export const BY_2022 = '2022-12-31';

/** 二（一）3: posts of a 学区 as 身份类别 writes them. */
export const POSTS = {
  fullTime: '专职责任督学',
  partTime: '兼职责任督学',
  guide: '兼职视导员',
  researcher: '兼职教研员',
  trainer: '兼职培训师',
} as const;

/** 二（一）3: inspectors of one 学区. */
export const FULL_TIME = 1;
export const PART_TIME = 8;

/** 二（二）2（5）: years of one round of training. */
export const TRAINING_YEARS = 3;

/** 二（二）2（2）: six fields in which kindergartens are supervised; the list is open. */
export const SIX_FIELDS = ['保育教育管理', '教职工管理', '招生管理', '安全管理', '财务管理', '师德师风建设'] as const;

/** 二（二）2（4）: joint activities; the list is open. */
export const JOINT_ACTIVITIES = ['联合备课', '联合教研', '合作科研', '教学竞赛'] as const;

/** 二（二）3: what regular inspection looks at; the list is open. */
export const SEVEN_FIELDS = ['党建工作', '内部管理', '教育教学', '师德师风', '教育收费', '安全稳定', '立德树人'] as const;

/** 二（二）4: matters of the charter, with the word looked for among the ticks; the list is open. */
export const CHARTER_MATTERS = ['组织与成员', '职责', '运行', '权利和义务'] as const;

/** 二（三）1: resources from outside, shared within the 学区. */
export const OUTSIDE_RESOURCES = ['社会场馆', '社区文体', '专业团体'] as const;

/** 三（一）, 四（一）: whose heads sit in the district's bodies; both lists are open. */
export const CONFERENCE_KINDS = ['管理科室', '督导负责人', '教研负责人', '培训负责人'] as const;
export const LEADING_KINDS = ['行政负责人', '督导负责人', '教研负责人', '培训负责人'] as const;

/** 四（二）: what the special fund is mainly for; the list is open. */
export const FUND_USES = ['师资培训', '教科研活动', '课题研究', '专题研讨会', '专家讲座', '日常工作经费'] as const;

export const SPECIAL_FUND = '学区化专项';

/** A district numbers its 学区, not 集团: the column goes by that name on every sheet. */
const NUMBERED: Pick<TableExtension, 'called' | 'synonyms'> = {
  called: { 集团编号: '学区编号' },
  synonyms: { 集团编号: ['所在学区', '所属学区'] },
};

/** What the draft changes about the county's tables. */
export const TABLES: readonly TableExtension[] = [
  { table: 'groups', title: '学区名册', called: { 集团编号: '学区编号', 集团名称: '学区名称', 龙头单位: '中心园' }, choices: { 命名依据: ['街道', '社区', '行政区+序号', '其他'] } },
  { table: 'schools', title: '园所名册', called: { 集团编号: '学区编号', 集团名称: '学区名称' }, columns: [
      { heading: '优质', synonyms: ['优质园', '优质幼儿园', '是否优质'], kind: 'flag', hint: '文件未写优质的标准，由区教育行政部门认定后填是或否' },
    ] },
  { table: 'seats', ...NUMBERED },
  { table: 'activities', ...NUMBERED },
  { table: 'payments', choices: { 用途类别: [...FUND_USES, '其他'] }, ...NUMBERED },
  { table: 'secondments', choices: { 交流方式: ['柔性流动', '跟岗', '支教', '走教', '轮岗', '指导', '其他'] } },
]; // prettier-ignore
