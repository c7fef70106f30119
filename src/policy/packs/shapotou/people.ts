import type { School } from '../../../roster/county';
import type { Row } from '../../../roster/roster';
import type { Situation } from '../../model';
import { lineName } from '../../rules';
import { once } from './remember';

/** The school of the roster in which a person works; null where it is none of the county's. */
export function schoolOfPerson(situation: Situation, person: Row): School | null {
  return situation.county.schoolNamed(person.text('所在单位'));
}

/** What a person is called in a finding: never by name. */
export function personTag(person: Row): string {
  return lineName(person, '工号');
}

/** As the subject of a sentence: `工号 1001 的人员（校级副职）`. */
export function personWord(person: Row): string {
  const id = person.text('工号');
  const post = person.text('职务类别');
  return `${id === null ? personTag(person) : `工号 ${id} `}的人员${post === null ? '' : `（${post}）`}`;
}

/** A secretary of the party organisation: 党总支书记 or 支部书记. */
export function isSecretary(person: Row): boolean {
  const post = person.text('党内职务');
  return post === '党总支书记' || post === '支部书记';
}

/** In the scope of the heads' allowance (SPT-6.4.4a): a head, or a secretary whatever else he is. */
export function hasAllowancePost(person: Row): boolean {
  return person.text('职务类别') === '校级正职' || isSecretary(person);
}

/** A secretary beside the head, who takes none of the posts of SPT-6.4.2.1a. */
function isSeparateSecretary(person: Row, school: School): boolean {
  if (!isSecretary(person)) return false;
  const head = school.row.text('校长姓名');
  if (head !== null) return person.text('姓名') !== head;
  const title = person.text('职务');
  return title !== null && title.includes('书记') && !/[校园]长/.test(title);
}

export type Post = 'heads' | 'deputies' | 'middle';

const CATEGORY: Readonly<Record<Post, string>> = { heads: '校级正职', deputies: '校级副职', middle: '中层' };

/** People with a post of one of the three kinds, by the row of their school. */
const postHolders = once((situation: Situation): ReadonlyMap<Row, readonly Row[]> => {
  const kinds = new Set(Object.values(CATEGORY));
  const bySchool = new Map<Row, Row[]>();
  for (const person of situation.roster.table('staff').rows) {
    if (!kinds.has(person.text('职务类别') ?? '')) continue;
    const row = schoolOfPerson(situation, person)?.row;
    if (row) bySchool.set(row, [...(bySchool.get(row) ?? []), person]);
  }
  return bySchool;
});

/** The people of a school who hold posts of one kind. */
export function holders(situation: Situation, school: School, post: Post): readonly Row[] {
  const people = postHolders(situation).get(school.row) ?? [];
  return people.filter((person) => {
    if (person.text('职务类别') !== CATEGORY[post]) return false;
    return post !== 'heads' || !isSeparateSecretary(person, school);
  });
}

/** Quota against those in post (实配): equal, too many by n, or n posts vacant. */
export type PostBalance = { state: 'ok' } | { state: 'over'; by: number } | { state: 'vacant'; by: number };

export function compared(quota: number, actual: number): PostBalance {
  if (actual === quota) return { state: 'ok' };
  return actual > quota ? { state: 'over', by: actual - quota } : { state: 'vacant', by: quota - actual };
}
