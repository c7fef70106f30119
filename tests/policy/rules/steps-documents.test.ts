import {
  documentWith,
  elementsLacking,
  inOrder,
  stepFaults,
  type DocumentDemand,
  type Procedure,
  type Step,
} from '../../../src/policy/rules';
import type { Line } from '../../../src/cli/golden/build';
import { lacked, messages, places, rowsOf, SCHOOLS, situation, told } from './support';

const STEPS: readonly Step[] = [
  { heading: '申请日期' },
  { heading: '评审日期', required: true },
  { heading: '审批日期' },
];
const line = (申请日期: string | null, 评审日期: string | null, 审批日期: string | null): Line => ({
  事项类别: '集团成立',
  对象: '测试集团',
  申请日期,
  评审日期,
  审批日期,
});
const procedure: Procedure = { rows: rowsOf('approvals'), steps: STEPS, name: '对象', asks: '五（一）要求' };

const faults = (strict: boolean, ...days: (string | null)[]): string => {
  const [row] = situation({ approvals: [line(days[0]!, days[1]!, days[2]!)] }).roster.table('approvals').rows;
  return stepFaults(row!, STEPS, strict)
    .map((one) => `${one.step} ${one.fault} ${one.fault === 'early' ? one.before : one.after}`)
    .join('; ');
};

describe('[GX-5.1.3a] steps in order', () => {
  test.each([
    [['2025-01-01', '2025-01-01', '2025-01-02'], ''],
    [['2025-01-02', '2025-01-01', '2025-01-03'], '评审日期 early 申请日期'],
    [['2025-01-03', '2025-01-01', '2025-01-02'], '评审日期 early 申请日期'],
    [['2025-01-02', null, '2025-01-01'], '评审日期 lacking 审批日期; 审批日期 early 申请日期'],
    [[null, '2025-01-01', null], '申请日期 lacking 评审日期'],
    [['2025-01-01', null, null], '评审日期 lacking null'],
    [['2025-01-01', '改日', '2025-01-01'], ''],
    [[null, null, '2025-01-01'], '申请日期 lacking 审批日期; 评审日期 lacking 审批日期'],
  ])('%j: %s', (days, expected) => expect(faults(false, ...days)).toBe(expected));

  test('where the same day is too early', () => {
    expect(faults(true, '2025-01-01', '2025-01-01', '2025-01-02')).toBe('评审日期 early 申请日期');
    expect(faults(true, '2025-01-01', '2025-01-02', '2025-01-03')).toBe('');
  });

  test('a column that is not there is no fault', () => {
    const [row] = situation({
      approvals: [{ 事项类别: '集团成立', 对象: '甲', 审批机关: '县教育局', 审批日期: '2025-01-01' }],
    }).roster.table('approvals').rows;
    expect(stepFaults(row!, STEPS)).toEqual([]);
  });

  test('findings name the line and both cells', () => {
    const approvals = [line('2025-01-02', '2025-01-01', '2025-01-03'), line('2025-01-02', null, null)];
    expect(told(inOrder(procedure), { approvals })).toEqual([
      'force 测试集团: 2025-01-01 / ',
      'force 测试集团: 未填 / ',
    ]);
    expect(places(inOrder(procedure), { approvals })).toEqual([['1,3', '1,2'], ['2,3']]);
    expect(told(inOrder({ ...procedure, severity: 'warning' }), { approvals })[0]).toMatch(/^warning/);
    expect(
      messages(inOrder({ ...procedure, strict: true }), { approvals: [line('2025-01-01', '2025-01-01', null)] }),
    ).toHaveLength(1);
    expect(
      messages(inOrder(procedure), {
        approvals: [line('2025-01-01', null, null), line('2025-01-01', null, '2025-01-01')],
      }),
    ).toEqual([
      '“测试集团”没有填评审日期，五（一）要求须办理，请补办或补填。',
      '“测试集团”有审批日期而没有评审日期，五（一）要求依次办理，请补填。',
    ]);
  });
});

describe('documents', () => {
  const charter: DocumentDemand = {
    of: 'group', what: '集团章程', asks: '五（三）要求', elements: ['权利义务', '退出办法'],
    documents: ({ roster }, subject) => roster.table('documents').rows.filter((row) => row.text('单位') === subject.name && row.text('文件类别') === '章程'),
  }; // prettier-ignore
  const paper = (more: Line = {}): Line => ({
    单位: '测试集团',
    文件类别: '章程',
    制定日期: '2025-01-01',
    要素勾选: '权利义务、退出办法',
    ...more,
  });
  const kept = (...papers: Line[]) => ({ schools: SCHOOLS, documents: [paper({ 单位: '别的集团' }), ...papers] });

  test('there must be one, with each element', () => {
    expect(told(documentWith(charter), kept())).toEqual(['force 测试集团: 无 / 集团章程']);
    expect(places(documentWith(charter), kept())).toEqual([['1,2']]);
    expect(told(documentWith(charter), kept(paper()))).toEqual([]);
    expect(told(documentWith(charter), kept(paper({ 要素勾选: '权利义务' })))).toEqual([
      'force 测试集团: 缺退出办法 / 权利义务、退出办法',
    ]);
    expect(places(documentWith(charter), kept(paper({ 要素勾选: null })))).toEqual([['2,3']]);
  });

  test('an open list is a warning; a milder rule stays mild', () => {
    const short = kept(paper({ 要素勾选: '权利义务' }));
    expect(told(documentWith({ ...charter, open: true }), short)[0]).toMatch(/^warning/);
    expect(told(documentWith({ ...charter, open: true }), kept())[0]).toMatch(/^force/);
    expect(told(documentWith({ ...charter, severity: 'notice' }), short)[0]).toMatch(/^notice/);
    expect(told(documentWith({ ...charter, severity: 'notice' }), kept())[0]).toMatch(/^notice/);
  });

  test('two papers together may hold all; a longer tick counts', () => {
    expect(
      told(documentWith(charter), kept(paper({ 要素勾选: '成员权利义务' }), paper({ 要素勾选: '退出办法' }))),
    ).toEqual([]);
    expect(elementsLacking([], ['甲'])).toEqual(['甲']);
  });

  test('without the column only the paper is asked for', () => {
    const bare = { schools: SCHOOLS, documents: [{ 单位: '测试集团', 文件类别: '章程', 制定日期: '2025-01-01' }] };
    expect(told(documentWith(charter), bare)).toEqual([]);
    expect(lacked(documentWith(charter), bare)).toEqual(['要素勾选']);
    const plain: DocumentDemand = {
      of: charter.of,
      documents: charter.documents,
      what: charter.what,
      asks: charter.asks,
    };
    expect(lacked(documentWith(plain), bare)).toEqual([]);
  });
});
