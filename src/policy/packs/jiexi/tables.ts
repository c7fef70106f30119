import type { TableExtension } from '../../../roster/spec';

/** 四（一）: the two places of the pilot, the only townships which the text names. */
export const PILOT_PLACES = ['河婆街道', '棉湖镇'] as const;

/** 四（二）: how many townships and streets the county has. */
export const TOWNSHIPS = 17;

/** 三（三）10: six sides on which groups are evaluated, short and as written. */
export const SIX_SIDES = ['内部治理和运行', '学校发展', '教师发展', '学生发展', '社会认可', '发展潜能'] as const;

/** 三（三）6: four integrations, headings of a summary. */
export const FOUR_UNIONS = ['内部管理一体化', '课程教学一体化', '教师发展一体化', '考核评价一体化'] as const;

/** 三（三）8: channels by which backbone teachers flow to weak schools. */
export const BACKBONE_CHANNELS = ['骨干教师交流', '学科基地建设', '联校教研活动', '特需教师配送'] as const;

/** 三（四）12: platforms; the list is open. */
export const PLATFORMS = ['教师发展中心', '课程建设中心', '名校长名师工作室', '骨干教师研修共同体'] as const;

/** 三（四）12: kinds of joint research. */
export const JOINT_RESEARCH = ['联合备课', '联合教研', '合作科研', '教学竞赛'] as const;

/** 三（四）13: nine classes that groups share; the list is open. */
export const SHARED_CLASSES = [
  '集体备课', '评课', '教研', '教案', '课件', '优秀课例', '试题库', '教师论坛', '学生活动',
] as const; // prettier-ignore

/** 三（四）14: venues and equipment to be opened. */
export const VENUES = ['场馆', '图书馆', '实验室', '设备'] as const;

/** 三（二）5: what a member shows that may ask to leave, with the word looked for in 事由. */
export const EXIT_CONDITIONS = [
  ['成长速度快', /成长/],
  ['办学质量优', /质量/],
  ['社会声誉高', /声誉/],
] as const;

export const GRADES = ['优秀', '良好', '一般', '不合格'] as const;

/** What the opinions change about the county's tables. */
export const TABLES: readonly TableExtension[] = [
  { table: 'groups', choices: { 集团模式: ['紧密型', '托管型', '联盟型', '其他'], 组建形式: ['教育联盟', '发展共同体', '其他'] } },
  { table: 'schools', choices: { 加入方式: ['自主组团', '行政主导', '自主组团+行政主导', '其他'] } },
  { table: 'seats', choices: {
      机构类别: ['理事会', '视导小组', '联合教研组', '教研组备课组', ...PLATFORMS, '领导小组', '工作小组', '党总支', '党支部', '联合党支部', '联合党委', '其他'],
    } },
  { table: 'activities', synonyms: { 召集人: ['授课人', '主讲人'] } },
  { table: 'payments', choices: { 用途类别: ['年度运作经费', '新建项目', '改扩建项目', '其他'] } },
  { table: 'resources', choices: {
      资源类别: ['教学设计', '微课', '教学案例', '教学录像', '试题库', ...SHARED_CLASSES.filter((one) => one !== '试题库'), '名师网络课程', '专递课堂', '特色课程', ...VENUES, '信息平台', '其他'],
    } },
  { table: 'scores', choices: { 等次: GRADES } },
]; // prettier-ignore
