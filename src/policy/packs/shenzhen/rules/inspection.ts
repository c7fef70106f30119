import type { Row } from '../../../../roster/roster';
import { nameKey } from '../../../../roster/text';
import type { Breach, RuleSpec, Situation } from '../../../model';
import {
  atLeast, bureauPapers, daysBetween, documentWith, isWithin, lineName, ofRow, ofSchool, overEach, regularly, rowsBySchool, rowsOf, rule, semesters, soOften,
  yearAtHand, type Check,
} from '../../../rules'; // prettier-ignore
import { eachGarden } from '../gardens';
import { inspectionsOf } from '../sources';
import { SEVEN_FIELDS } from '../tables';
import { filingsOf } from './running';

/** Lines of 督导整改台账 on which a problem was found. */
const problems = (situation: Situation): readonly Row[] =>
  rowsOf(situation, 'inspections').filter((row) => row.text('问题') !== null || ['重大', '难点'].includes(row.text('问题级别') ?? ''));

const grave = (situation: Situation): readonly Row[] => problems(situation).filter((row) => ['重大', '难点'].includes(row.text('问题级别') ?? ''));

const nameOf = (row: Row): string => lineName(row, '督导对象');
const isBlank = (row: Row, heading: string): boolean => row.field(heading).state === 'blank';

/** How late a step is against 及时天数; null where the county has entered none, or a date is not known. */
function late(situation: Situation, row: Row, heading: string): number | null {
  const [allowed, found, done] = [situation.parameter('及时天数'), row.date('日期'), row.date(heading)];
  if (allowed?.kind !== 'number' || found === null || done === null) return null;
  const over = daysBetween(found, done) - allowed.value;
  return over > 0 ? over : null;
}

const addressed = (row: Row, heading: string, wanted: readonly (readonly [string, RegExp])[]): readonly string[] => {
  const field = row.field(heading);
  if (field.state === 'absent' || field.state === 'invalid') return [];
  const to = row.list(heading).join('、');
  return wanted.filter(([, words]) => !words.test(to)).map(([name]) => name);
};

/** 二（二）3: written, to the kindergarten and to the committee. */
const feedback: Check = (situation) =>
  overEach(problems(situation), (row): readonly (Breach | null)[] => {
    const name = nameOf(row);
    if (isBlank(row, '书面反馈日期')) return [ofRow(row, ['书面反馈日期'], name, `“${name}”督导发现的问题没有书面反馈日期，二（二）3要求及时书面反馈并提出整改要求，请补办或补填。`, { observed: '没有书面反馈' })];
    if (row.date('书面反馈日期') === null) return [];
    const target = row.text('督导对象');
    const lacking = addressed(row, '反馈对象', [['督导对象', target === null ? /督导对象|幼儿园/ : new RegExp(`督导对象|幼儿园|${target.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)], ['学区治理委员会', /委员会/]]);
    const days = late(situation, row, '书面反馈日期');
    return [
      lacking.length > 0 ? ofRow(row, ['反馈对象'], name, `“${name}”的督导问题没有反馈给${lacking.join('、')}，二（二）3要求向督导对象和学区治理委员会反馈，请核对。`, { observed: `缺${lacking.join('、')}` }) : null,
      days === null ? null : ofRow(row, ['书面反馈日期', '日期'], name, `“${name}”的督导问题在 ${row.date('书面反馈日期')} 书面反馈，超过填写的及时天数 ${days} 天，二（二）3要求及时，请说明。`, { observed: `迟 ${days} 天`, severity: 'warning' }),
    ];
  }); // prettier-ignore

/** 二（二）3: grave and difficult problems go up in writing, to both offices. */
const reported: Check = (situation) =>
  overEach(grave(situation), (row): readonly (Breach | null)[] => {
    const [name, level] = [nameOf(row), row.text('问题级别')!];
    if (isBlank(row, '上报日期')) return [ofRow(row, ['上报日期', '问题级别'], name, `“${name}”的${level}问题没有上报日期，二（二）3要求及时书面上报，请补办或补填。`, { observed: '没有上报' })];
    if (row.date('上报日期') === null) return [];
    const lacking = addressed(row, '上报对象', [['区教育督导部门', /督导/], ['区教育行政部门', /教育局|行政/]]);
    const days = late(situation, row, '上报日期');
    return [
      lacking.length > 0 ? ofRow(row, ['上报对象'], name, `“${name}”的${level}问题没有上报${lacking.join('、')}，二（二）3要求报教育督导部门和教育行政部门，请核对。`, { observed: `缺${lacking.join('、')}` }) : null,
      days === null ? null : ofRow(row, ['上报日期', '日期'], name, `“${name}”的${level}问题在 ${row.date('上报日期')} 上报，超过填写的及时天数 ${days} 天，二（二）3要求及时，请说明。`, { observed: `迟 ${days} 天`, severity: 'warning' }),
    ];
  }); // prettier-ignore

/** 二（二）3: the bureau answers a report with a notice, not earlier, and with a limit. */
const noticed: Check = (situation) =>
  overEach(grave(situation), (row): readonly (Breach | null)[] => {
    const [name, level] = [nameOf(row), row.text('问题级别')!];
    const [reportedOn, notice] = [row.date('上报日期'), row.date('整改通知日期')];
    if (notice === null) {
      if (!isBlank(row, '整改通知日期')) return [];
      return [ofRow(row, ['整改通知日期'], name, `“${name}”的${level}问题没有整改通知，二（二）3规定由教育行政部门下达整改通知，请补办或补填。`, { observed: '没有通知' })];
    }
    return [
      reportedOn !== null && notice < reportedOn
        ? ofRow(row, ['整改通知日期', '上报日期'], name, `“${name}”的整改通知 ${notice} 早于上报 ${reportedOn}，二（二）3是先上报后下达，请核对日期。`, { observed: '早于上报' })
        : null,
      isBlank(row, '整改期限') ? ofRow(row, ['整改期限', '整改通知日期'], name, `“${name}”的整改通知没有期限，二（二）3要求限期整改，请补填。`, { observed: '没有期限' }) : null,
    ];
  }); // prettier-ignore

/** 二（二）3: looked at again once the limit has passed; the result counts in the yearly assessment. */
const checkedAgain: Check = (situation) =>
  overEach(problems(situation), (row): Breach | null => {
    const [name, limit] = [nameOf(row), row.date('整改期限')];
    if (row.date('复查日期') === null) {
      if (!isBlank(row, '复查日期')) return null;
      if (limit === null) {
        if (row.date('整改通知日期') === null) return null;
        return ofRow(row, ['复查日期'], name, `“${name}”的督导问题还没有复查，二（二）3要求督查、复查整改情况，请安排。`, { observed: '未复查', severity: 'notice' });
      }
      const days = daysBetween(limit, situation.on);
      if (days <= 0) return null;
      return ofRow(row, ['复查日期', '整改期限'], name, `“${name}”的整改期限 ${limit} 已过 ${days} 天，没有复查日期，二（二）3要求复查整改情况，请复查并补填。`, { observed: `过期 ${days} 天` });
    }
    if (row.flag('纳入考核') === true || !['known', 'blank'].includes(row.field('纳入考核').state)) return null;
    const blank = row.field('纳入考核').state === 'blank';
    return ofRow(row, ['纳入考核'], name, `“${name}”的整改情况${blank ? '没有填是否' : '没有'}纳入年度考核和积分，二（二）3要求纳入，请核对。`, { observed: blank ? '未填' : '否', ...(blank ? { severity: 'notice' as const } : {}) });
  }); // prettier-ignore

/** 二（二）3: seven fields at every kindergarten. How often is not said, and the list is open: a warning once the year is over. */
const sevenFields: Check = (situation) => {
  const year = yearAtHand(situation);
  if (year.kind === 'missing') return { breaches: [], missing: year.what };
  const visits = rowsBySchool(situation, 'inspections', '督导对象');
  return overEach(situation.county.groups.flatMap((group) => eachGarden(group.schools)), (garden) =>
    year.periods.map((period) => {
      const seen = (visits.get(garden) ?? []).filter((row) => isWithin(row.date('日期'), period)).map((row) => row.text('督导内容'));
      const without = SEVEN_FIELDS.filter((field) => !seen.includes(field));
      if (without.length === 0) return null;
      return ofSchool(garden, `“${garden.name}”${period.label}的督导记录中没有${without.join('、')}，二（二）3要求对这些方面经常性督导，请核对台账。`, { observed: `缺 ${without.length} 项`, expected: SEVEN_FIELDS.join('、'), severity: period.ended ? 'warning' : 'notice' });
    }),
  );
}; // prettier-ignore

/** A visit to a name that is nowhere in the rosters counts for no kindergarten and no 学区; one to a kindergarten that has left since is no fault. */
const visited: Check = (situation) => {
  const { county } = situation;
  const left = new Set(county.left.flatMap((row) => [row.text('单位名称'), row.text('单位编号')]).flatMap((name) => (name === null ? [] : [nameKey(name)])));
  return overEach(rowsOf(situation, 'inspections'), (row) => {
    const name = row.text('督导对象');
    if (name === null || county.schoolNamed(name) !== null || county.groupOf(name) !== null || left.has(nameKey(name))) return null;
    return ofRow(row, ['督导对象'], name, `督导对象“${name}”在园所名册和学区名册中找不到，这次督导没有计入任何学区，二（二）3要求对学区幼儿园督导，请核对名称。`, { observed: name, severity: 'warning' });
  });
}; // prettier-ignore

/** The semester a filing is for: by its 期次 where that names one, else by the day it was sent. */
function semesterDay(situation: Situation, row: Row): string | null {
  const sent = row.date('实际报送日期');
  const own = semesters(situation);
  const term = row.text('期次');
  if (sent === null || term === null || own.kind === 'missing') return sent;
  const half = /第?一学期|上学期|秋/.test(term) ? '第一学期' : /第?二学期|下学期|春/.test(term) ? '第二学期' : null;
  const years = term.match(/\d{4}/g) ?? [];
  const named = half && own.periods.find((period) => period.label.endsWith(half) && (years.length === 0 || period.label.includes(years[0]!)));
  return named ? named.from : sent;
} // prettier-ignore

/** 二（二）3: one plan (how often is not said: the semester is taken) and one report a semester for each 学区. */
const perSemester = (what: string, words: RegExp, mild: boolean): Check =>
  soOften({
    of: 'group', periods: semesters, range: atLeast(1), unit: '份', what, asks: mild ? '二（二）3要求上报，未写期次，按学期' : '二（二）3要求每学期',
    days: (situation, subject) => (subject.of === 'group' ? filingsOf(situation, subject.group, words).map((row) => semesterDay(situation, row)) : null),
    ...(mild ? { severity: 'warning' as const } : {}),
  }); // prettier-ignore

const SYSTEM = ['选聘标准', '遴选程序', '退出机制'] as const;
const ROUTINES = ['挂牌督导', '常态督导', '规范反馈', '强化整改', '健全复查'] as const;

const districtSystem = (id: string, what: string, elements: readonly string[]): RuleSpec =>
  rule(id, what, ['documents'], documentWith({ of: 'area', documents: (situation) => bureauPapers(situation, ['督学制度']), what, asks: '四（一）要求', elements })); // prettier-ignore

/** 二（二）3 and 四（一）: inspection, from the visit to the second look. */
export const INSPECTION_RULES: readonly RuleSpec[] = [
  rule('SZ-2.2.3b', '七方面经常性督导', ['schools', 'inspections'], sevenFields),
  rule('SZ-2.2.3b#known', '督导对象在名册中', ['schools', 'inspections'], visited),
  rule('SZ-2.2.3d', '督导问题书面反馈', ['inspections'], feedback),
  rule('SZ-2.2.3e', '重大和难点问题上报', ['inspections'], reported),
  rule('SZ-2.2.3f', '整改通知和期限', ['inspections'], noticed),
  rule('SZ-2.2.3g', '整改复查和纳入考核', ['inspections'], checkedAgain),
  rule('SZ-2.2.3i', '学区督导工作计划', ['schools', 'filings'], perSemester('学区督导工作计划', /督导.*计划/, true)),
  rule('SZ-2.2.3j', '学期督导报告', ['schools', 'filings'], perSemester('学期督导报告', /督导.*报告/, false)),
  rule('SZ-2.2.3k', '定期书面反馈督导结果', ['schools', 'inspections'], regularly({
    of: 'group', what: '督导结果书面反馈', asks: '二（二）3要求', parameter: '定期频次',
    days: (situation, subject) => (subject.of === 'group' ? inspectionsOf(situation, subject.group).map((row) => row.date('书面反馈日期')) : null),
  })),
  districtSystem('SZ-4.1b', '责任督学选聘标准、遴选程序和退出机制', SYSTEM),
  districtSystem('SZ-4.1c', '责任督学挂牌督导制度', ROUTINES),
]; // prettier-ignore
