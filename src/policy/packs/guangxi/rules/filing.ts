import type { Row } from '../../../../roster/roster';
import type { Breach, FilingSpec, RuleSpec, Situation, Verdict } from '../../../model';
import { addDays, afterWeekend, daysBetween, ofArea, ofRow } from '../../../rules';
import { cityRow, rowsOf, yearOf } from '../places';

/** A material that the notice wants at a date. */
interface Material {
  clause: string;
  title: string;
  /** Month and day of each year, or one date. */
  due: { month: number; day: number } | { date: string };
  /** The duty of a city's bureau, else of a county's. */
  city: boolean;
  /** True for a line of 材料报送台账 that is this material. */
  is: (row: Row, situation: Situation) => boolean;
}

const named = (row: Row): string => row.text('材料名称') ?? '';
const isList = (row: Row): boolean => /名单/.test(named(row));
const isSummary = (row: Row): boolean => /总结/.test(named(row));
/** A city's material says so in its name, or goes to the region's department. */
const ofCity = (row: Row): boolean => /市级|全市|汇总/.test(named(row)) || /厅/.test(row.text('接收单位') ?? '');

/** Under reading B both dates want all material: then a line belongs to the date it is nearest to. */
function cityMaterial(own: (row: Row) => boolean, month: number): Material['is'] {
  return (row, situation) => {
    if (!ofCity(row) || !(isList(row) || isSummary(row))) return false;
    if (situation.reading('市级报送材料口径') === 'A') return own(row);
    const day = row.date('截止日期') ?? row.date('实际报送日期');
    if (day === null) return own(row);
    const late = day.slice(5) > '11-24' || day.slice(5) < '04-01';
    return late === (month === 12);
  };
}

export const MATERIALS: readonly Material[] = [
  { clause: 'GX-0.1', title: '县（市、区）集团化办园实施方案', due: { date: '2020-09-30' }, city: true, is: (row) => /实施方案/.test(named(row)) },
  { clause: 'GX-0.3', title: '学前教育集团数量及名单', due: { month: 10, day: 15 }, city: false, is: (row) => isList(row) && !ofCity(row) },
  { clause: 'GX-0.4', title: '集团化办园总结材料', due: { month: 12, day: 20 }, city: false, is: (row) => isSummary(row) && !ofCity(row) },
  { clause: 'GX-0.5', title: '市级集团数量及名单汇总', due: { month: 10, day: 20 }, city: true, is: cityMaterial(isList, 10) },
  { clause: 'GX-0.6', title: '市级总结材料', due: { month: 12, day: 30 }, city: true, is: cityMaterial(isSummary, 12) },
]; // prettier-ignore

const pad = (number: number): string => String(number).padStart(2, '0');

/** The named day of a material in a year; rolled over a weekend where the county says so (节假日顺延). */
export function dueDay(situation: Situation, material: Material, year: number): string {
  const own = material.due;
  const day = 'date' in own ? own.date : `${year}-${pad(own.month)}-${pad(own.day)}`;
  return rollsOver(situation) ? afterWeekend(day) : day;
}

function rollsOver(situation: Situation): boolean {
  const roll = situation.parameter('节假日顺延');
  return roll?.kind === 'text' && roll.value === '是';
}

/** The year a line is for: of its own 截止日期, else its 期次, else its day (one sent in spring is last year's). */
function yearOfLine(row: Row, material: Material): number | null {
  const named = row.date('截止日期')?.slice(0, 4) ?? /\d{4}/.exec(row.text('期次') ?? '')?.[0];
  if (named) return Number(named);
  const sent = row.date('实际报送日期');
  if (sent === null) return null;
  const dueInWinter = 'month' in material.due && material.due.month === 12;
  return Number(sent.slice(0, 4)) - (dueInWinter && sent.slice(5) < '04-01' ? 1 : 0);
}

/** The last day that is still in time: the named day (A), or the day before it (B, 前 excludes it). */
function lastDay(situation: Situation, due: string): string {
  return situation.reading('截止日口径') === 'A' ? due : addDays(due, -1);
}

function judgeLine(situation: Situation, material: Material, row: Row): readonly Breach[] {
  const year = yearOfLine(row, material) ?? yearOf(situation);
  const due = dueDay(situation, material, year);
  const last = lastDay(situation, due);
  const sent = row.date('实际报送日期');
  const subject = row.text('报送主体') ?? material.title;
  if (sent === null) {
    if (row.field('实际报送日期').state === 'invalid' || situation.on <= last) return [];
    const message = `“${subject}”的${material.title}没有实际报送日期，应在 ${due} 前报送，请报送并登记。`;
    return [ofRow(row, ['实际报送日期'], subject, message, { observed: '未报送', expected: `${due} 前` })];
  }
  // Judged are the lines of the year at hand, and those sent in it.
  const current = 'date' in material.due || year === yearOf(situation) || Number(sent.slice(0, 4)) === yearOf(situation);
  if (!current || sent <= last) return [];
  const days = daysBetween(last, sent);
  const message = `“${subject}”的${material.title} ${sent} 才报送，应在 ${due} 前，迟 ${days} 天，请说明原因并避免再迟。`;
  return [ofRow(row, ['实际报送日期'], subject, message, { observed: `迟 ${days} 天`, expected: `${due} 前` })];
}

function lines(situation: Situation, material: Material): readonly Row[] {
  return rowsOf(situation, 'filings').filter((row) => material.is(row, situation));
}

/** Nothing at all registered for the year: an error once the day has passed, a notice before it. */
function absent(situation: Situation, material: Material, own: readonly Row[]): readonly Breach[] {
  const year = yearOf(situation);
  if ('date' in material.due && Number(material.due.date.slice(0, 4)) !== year) return [];
  if ((cityRow(situation) !== null) !== material.city) return [];
  if (own.some((row) => (yearOfLine(row, material) ?? year) === year)) return [];
  const due = dueDay(situation, material, year);
  const last = lastDay(situation, due);
  if (situation.on > last) {
    const message = `材料报送台账中没有 ${year} 年的${material.title}，应在 ${due} 前报送，请报送并登记。`;
    return [ofArea(material.title, message, { observed: '未报送', expected: `${due} 前` })];
  }
  const days = daysBetween(situation.on, last);
  const message = `${year} 年的${material.title}尚未报送，应在 ${due} 前，还有 ${days} 天。`;
  return [ofArea(material.title, message, { severity: 'notice', observed: `还有 ${days} 天`, expected: `${due} 前` })];
}

function inTime(material: Material): RuleSpec {
  return {
    id: material.clause, clause: material.clause, title: `按时报送${material.title}`, needs: ['filings'],
    readings: material.city && 'month' in material.due ? ['截止日口径', '市级报送材料口径'] : ['截止日口径'],
    check: (situation) => {
      const own = lines(situation, material);
      return { breaches: [...own.flatMap((row) => judgeLine(situation, material, row)), ...absent(situation, material, own)] };
    },
  }; // prettier-ignore
}

/** Under reading B each city date wants both the list and the summaries. */
function bothKinds(material: Material): RuleSpec {
  return {
    id: `${material.clause}#both`, clause: material.clause, title: '名单和总结都报', needs: ['filings'], readings: ['市级报送材料口径'],
    check: (situation) => {
      if (situation.reading('市级报送材料口径') === 'A') return { breaches: [] };
      const own = lines(situation, material).filter((row) => yearOfLine(row, material) === yearOf(situation));
      if (own.length === 0) return { breaches: [] };
      const lacking = [own.some(isList) ? null : '名单', own.some(isSummary) ? null : '总结'].filter((one) => one !== null);
      return {
        breaches: lacking.map((kind) => {
          const due = dueDay(situation, material, yearOf(situation));
          const message = `${due} 前的市级材料中没有${kind}，按所选口径两个日期都报全部材料，请补报并登记。`;
          return ofRow(own[0]!, ['材料名称'], material.title, message, { observed: `缺${kind}`, expected: '名单、总结' });
        }),
      };
    },
  }; // prettier-ignore
}

/** How a form of these materials is known in 材料报送台账; in a city's workbook each of its counties sends a county's. */
export function filingOf(clause: string): FilingSpec {
  const material = MATERIALS.find((one) => one.clause === clause)!;
  return {
    mine: material.is,
    yearOf: (row) => yearOfLine(row, material),
    reading: (situation) => ({ excludesNamedDay: situation.reading('截止日口径') === 'B', rollsOver: rollsOver(situation) }),
    owed: (situation) => (material.city ? cityRow(situation) !== null : cityRow(situation) === null || countiesOfCity(situation).length > 0),
    ...(material.city ? {} : { senders: (situation) => (cityRow(situation) ? countiesOfCity(situation) : []).map((name) => ({ name, is: (written) => isOfCounty(written, name) })) }),
  };
} // prettier-ignore

/** Counties of a city, as 区域基数表 lists them; empty where it does not. */
export function countiesOfCity(situation: Situation): readonly string[] {
  const rows = rowsOf(situation, 'areas').filter((row) => row.number('下辖县数') === null);
  return [...new Set(rows.map((row) => row.text('地区')).filter((name) => name !== null))];
}

/** A county is known by its name, or as the place of its bureau. */
function isOfCounty(sender: string, county: string): boolean {
  return sender === county || (sender.startsWith(county) && /教育|教体|政府/.test(sender));
}

/** Which of the expected units have sent a material. */
export function received(expected: readonly string[], rows: readonly Row[]): { got: readonly string[]; lacking: readonly string[] } {
  const senders = rows.filter((row) => row.date('实际报送日期') !== null).map((row) => row.text('报送主体') ?? '');
  const has = (unit: string): boolean => senders.some((sender) => isOfCounty(sender, unit));
  return { got: expected.filter(has), lacking: expected.filter((unit) => !has(unit)) };
}

/** GX-0.1: how many county plans have come in, of how many. */
export function plansReceived(situation: Situation): { got: readonly string[]; lacking: readonly string[] } {
  return received(countiesOfCity(situation), lines(situation, MATERIALS[0]!));
}

const plansComplete: RuleSpec = {
  id: 'GX-0.1#complete', clause: 'GX-0.1', title: '各县实施方案收齐', needs: ['filings', 'areas'],
  check: (situation): Verdict => {
    if (cityRow(situation) === null) return { breaches: [] };
    const { got, lacking } = plansReceived(situation);
    if (lacking.length === 0) return { breaches: [] };
    const total = got.length + lacking.length;
    const message = `已收到 ${got.length}/${total} 个县（市、区）的实施方案，尚缺${lacking.join('、')}，请催报并登记。`;
    return { breaches: [ofArea('县（市、区）实施方案', message, { observed: `${got.length}/${total}`, expected: `${total}/${total}` })] };
  },
}; // prettier-ignore

/** The notice: what is due to whom, and whether it came in time. */
export const FILING_RULES: readonly RuleSpec[] = [
  ...MATERIALS.map(inTime),
  plansComplete,
  ...MATERIALS.filter((material) => material.city && 'month' in material.due).map(bothKinds),
];
