import type { TableSpec } from '../spec';

export const filings: TableSpec = {
  id: 'filings',
  title: '材料报送台账',
  prefix: '报送',
  synonyms: ['报送登记表'],
  core: false,
  needs: [['材料名称', '实际报送日期']],
  columns: [
    { heading: '材料名称', synonyms: ['报送材料'], kind: 'text' },
    { heading: '报送主体', synonyms: ['报送单位'], kind: 'text' },
    { heading: '接收单位', synonyms: ['报送至'], kind: 'text' },
    { heading: '期次', synonyms: ['学期', '半年', '年度'], kind: 'text' },
    { heading: '截止日期', synonyms: ['报送时限'], kind: 'date' },
    { heading: '实际报送日期', synonyms: ['报送日期'], kind: 'date' },
  ],
}; // prettier-ignore
