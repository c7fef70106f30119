import type { TableSpec } from '../spec';

export const checklist: TableSpec = {
  id: 'checklist',
  title: '自查清单',
  prefix: '清单',
  synonyms: ['自查表', '检查表'],
  core: false,
  needs: [['检查项目']],
  columns: [
    { heading: '单位', synonyms: ['学校名称', '单位名称', '自查单位'], kind: 'text' },
    { heading: '检查项目', synonyms: ['项目'], kind: 'text' },
    { heading: '结果', synonyms: ['结论'], kind: 'choice', choices: ['是', '否', '不适用'], aliases: { '√': '是', '×': '否', '有': '是', '无': '否', '符合': '是', '不符合': '否' } },
  ],
}; // prettier-ignore
