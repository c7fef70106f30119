import type { TableSpec } from '../spec';

export const assistances: TableSpec = {
  id: 'assistances',
  title: '帮扶台账',
  prefix: '帮扶',
  synonyms: ['对口帮扶表', '薄弱园档案'],
  core: false,
  needs: [['帮扶方', '帮扶方类型', '受援对象']],
  columns: [
    { heading: '帮扶方', synonyms: ['支援单位'], kind: 'text' },
    { heading: '帮扶方类型', synonyms: ['类型'], kind: 'choice', choices: ['高校', '区直自治区示范园', '市直市级以上示范园', '龙头园', '学区'] },
    { heading: '受援对象', synonyms: ['受援地区'], kind: 'text' },
    { heading: '受援类型', synonyms: ['类别'], kind: 'choice', choices: ['设区市', '贫困县', '县级幼儿园', '薄弱园'] },
    { heading: '提升计划', synonyms: ['帮扶计划'], kind: 'text' },
  ],
}; // prettier-ignore
