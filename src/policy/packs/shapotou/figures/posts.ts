import type { Group } from '../../../../roster/county';
import type { Band, Expression, FigureSpec, Situation, Subject } from '../../../model';
import { groupKind } from '../groups';
import { cellTerm, lacking, missingCell, notApplicable, printed, sum } from '../../../figures';

const TOPIC = '领导职数';
/** 六（四）2（1）: 含1000、含500、含300. */
const DEPUTIES_BY_PUPILS: readonly Band[] = [
  { from: 0, value: 0 }, { from: 300, value: 1 }, { from: 500, value: 2 }, { from: 1000, value: 3 },
]; // prettier-ignore
/** 六（四）2（2）: 15 and more, 9 to 14, 8 and fewer. */
const DEPUTIES_BY_CLASSES: readonly Band[] = [
  { from: 0, value: 0 }, { from: 9, value: 1 }, { from: 15, value: 2 },
]; // prettier-ignore

type SchoolSubject = Subject & { of: 'school' };

function pupilsOf(subject: SchoolSubject): Expression {
  return cellTerm(subject.school.row, '在校学生数', '人', subject.name, '在校学生');
}

function summed(group: Group, heading: string, unit: string, label: string, only?: 'kindergartens'): Expression {
  const schools = only ? group.schools.filter((school) => school.kindergarten) : group.schools;
  return sum(schools.map((school) => cellTerm(school.row, heading, unit, school.name, school.name)), label, unit);
}

/** Pupils that count for a school's posts: its own, or the whole group's for the lead under 总校学生口径 B. */
function pupilsForPosts(situation: Situation, subject: SchoolSubject, group: Group): Expression {
  if (situation.reading('总校学生口径') === 'A' || subject.school.role === 'member') return pupilsOf(subject);
  if (subject.school.role === null) return lacking(missingCell(subject.school.row, '角色', subject.name));
  return summed(group, '在校学生数', '人', '全集团学生');
}

/** The bearer of what is counted once for a group's kindergartens: the lead, else the first of them. */
export function bearsGroupTotal(subject: SchoolSubject, group: Group): boolean {
  const bearer = group.leads.find((school) => school.kindergarten) ?? group.schools.find((school) => school.kindergarten);
  return bearer?.row === subject.school.row;
}

export function classesOf(subject: SchoolSubject): Expression {
  return cellTerm(subject.school.row, '班级数', '个', subject.name, '班级');
}

export function groupClasses(group: Group): Expression {
  return summed(group, '班级数', '个', '全集团班级', 'kindergartens');
}

/** Asks the questions that come first for every figure of one kind of unit: is it one, and is it in a group. */
function inGroup(
  subject: Subject,
  kindergarten: boolean,
  then: (subject: SchoolSubject, group: Group) => Expression,
): Expression {
  if (subject.of !== 'school' || !subject.school.group) return notApplicable('不在集团内');
  if (subject.school.kindergarten === null) return lacking(missingCell(subject.school.row, '单位类型', subject.name));
  if (subject.school.kindergarten !== kindergarten) return notApplicable(kindergarten ? '不是幼儿园' : '幼儿园另按班级数计算');
  return then(subject, subject.school.group);
}

/** One head in every band of both tables, once the size of the unit is known. */
function oneHead(size: Expression, label: string): Expression {
  return size.op === 'missing' ? size : printed(1, '名', label);
}

const headOfSchool: FigureSpec['compute'] = (situation, subject) =>
  inGroup(subject, false, (school, group) => oneHead(pupilsForPosts(situation, school, group), '每校校长'));

function schoolPosts(bands: readonly Band[], label: string): FigureSpec['compute'] {
  return (situation, subject) =>
    inGroup(subject, false, (school, group) => ({
      op: 'bands', of: pupilsForPosts(situation, school, group), bands, label, unit: '名',
    })); // prettier-ignore
}

type Bands = (of: Expression, bands: readonly Band[]) => Expression;

/** Posts of a kindergarten: by its classes, or by pupils where the readings say so. */
function kindergartenPosts(asBands: Bands): FigureSpec['compute'] {
  return (situation, subject) =>
    inGroup(subject, true, (school, group) => {
      const kind = groupKind(group);
      if (situation.reading('集团内幼儿园职数口径') === 'B' && kind !== 'kindergartens') {
        return asBands(pupilsOf(school), DEPUTIES_BY_PUPILS);
      }
      if (situation.reading('幼儿园职数范围口径') === 'A' || kind !== 'kindergartens') {
        return asBands(classesOf(school), DEPUTIES_BY_CLASSES);
      }
      if (!bearsGroupTotal(school, group)) return notApplicable('全集团合并计算，记在总园');
      return asBands(groupClasses(group), DEPUTIES_BY_CLASSES);
    });
}

function postTable(situation: Situation, name: string): readonly Band[] | null {
  const table = situation.parameter(name);
  if (table?.kind !== 'table') return null;
  const bands = table.value.map(([key, value]) => ({ from: Number(/\d+/.exec(key)?.[0] ?? 0), value }));
  return bands.sort((a, b) => a.from - b.from);
}

const middleOfSchool: FigureSpec['compute'] = (situation, subject) =>
  inGroup(subject, false, (school) => {
    const bands = postTable(situation, '中层职数标准');
    if (!bands) return lacking(situation.missingParameter('中层职数标准'));
    return { op: 'bands', of: pupilsOf(school), bands, label: '中层', unit: '名' };
  });

const middleOfKindergarten: FigureSpec['compute'] = (situation, subject) =>
  inGroup(subject, true, (school) => {
    const own = postTable(situation, '幼儿园中层职数标准');
    if (own) return { op: 'bands', of: classesOf(school), bands: own, label: '中层', unit: '名' };
    const bands = postTable(situation, '中层职数标准');
    if (!bands) return lacking(situation.missingParameter('中层职数标准'));
    return { op: 'bands', of: pupilsOf(school), bands, label: '中层', unit: '名' };
  });

const SCHOOL = { of: 'school', unit: '名', topic: TOPIC, needs: ['schools'] } as const;
const BY_PUPILS = ['总校学生口径'] as const;
const BY_CLASSES = ['集团内幼儿园职数口径', '幼儿园职数范围口径'] as const;

/** 领导职数 of 六（四）2. */
export const POST_FIGURES: readonly FigureSpec[] = [
  { ...SCHOOL, id: 'SPT-6.4.2.1a#heads', clause: 'SPT-6.4.2.1a', title: '应配校长', readings: BY_PUPILS, compute: headOfSchool },
  { ...SCHOOL, id: 'SPT-6.4.2.1a#deputies', clause: 'SPT-6.4.2.1a', title: '应配副校长', readings: BY_PUPILS, compute: schoolPosts(DEPUTIES_BY_PUPILS, '副校长') },
  { ...SCHOOL, id: 'SPT-6.4.2.1c', clause: 'SPT-6.4.2.1c', title: '应配中层', compute: middleOfSchool },
  { ...SCHOOL, id: 'SPT-6.4.2.2a#heads', clause: 'SPT-6.4.2.2a', title: '应配园长', readings: BY_CLASSES, compute: kindergartenPosts((size) => oneHead(size, '每园园长')) },
  { ...SCHOOL, id: 'SPT-6.4.2.2a#deputies', clause: 'SPT-6.4.2.2a', title: '应配副园长', readings: BY_CLASSES, compute: kindergartenPosts((of, bands) => ({ op: 'bands', of, bands, label: '副园长', unit: '名' })) },
  { ...SCHOOL, id: 'SPT-6.4.2.2b', clause: 'SPT-6.4.2.2b', title: '应配中层（幼儿园）', compute: middleOfKindergarten },
];
