import type { SheetPlan } from '../../src/workbook';
import { BUREAU, OWN, SUPERVISION, gardenOf } from './shenzhen-gardens';
import { sampleSheet, type SampleRow } from './sheet';

const FIELDS = ['党建工作', '内部管理', '教育教学', '师德师风', '教育收费', '安全稳定', '立德树人'] as const;
const MONTHS = ['2024-09', '2024-10', '2024-11', '2024-12', '2025-03', '2025-04', '2025-05', '2025-06'] as const;

interface Problem {
  garden: string;
  field: (typeof FIELDS)[number];
  type?: '专项' | '综合' | '随机';
  day: string;
  text: string;
  level: '一般' | '重大' | '难点';
  feedback: string | null;
  report?: string | null;
  notice?: string;
  limit?: string;
  again?: string;
  mended?: boolean;
}

const PROBLEMS: readonly Problem[] = [
  { garden: '012', field: '安全稳定', day: '2024-10-16', text: '门卫交接班登记不全', level: '一般', feedback: '2024-10-18', limit: '2024-10-31', again: '2024-11-04', mended: true },
  { garden: '021', field: '教育教学', day: '2024-11-13', text: '区角材料更新不及时', level: '一般', feedback: '2024-11-15', limit: '2024-12-06', again: '2024-12-10', mended: true },
  { garden: '032', field: '内部管理', day: '2024-12-11', text: '教职工考勤与工资表不一致', level: '一般', feedback: '2024-12-13', limit: '2025-01-10', again: '2025-01-14', mended: true },
  { garden: '013', field: '教育收费', day: '2025-03-12', text: '伙食费结余未按学期公示', level: '一般', feedback: '2025-03-14', limit: '2025-03-31', again: '2025-04-02', mended: true },
  { garden: '014', field: '安全稳定', type: '专项', day: '2025-03-19', text: '厨房与消防通道合用，应急出口被杂物占用，夜间无照明', level: '重大', feedback: '2025-03-20', report: '2025-03-20', notice: '2025-03-24', limit: '2025-04-11', again: '2025-04-14', mended: true },
  { garden: '022', field: '师德师风', day: '2025-03-26', text: '师德承诺书缺两名新入职保育员', level: '一般', feedback: '2025-03-28', limit: '2025-04-11', again: '2025-04-15', mended: true },
  { garden: '023', field: '内部管理', type: '综合', day: '2025-04-09', text: '专任教师流动率高，连续两学期班级配备不足，园方难以自行解决', level: '难点', feedback: '2025-04-11', report: '2025-04-14', notice: '2025-04-21', limit: '2025-09-30' },
  { garden: '031', field: '教育教学', day: '2025-04-16', text: '户外活动时间不足', level: '一般', feedback: '2025-04-18', limit: '2025-05-09', again: '2025-05-12', mended: true },
  // One problem was not fed back in writing.
  { garden: '024', field: '党建工作', day: '2025-04-23', text: '联合支部“三会一课”记录缺一次', level: '一般', feedback: null },
  // A grave one was not reported to the offices; its notice was given all the same.
  { garden: '033', field: '安全稳定', type: '随机', day: '2025-05-14', text: '接送通道未设人车分流，放学时段有车辆驶入', level: '重大', feedback: '2025-05-15', report: null, notice: '2025-05-20', limit: '2025-06-13', again: '2025-06-16', mended: true },
  { garden: '015', field: '立德树人', day: '2025-05-21', text: '家园共育活动无年度安排', level: '一般', feedback: '2025-05-23', limit: '2025-06-20', again: '2025-06-24', mended: false },
  { garden: '026', field: '教育收费', day: '2025-06-11', text: '代收费项目公示栏未更新', level: '一般', feedback: '2025-06-13', limit: '2025-07-31' },
]; // prettier-ignore

/** Seven fields at every kindergarten within the school year, problems among them. */
export function inspections(mark: string): SheetPlan {
  const quiet = { 问题: null, 问题级别: null, 书面反馈日期: null, 反馈对象: null, 上报日期: null, 上报对象: null, 整改通知日期: null, 整改期限: null, 复查日期: null, 复查结论: null, 纳入考核: null };
  const rows = OWN.flatMap((garden, order) =>
    FIELDS.flatMap((field, index): SampleRow[] => {
      // One kindergarten was not yet visited for two of the seven.
      if (garden.number === '034' && (field === '党建工作' || field === '立德树人')) return [];
      if (PROBLEMS.some((one) => one.garden === garden.number && one.field === field && !one.type)) return [];
      const day = `${MONTHS[(order + index) % MONTHS.length]!}-${String(4 + ((order * 3 + index) % 22)).padStart(2, '0')}`;
      return [{ 督导对象: garden.name, 督导类型: '经常性', 督导内容: field, 日期: day, ...quiet }];
    }),
  );
  const found = PROBLEMS.map((one): SampleRow => ({
    督导对象: gardenOf(one.garden).name, 督导类型: one.type ?? '经常性', 督导内容: one.field, 日期: one.day, 问题: one.text, 问题级别: one.level,
    书面反馈日期: one.feedback, 反馈对象: one.feedback ? '督导对象、学区治理委员会' : null, 上报日期: one.report ?? null, 上报对象: one.report ? `${SUPERVISION}、${BUREAU}` : null,
    整改通知日期: one.notice ?? null, 整改期限: one.limit ?? null, 复查日期: one.again ?? null, 复查结论: one.again ? (one.mended ? '已整改' : '未整改') : null, 纳入考核: one.again ? '是' : null,
  }));
  const all = [...rows, ...found].sort((a, b) => (String(a.日期) < String(b.日期) ? -1 : 1));
  return sampleSheet({ name: '督导整改', title: '责任督学督导和问题整改台账', subtitle: `2024—2025学年　（${mark}）`, rows: all, widths: { 问题: 56, 上报对象: 42 } });
} // prettier-ignore
