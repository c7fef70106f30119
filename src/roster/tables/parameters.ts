import type { TableSpec } from '../spec';

/** 政策参数: read apart from the rosters (`readParameters`), declared here for the template and the docs. */
export const parameters: TableSpec = {
  id: 'parameters',
  title: '政策参数',
  prefix: '参数',
  synonyms: ['参数表', '设置'],
  core: false,
  needs: [['参数名称'], ['取值']],
  columns: [
    { heading: '参数名称', synonyms: ['参数', '名称'], kind: 'text' },
    { heading: '适用文件', synonyms: ['政策', '适用政策'], kind: 'text' },
    { heading: '取值', synonyms: ['值', '参数值'], kind: 'text' },
    { heading: '单位', synonyms: [], kind: 'text' },
    { heading: '来源文号', synonyms: ['来源', '依据'], kind: 'text' },
    { heading: '生效日期', synonyms: ['起始日期'], kind: 'date' },
  ],
}; // prettier-ignore
