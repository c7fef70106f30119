import type { Row } from '../../../../roster/roster';
import type { School } from '../../../../roster/county';
import type { Expression, FigureSpec, Situation, Subject } from '../../../model';
import { ATTACHED, KINDERGARTEN, cityRow, countyOf, eachOnce, homeCounty, isWeak, latestOf, rowsOf, typeOf } from '../places';
import { cellTerm, counted, lacking, missingCell, notApplicable, percent } from '../../../figures';

/** The line of 区域基数表 that counts: of the latest year not after the day. */
function areaRow(situation: Situation, subject: Subject): Row | null {
  return subject.of === 'area' && subject.row ? subject.row : latestOf(rowsOf(situation, 'areas'), situation);
}

/** Places which the coverage rate counts: kindergartens; under reading B attached classes and 看护点 too. */
export function countedPlaces(situation: Situation): readonly School[] {
  const types = situation.reading('看护点成员口径') === 'B' ? [KINDERGARTEN, ...ATTACHED] : [KINDERGARTEN];
  return eachOnce(inGroupFirst(situation)).filter((school) => types.includes(typeOf(school) ?? ''));
}

// A place listed both in a group and outside is in a group.
function inGroupFirst(situation: Situation): readonly School[] {
  return [...situation.county.schools].sort((a, b) => Number(b.group !== null) - Number(a.group !== null));
}

/**
 * All kindergartens of the area: 幼儿园总数 of 区域基数表; where that is not given, the roster's own count, if the roster
 * lists kindergartens outside groups too. Attached classes (reading B) are always the roster's.
 */
export function allPlaces(situation: Situation, subject: Subject): Expression {
  const listed = countedPlaces(situation);
  const attached = listed.filter((school) => typeOf(school) !== KINDERGARTEN).length;
  const row = areaRow(situation, subject);
  const state = row?.field('幼儿园总数').state ?? 'absent';
  if (row && (state === 'known' || state === 'invalid')) {
    const total = cellTerm(row, '幼儿园总数', '个', subject.name);
    if (attached === 0) return total;
    const terms = [total, counted(attached, '附设园、看护点', '个')];
    return { op: 'sum', terms, label: '幼儿园、附设园和看护点', unit: '个' };
  }
  if (listed.some((school) => school.group === null)) return counted(listed.length, '名册所列幼儿园', '个');
  if (row) return lacking(missingCell(row, '幼儿园总数', subject.name));
  return lacking({ kind: situation.roster.table('areas').present ? 'rows' : 'table', name: '区域基数表' });
}

export function placesInGroups(situation: Situation): readonly School[] {
  return countedPlaces(situation).filter((school) => school.group !== null);
}

/** The number of an expression made of cells and sums alone; null where a part is missing. */
export function plainNumber(expression: Expression): number | null {
  if (expression.op === 'input') return Number(expression.value);
  if (expression.op !== 'sum') return null;
  const terms = expression.terms.map(plainNumber);
  return terms.every((term) => term !== null) ? terms.reduce<number>((total, term) => total + (term ?? 0), 0) : null;
}

function coverageParts(situation: Situation, subject: Subject): { part: Expression; all: Expression } | Expression {
  const part = counted(placesInGroups(situation).length, '集团内幼儿园', '个');
  const all = allPlaces(situation, subject);
  const total = plainNumber(all);
  if (total === 0) return notApplicable('区域内没有幼儿园，无从计算覆盖率');
  if (total !== null && total < Number(part.op === 'input' ? part.value : 0)) {
    // More in groups than there are: one of the two numbers is wrong (rule GX-3.1#total says so).
    return lacking({ kind: 'cell', name: '幼儿园总数', subject: subject.name, at: null });
  }
  return { part, all };
}

/** 三: counties with a group, by the lead (A) or by any kindergarten (B). */
export function countiesCovered(situation: Situation): readonly string[] {
  const anyMember = situation.reading('GX县域覆盖口径') === 'B';
  const names = situation.county.groups.flatMap((group) => [
    ...(group.leads.length > 0 ? group.leads.map((lead) => countyOf(lead) ?? homeCounty(group)) : []),
    ...(anyMember ? group.schools.map((school) => countyOf(school)) : []),
  ]);
  return [...new Set(names.filter((name) => name !== null))];
}

function counties(situation: Situation, subject: Subject): Expression {
  const row = cityRow(situation) ?? areaRow(situation, subject);
  if (!row) return lacking({ kind: 'rows', name: '区域基数表' });
  return cellTerm(row, '下辖县数', '个', subject.name);
}

const covered = (situation: Situation): Expression => counted(countiesCovered(situation).length, '有集团的县', '个');

/** Weak kindergartens of the roster, each once. */
export function weakPlaces(situation: Situation): readonly School[] {
  return eachOnce(inGroupFirst(situation)).filter(isWeak);
}

function weakParts(situation: Situation): { part: Expression; all: Expression } | Expression {
  if (!situation.roster.table('schools').has('薄弱')) return lacking({ kind: 'column', name: '薄弱' });
  const weak = weakPlaces(situation);
  if (weak.length === 0) return notApplicable('名册中没有薄弱园');
  const inside = weak.filter((school) => school.group !== null).length;
  return { part: counted(inside, '集团内薄弱园', '个'), all: counted(weak.length, '薄弱园', '个') };
}

type Parts = { part: Expression; all: Expression } | Expression;

const rate = (parts: Parts, label: string): Expression => ('op' in parts ? parts : percent(parts.part, parts.all, label));
const gap = (parts: Parts, label: string): Expression =>
  'op' in parts ? parts : { op: 'difference', from: parts.all, less: parts.part, label, unit: '个' };

/** All of them, by the text's own words; no parameter. */
const ALL = () => 100;

const AREA = { of: 'area', topic: '目标进度' } as const;

/** 三、总体目标 and 五（二）1: how far the county has come. Targets without a date. */
export const COVERAGE_FIGURES: readonly FigureSpec[] = [
  {
    ...AREA, id: 'GX-3.1', clause: 'GX-3.1', title: '集团化办园覆盖率', unit: '%', digits: 2, needs: ['schools'],
    readings: ['看护点成员口径'], target: ALL, compute: (situation, subject) => rate(coverageParts(situation, subject), '覆盖率'),
  },
  {
    ...AREA, id: 'GX-3.1#gap', clause: 'GX-3.1', title: '未纳入集团的幼儿园', unit: '个', needs: ['schools'],
    readings: ['看护点成员口径'], compute: (situation, subject) => gap(coverageParts(situation, subject), '未纳入集团的幼儿园'),
  },
  {
    ...AREA, id: 'GX-3.2', clause: 'GX-3.2', title: '有集团的县占比', unit: '%', digits: 2, needs: ['schools', 'areas'],
    readings: ['GX县域覆盖口径'], target: ALL,
    compute: (situation, subject) => percent(covered(situation), counties(situation, subject), '有集团的县占比'),
  },
  {
    ...AREA, id: 'GX-3.2#counties', clause: 'GX-3.2', title: '有集团的县', unit: '个', needs: ['schools', 'areas'],
    readings: ['GX县域覆盖口径'], compute: covered,
  },
  {
    ...AREA, id: 'GX-3.2#gap', clause: 'GX-3.2', title: '尚无集团的县', unit: '个', needs: ['schools', 'areas'],
    readings: ['GX县域覆盖口径'],
    compute: (situation, subject) => gap({ part: covered(situation), all: counties(situation, subject) }, '尚无集团的县'),
  },
  {
    ...AREA, id: 'GX-5.2.1b', clause: 'GX-5.2.1b', title: '薄弱园入集团比例', unit: '%', digits: 2, needs: ['schools'],
    target: ALL, compute: (situation) => rate(weakParts(situation), '薄弱园入集团比例'),
  },
  {
    ...AREA, id: 'GX-5.2.1b#gap', clause: 'GX-5.2.1b', title: '未入集团的薄弱园', unit: '个', needs: ['schools'],
    compute: (situation) => gap(weakParts(situation), '未入集团的薄弱园'),
  },
]; // prettier-ignore
