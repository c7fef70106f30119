import type { Group } from '../../../../roster/county';
import type { FigureSpec, Missing, Situation, Subject } from '../../../model';
import { counted, lacking, missingCell } from '../../../figures';
import { eachOnce, members, yearOf } from '../places';

/** Groups to be reported: all that exist on the day (A), or those founded in its calendar year (B). */
export function reportedGroups(situation: Situation): readonly Group[] {
  const founded = (group: Group): string | null => group.row?.date('成立日期') ?? null;
  const existing = situation.county.groups.filter((group) => (founded(group) ?? situation.on) <= situation.on);
  if (situation.reading('集团数口径') === 'A') return existing;
  return existing.filter((group) => founded(group)?.startsWith(String(yearOf(situation))) ?? false);
}

function undated(situation: Situation): readonly Group[] {
  return situation.county.groups.filter((group) => !group.row?.date('成立日期'));
}

/** The members of a subject that is a group, without its lead. */
export function memberCount(subject: Subject): number {
  return subject.of === 'group' ? subject.group.members.length : 0;
}

/** Numbers of the list of groups that is sent up every year, and the size of each group. */
export const GROUP_FIGURES: readonly FigureSpec[] = [
  {
    id: 'GX-0.3#groups', clause: 'GX-0.3', of: 'area', title: '学前教育集团数', unit: '个', topic: '目标进度',
    needs: ['schools'], readings: ['集团数口径'],
    compute: (situation) => {
      const unknown = situation.reading('集团数口径') === 'B' ? undated(situation) : [];
      if (unknown.length > 0) return lacking(...unknown.map((one): Missing => (one.row ? missingCell(one.row, '成立日期', one.name) : { kind: 'table', name: '集团名册' })));
      return counted(reportedGroups(situation).length, '集团', '个');
    },
  },
  {
    id: 'GX-0.3#members', clause: 'GX-0.3', of: 'area', title: '成员园数', unit: '个', topic: '目标进度', needs: ['schools'],
    compute: (situation) => counted(eachOnce(members(situation)).length, '成员园', '个'),
  },
  {
    id: 'GX-5.1.0#size', clause: 'GX-5.1.0', of: 'group', title: '成员园数', unit: '个', topic: '目标进度', needs: ['schools'],
    compute: (_situation, subject) => counted(memberCount(subject), '成员园', '个'),
  },
]; // prettier-ignore
