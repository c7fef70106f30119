import type { School } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import type { FigureSpec, Missing, Outcome, Situation, Subject } from '../../../model';
import { countyOf, personNamed, rowsOf } from '../places';
import { counted, lacking, missingCell, notApplicable } from '../../../figures';

export type LeadLevel = '城市' | '县级';

/**
 * 城市 or 县级 lead, which the text does not define: by the place where it stands (A) or by who runs it (B).
 * Not applicable where it is neither (a lead in a township or village).
 */
export function leadLevel(situation: Situation, lead: School): Outcome<LeadLevel> {
  const byPlace = situation.reading('龙头园层级口径') === 'A';
  const heading = byPlace ? '城乡' : '隶属层级';
  const written = lead.row.text(heading);
  if (written === null) return { kind: 'missing', what: [missingCell(lead.row, heading, lead.name)] };
  const city = byPlace ? ['城市'] : ['区直', '市属'];
  const county = byPlace ? ['县城'] : ['区属', '县直'];
  if (city.includes(written)) return { kind: 'known', value: '城市' };
  if (county.includes(written)) return { kind: 'known', value: '县级' };
  return { kind: 'notApplicable', reason: `龙头园为“${written}”，不是城市或县级龙头园` };
}

function inPoorCounty(situation: Situation, place: School): Outcome<boolean> {
  const county = countyOf(place);
  if (county === null) return { kind: 'missing', what: [missingCell(place.row, '县区', place.name)] };
  const list = situation.parameter('国定贫困县名单');
  if (list?.kind !== 'names') return { kind: 'missing', what: [situation.missingParameter('国定贫困县名单')] };
  return { kind: 'known', value: list.value.includes(county) };
}

/**
 * 六（五）: whether one period of guidance counts as rural teaching experience. From a city lead: at a kindergarten of a
 * key poverty county, or of 乡镇以下 (township included, A; villages alone, B). From a county lead: 乡镇及以下.
 * Not applicable where it did not go from a lead to another place.
 */
export function countsAsRural(situation: Situation, record: Row): Outcome<boolean> {
  const from = situation.county.schoolNamed(record.text('派出单位'));
  const to = situation.county.schoolNamed(record.text('派入单位'));
  if (!from || from.role !== 'lead') return { kind: 'notApplicable', reason: '派出单位不是龙头园' };
  if (!to) return { kind: 'missing', what: [missingCell(record, '派入单位', from.name)] };
  const level = leadLevel(situation, from);
  if (level.kind !== 'known') return level;
  const place = to.row.text('城乡');
  if (place === null) return { kind: 'missing', what: [missingCell(to.row, '城乡', to.name)] };
  const township = level.value === '县级' || situation.reading('乡镇以下口径') === 'A';
  if (place === '村' || (place === '乡镇' && township)) return { kind: 'known', value: true };
  return level.value === '县级' ? { kind: 'known', value: false } : inPoorCounty(situation, to);
}

const DAY = 86_400_000;

/** Days of a period of guidance, first and last day included; up to the day as of which is judged while it runs. */
export function guidanceDays(record: Row, on: string): number | null {
  const from = record.date('起始日期');
  const to = record.date('结束日期') ?? (record.field('结束日期').state === 'invalid' ? null : on);
  if (from === null || to === null || to < from) return null;
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
}

/** Periods of guidance that went out from a lead. */
export function guidanceRecords(situation: Situation): readonly Row[] {
  return rowsOf(situation, 'secondments').filter((row) => countsAsRural(situation, row).kind !== 'notApplicable');
}

function recordsOf(situation: Situation, person: Row): readonly Row[] {
  return guidanceRecords(situation).filter((row) => personNamed(situation, row.text('工号')) === person);
}

function subjects(situation: Situation): readonly Subject[] {
  const people = new Set(guidanceRecords(situation).map((row) => personNamed(situation, row.text('工号'))));
  return situation.subjects('person').filter((subject) => subject.of === 'person' && people.has(subject.row));
}

/** 六（五）: how many periods of guidance of a person count as rural teaching experience. */
export const RURAL_FIGURES: readonly FigureSpec[] = [
  {
    id: 'GX-6.5a', clause: 'GX-6.5a', of: 'person', title: '视同农村教育工作经历', unit: '次', topic: '绩效系数',
    needs: ['schools', 'staff', 'secondments'], readings: ['乡镇以下口径', '龙头园层级口径'], subjects,
    compute: (situation, subject) => {
      const records = subject.of === 'person' ? recordsOf(situation, subject.row) : [];
      if (records.length === 0) return notApplicable('没有从龙头园派出的指导经历');
      const outcomes = records.map((row) => countsAsRural(situation, row));
      const missing = outcomes.flatMap((one): readonly Missing[] => (one.kind === 'missing' ? one.what : []));
      if (missing.length > 0) return lacking(...missing);
      const yes = outcomes.filter((one) => one.kind === 'known' && one.value).length;
      return counted(yes, '符合的指导经历', '次');
    },
  },
]; // prettier-ignore
