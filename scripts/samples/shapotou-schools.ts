/** The five pilot groups and 21 campuses of the annex. Names are the document's; every number is 示例数据. */
export interface Campus {
  group: string;
  campus: string;
  legal: string;
  role: '龙头' | '成员';
  title: '总校校长' | '执行校长' | '总园长' | '执行园长';
  type: '小学' | '初中' | '九年一贯制' | '幼儿园';
  pupils: number;
  classes: number;
  staff: number;
  quota: number;
  temporary: number;
  carers: number;
  members: number;
}

export const GROUPS = [
  { id: 'SPT01', name: '中卫市第七小学教育集团', lead: '中卫市第七小学', founded: '2023-05-10', declared: 2, stage: '义务教育', form: '优质+潜力' },
  { id: 'SPT02', name: '中卫市第四中学教育集团', lead: '中卫市第四中学', founded: '2023-05-10', declared: 4, stage: '义务教育', form: '优质+潜力' },
  { id: 'SPT03', name: '中卫市宣和教育集团', lead: '宣和中学', founded: '2023-05-10', declared: 5, stage: '混合', form: '跨学段联合' },
  { id: 'SPT04', name: '中卫市兴仁教育集团', lead: '中卫市兴仁中学', founded: '2023-05-10', declared: 7, stage: '混合', form: '跨学段联合' },
  { id: 'SPT05', name: '中卫市第二幼儿园教育集团', lead: '中卫市第二幼儿园', founded: '2023-05-10', declared: 3, stage: '学前', form: '优质+潜力' },
] as const;

type Line = [string, string, string, Campus['role'], Campus['title'], Campus['type'], ...number[]];

// group, campus, legal name, role, title, type, pupils, classes, staff, 在编, 临聘, 保育员, party members
const LINES: Line[] = [
  ['SPT01', '中卫市第七小学教育集团总校', '中卫市第七小学', '龙头', '总校校长', '小学', 1850, 38, 104, 96, 8, 0, 41],
  ['SPT01', '中卫市第七小学教育集团双渠校区\n（中卫十小）', '中卫市第十小学', '成员', '执行校长', '小学', 500, 12, 31, 28, 3, 0, 9],
  ['SPT02', '中卫市第四中学教育集团总校', '中卫市第四中学', '龙头', '总校校长', '初中', 1620, 34, 121, 116, 5, 0, 52],
  ['SPT02', '中卫市第四中学教育集团镇罗校区', '镇罗中学', '成员', '执行校长', '初中', 499, 12, 44, 42, 2, 0, 17],
  ['SPT02', '中卫市第四中学教育集团郭滩校区', '郭滩学校', '成员', '执行校长', '九年一贯制', 200, 9, 27, 25, 2, 0, 8],
  ['SPT02', '中卫市第四中学教育集团观音校区', '观音学校', '成员', '执行校长', '九年一贯制', 199, 9, 26, 24, 2, 0, 7],
  ['SPT03', '中卫市宣和教育集团总校（宣和中学）', '宣和中学', '龙头', '总校校长', '初中', 1180, 26, 92, 90, 2, 0, 36],
  ['SPT03', '中卫市宣和教育集团东月校区', '东月学校', '成员', '执行校长', '九年一贯制', 320, 9, 30, 28, 2, 0, 10],
  ['SPT03', '中卫市宣和教育集团张洪校区', '张洪学校', '成员', '执行校长', '九年一贯制', 180, 9, 25, 23, 2, 0, 6],
  ['SPT03', '中卫市宣和教育集团宣和小学校区', '宣和小学', '成员', '执行校长', '小学', 760, 18, 47, 43, 4, 0, 15],
  ['SPT03', '中卫市宣和教育集团宣和幼儿园', '宣和幼儿园', '成员', '执行园长', '幼儿园', 240, 9, 31, 3, 18, 9, 5],
  ['SPT04', '中卫市兴仁教育集团总校（兴仁中学）', '中卫市兴仁中学', '龙头', '总校校长', '初中', 1005, 22, 81, 78, 3, 0, 30],
  ['SPT04', '中卫市兴仁教育集团兴仁小学', '兴仁小学', '成员', '执行校长', '小学', 650, 16, 42, 39, 3, 0, 13],
  ['SPT04', '中卫市兴仁教育集团郝集校区', '郝集小学', '成员', '执行校长', '小学', 150, 6, 14, 12, 2, 0, 4],
  ['SPT04', '中卫市兴仁教育集团王团校区', '王团小学', '成员', '执行校长', '小学', 130, 6, 13, 11, 2, 0, 3],
  ['SPT04', '中卫市兴仁教育集团高庄校区', '高庄小学', '成员', '执行校长', '小学', 96, 6, 12, 11, 1, 0, 3],
  ['SPT04', '中卫市兴仁教育集团温寨柯校区', '温寨柯小学', '成员', '执行校长', '小学', 210, 6, 15, 13, 2, 0, 4],
  ['SPT04', '中卫市兴仁教育集团兴仁幼儿园', '兴仁幼儿园', '成员', '执行校长', '幼儿园', 150, 6, 21, 3, 12, 5, 3],
  ['SPT05', '中卫市第二幼儿园教育集团总园', '中卫市第二幼儿园', '龙头', '总园长', '幼儿园', 420, 15, 50, 4, 30, 15, 11],
  ['SPT05', '中卫市第二幼儿园教育集团香山分园', '中卫市香山幼儿园', '成员', '执行园长', '幼儿园', 198, 8, 27, 3, 16, 8, 4],
  ['SPT05', '中卫市第二幼儿园教育集团文萃分园', '中卫市文萃幼儿园', '成员', '执行园长', '幼儿园', 270, 9, 30, 2, 18, 9, 4],
];

export const CAMPUSES: readonly Campus[] = LINES.map(
  ([group, campus, legal, role, title, type, pupils, classes, staff, quota, temporary, carers, members]) => ({
    group,
    campus,
    legal,
    role,
    title,
    type,
    pupils: pupils!,
    classes: classes!,
    staff: staff!,
    quota: quota!,
    temporary: temporary!,
    carers: carers!,
    members: members!,
  }),
);
