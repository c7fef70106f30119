import type { School } from '../../../roster/county';
import type { Outcome, Situation, Subject } from '../../model';
import { compared, holders, type Post, type PostBalance } from './people';

/** A quota of a school against those in post: which figure, and what the posts are called. */
export interface PostQuota {
  figure: string;
  post: Post;
  word: string;
}

export const SCHOOL_POSTS: readonly PostQuota[] = [
  { figure: 'SPT-6.4.2.1a#heads', post: 'heads', word: '校长' },
  { figure: 'SPT-6.4.2.1a#deputies', post: 'deputies', word: '副校长' },
];

export const KINDERGARTEN_POSTS: readonly PostQuota[] = [
  { figure: 'SPT-6.4.2.2a#heads', post: 'heads', word: '园长' },
  { figure: 'SPT-6.4.2.2a#deputies', post: 'deputies', word: '副园长' },
];

export const SCHOOL_MIDDLE: readonly PostQuota[] = [{ figure: 'SPT-6.4.2.1c', post: 'middle', word: '中层干部' }];
export const KINDERGARTEN_MIDDLE: readonly PostQuota[] = [{ figure: 'SPT-6.4.2.2b', post: 'middle', word: '中层干部' }];

/** Schools whose people count against a quota: under 幼儿园职数范围口径 B the whole group's kindergartens. */
function counted(situation: Situation, school: School, quota: PostQuota): readonly School[] {
  const pooled = quota.figure.startsWith('SPT-6.4.2.2a') && situation.reading('幼儿园职数范围口径') === 'B';
  if (!pooled || !school.group || school.role !== 'lead') return [school];
  return school.group.schools.filter((one) => one.kindergarten);
}

/** Quota, actual and balance of one kind of post at a school; the outcome itself where there is no quota. */
export function postBalance(
  situation: Situation,
  subject: Subject & { of: 'school' },
  quota: PostQuota,
): { quota: Outcome<number>; actual: number; balance: PostBalance | null } {
  const outcome = situation.valueOf(quota.figure, subject);
  const schools = counted(situation, subject.school, quota);
  const actual = schools.reduce((n, school) => n + holders(situation, school, quota.post).length, 0);
  return { quota: outcome, actual, balance: outcome.kind === 'known' ? compared(outcome.value, actual) : null };
}
