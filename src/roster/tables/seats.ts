import type { TableSpec } from '../spec';

export const seats: TableSpec = {
  id: 'seats',
  title: '治理机构名册',
  prefix: '机构',
  synonyms: ['机构名册', '治理机构名单', '理事会监事会名单', '学区治理委员会名单', '督学名单', '领导小组名单'],
  core: true,
  needs: [['机构类别']],
  columns: [
    { heading: '机构类别', synonyms: ['机构名称'], kind: 'choice', choices: ['理事会', '监事会', '学区治理委员会', '集团管理团队', '集团化工作小组', '领导小组', '领导小组办公室', '联席会议', '视导工作组', '视导小组', '考核工作领导小组', '工作小组', '联合教研组', '教研组备课组', '党总支', '党支部', '联合党支部', '联合党委', '督导研训队伍'] },
    { heading: '集团编号', synonyms: ['所属集团', '集团名称', '教育集团名称', '集团', '学区', '学区名称'], kind: 'text', refersTo: 'groups' },
    { heading: '成员姓名', synonyms: ['姓名'], kind: 'text', personal: true },
    { heading: '机构职务', synonyms: ['职务'], kind: 'choice', choices: ['理事长', '监事长', '主任', '组长', '副组长', '召集人', '部门负责人', '成员'], aliases: { '主任(主要负责人)': '主任', '主任（主要负责人）': '主任', '主要负责人': '主任', '理事': '成员', '监事': '成员', '委员': '成员' } },
    { heading: '所在单位', synonyms: ['工作单位'], kind: 'text' },
    { heading: '本职职务', synonyms: ['行政职务'], kind: 'text' },
    { heading: '身份类别', synonyms: ['人员类别', '代表类别'], kind: 'choice', choices: ['龙头园中层以上', '成员园园长', '分管领导', '主要领导', '幼教专干', '幼教教研员', '职工代表', '家长代表', '专职责任督学', '兼职责任督学', '兼职视导员', '兼职教研员', '兼职培训师', '管理科室', '行政负责人', '督导负责人', '教研负责人', '培训负责人'] },
    { heading: '内设部门', synonyms: ['分支部门'], kind: 'choice', choices: ['党建', '行政', '研训', '其他'], open: true },
    { heading: '聘任部门', synonyms: ['聘任单位'], kind: 'text' },
    { heading: '办公地点', synonyms: ['办公室设在'], kind: 'text' },
    { heading: '任职起', synonyms: ['聘期起'], kind: 'date' },
    { heading: '任职止', synonyms: ['聘期止'], kind: 'date' },
  ],
}; // prettier-ignore
