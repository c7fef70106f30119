import { findingsOf, GROUP, groupOf, leadLine, memberLine, SMALL, verdicts, type Line } from './support';

describe('六（一）、（二）', () => {
  test('[SPT-6.1a] names off the annex’s pattern are told', () => {
    const named = (group: string): Line[] => [{ 集团编号: 'G1', 集团名称: group }];
    expect(verdicts('SPT-6.1a#group', { ...SMALL, groups: named('示例联盟') })).toEqual(['notice 示例联盟']);
    expect(verdicts('SPT-6.1a#group', SMALL)).toEqual([]);
    const schools = [leadLine({ 校区名称: `${GROUP}总校（示例中学）` }), memberLine(0, { 校区名称: `${GROUP}甲校区` }), memberLine(1, { 校区名称: `${GROUP}乙小学` }), memberLine(2, { 校区名称: '丙校区' })];
    expect(verdicts('SPT-6.1a#campus', { ...SMALL, schools })).toEqual([`notice ${GROUP}乙小学`, 'notice 丙校区']);
  });

  const filing = (name: string, day: string | null): Line => ({ 事项类别: '命名备案', 对象: name, 备案机关: '区委编办', 备案日期: day });

  test('[SPT-6.1b] a plate hung before the filing is an error, on the same day it is not', () => {
    const schools = [leadLine({ 挂牌日期: '2023-05-20' }), memberLine(0, { 挂牌日期: '2023-05-19' })];
    expect(verdicts('SPT-6.1b', { ...SMALL, schools, approvals: [filing(GROUP, '2023-05-20')] })).toEqual(['error 成员1']);
  });

  test('[SPT-6.1b] a plate without a filing is an error; a unit’s own filing goes before the group’s', () => {
    const schools = [leadLine({ 挂牌日期: null }), memberLine(0, { 挂牌日期: '2023-05-19' }), memberLine(1, { 挂牌日期: '2023-05-19' })];
    const approvals = [filing('成员1', '2023-05-18'), filing('另一单位', '2023-05-01')];
    expect(verdicts('SPT-6.1b', { ...SMALL, schools, approvals })).toEqual(['error 成员2']);
  });

  test('[SPT-6.2] a group without a charter is an error', () => {
    const paper = { 单位: GROUP, 文件类别: '年度计划' };
    expect(verdicts('SPT-6.2#charter', { ...SMALL, documents: [paper] })).toEqual([`error ${GROUP}`]);
    expect(verdicts('SPT-6.2#charter', { ...SMALL, documents: [{ 单位: '总校', 文件类别: '章程' }] })).toEqual([]);
  });

  test('[SPT-6.2] a matter that is ticked nowhere is a warning, since the list is open', () => {
    const charter = { 单位: GROUP, 文件类别: '章程', 要素勾选: '人事任命、资金调配、轮岗交流、课程、内涵发展' };
    const found = findingsOf('SPT-6.2#matters', { ...SMALL, documents: [charter] });
    expect(found.map((one) => one.severity)).toEqual(['warning']);
    expect(found[0]?.message).toContain('优质资源共享');
    const other = { 单位: GROUP, 文件类别: '管理办法', 要素勾选: '优质资源共享' };
    expect(verdicts('SPT-6.2#matters', { ...SMALL, documents: [charter, other] })).toEqual([]);
  });

  test('[SPT-6.2] no incentive mechanism is a warning', () => {
    expect(verdicts('SPT-6.2#incentive', { ...SMALL, documents: [{ 单位: GROUP, 文件类别: '章程' }] })).toEqual([`warning ${GROUP}`]);
    expect(verdicts('SPT-6.2#incentive', { ...SMALL, documents: [{ 单位: GROUP, 文件类别: '评价激励制度' }] })).toEqual([]);
    expect(verdicts('SPT-6.2#incentive', { ...SMALL, documents: [{ 单位: GROUP, 文件类别: '章程', 要素勾选: '激励机制' }] })).toEqual([]);
  });
});

describe('六（三） 专项经费', () => {
  const pay = (more: Line = {}): Line => ({
    凭证号: 'P1', 单位: '总校', 资金来源: '集团化专项', 用途类别: '送课活动', 金额: 1000, 一事一议编号: 'Y-1', 审批日期: '2025-09-01', 拨付日期: '2025-09-02', ...more,
  }); // prettier-ignore
  const undetermined = { groups: [{ 集团编号: 'G1', 集团名称: GROUP, 编办核定: '否' }], schools: groupOf(900, [500]) };

  test('[SPT-6.3c] a group that 编办 has not determined is an error; one that it has is not', () => {
    expect(verdicts('SPT-6.3c', undetermined)).toEqual([`error ${GROUP}`]);
    expect(verdicts('SPT-6.3c', SMALL)).toEqual([]);
  });

  test('[SPT-6.3c] a roster without the column is told once', () => {
    expect(verdicts('SPT-6.3c#column', { schools: groupOf(900, [500]) })).toEqual(['notice 专项经费']);
    expect(verdicts('SPT-6.3c#column', SMALL)).toEqual([]);
  });

  test('[SPT-6.3c] spending the fund in a group that is not determined is an error', () => {
    expect(verdicts('SPT-6.3c#paid', { ...undetermined, payments: [pay(), pay({ 凭证号: 'P2', 资金来源: '日常办学经费' })] })).toEqual(['error P1']);
    expect(verdicts('SPT-6.3c#paid', { ...SMALL, payments: [pay()] })).toEqual([]);
  });

  test('[SPT-6.3d] a use off the list is a warning, of the fund alone', () => {
    const payments = [pay(), pay({ 凭证号: 'P2', 用途类别: '公务接待' }), pay({ 凭证号: 'P3', 用途类别: '公务接待', 资金来源: '日常办学经费' }), pay({ 凭证号: 'P4', 用途类别: '社团活动' })];
    expect(verdicts('SPT-6.3d#uses', { ...SMALL, payments })).toEqual(['warning P2']);
  });

  test('[SPT-6.3d] the lead may spend under reading A, not under B', () => {
    const payments = [pay(), pay({ 凭证号: 'P2', 单位: '成员1' })];
    expect(verdicts('SPT-6.3d#spender', { ...SMALL, payments })).toEqual([]);
    expect(verdicts('SPT-6.3d#spender', { ...SMALL, payments }, { set: { 专项使用主体口径: 'B' } })).toEqual(['warning P1']);
  });

  test('[SPT-6.3e] no item number is a warning', () => {
    expect(verdicts('SPT-6.3e#number', { payments: [pay(), pay({ 凭证号: 'P2', 一事一议编号: null })] })).toEqual(['warning P2']);
  });

  test('[SPT-6.3e] paid before approval, or not approved, is an error; the same day is not', () => {
    const payments = [pay({ 审批日期: '2025-09-02' }), pay({ 凭证号: 'P2', 审批日期: '2025-09-03' }), pay({ 凭证号: 'P3', 审批日期: null })];
    expect(verdicts('SPT-6.3e#approved', { payments })).toEqual(['error P2', 'error P3']);
  });
});
