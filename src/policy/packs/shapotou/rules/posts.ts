import type { Breach, Missing, RuleSpec, Situation, Subject } from '../../../model';
import { KINDERGARTEN_MIDDLE, KINDERGARTEN_POSTS, postBalance, SCHOOL_MIDDLE, SCHOOL_POSTS, type PostQuota } from '../balances';
import { groupKind } from '../groups';
import { holders, schoolOfPerson } from '../people';
import { missingCell } from '../../../figures';
import { cells, lacks, ofGroup, ofSchool, overEach } from '../../../rules';

type SchoolSubject = Subject & { of: 'school' };

function schools(situation: Situation): readonly SchoolSubject[] {
  return situation.subjects('school').filter((subject): subject is SchoolSubject => subject.of === 'school');
}

/** Too many in post is a breach; a vacancy is merely told. */
function judge(situation: Situation, subject: SchoolSubject, quota: PostQuota): Breach | null {
  const { quota: outcome, actual, balance } = postBalance(situation, subject, quota);
  if (outcome.kind !== 'known' || !balance || balance.state === 'ok') return null;
  const numbers = { observed: `${actual} 名`, expected: `${outcome.value} 名` };
  if (balance.state === 'vacant') {
    return ofSchool(subject.school, `“${subject.name}”应配${quota.word} ${outcome.value} 名，实配 ${actual} 名，空缺 ${balance.by} 名。`, { severity: 'notice', ...numbers });
  }
  const people = holders(situation, subject.school, quota.post).map((person) => person.address('职务类别'));
  return ofSchool(subject.school, `“${subject.name}”应配${quota.word} ${outcome.value} 名，实配 ${actual} 名，超配 ${balance.by} 名，请核对职务类别或调整。`, {
    cells: cells(subject.school.at, ...people), ...numbers,
  });
} // prettier-ignore

function postRule(clause: string, title: string, quotas: readonly PostQuota[]): RuleSpec {
  return {
    id: `${clause}#posts`, clause, title, needs: ['schools', 'staff'],
    check: (situation) => {
      const missing: Missing[] = [];
      const verdict = overEach(schools(situation), (subject) => quotas.map((quota) => {
        const outcome = situation.valueOf(quota.figure, subject);
        if (outcome.kind === 'missing') missing.push(...outcome.what.filter((what) => what.kind === 'parameter'));
        return judge(situation, subject, quota);
      }));
      return { ...verdict, missing };
    },
  }; // prettier-ignore
}

/** A unit without pupils or classes has its head and no deputy: told, since it is likely a slip. */
function zeroRule(clause: string, kindergarten: boolean, heading: string, what: string): RuleSpec {
  return {
    id: `${clause}#zero`, clause, title: `${heading}为 0`, needs: ['schools'],
    check: ({ county }) =>
      overEach(county.groups.flatMap((group) => group.schools), (school) =>
        school.kindergarten === kindergarten && school.row.number(heading) === 0
          ? ofSchool(school, `“${school.name}”${heading}为 0，仍按 1 名${what}、不配副职计算，请核对人数。`, {
              severity: 'notice', cells: cells(school.row.address(heading)), observed: '0',
            })
          : null,
      ),
  }; // prettier-ignore
}

const noRank: RuleSpec = {
  id: 'SPT-6.4.2.1b', clause: 'SPT-6.4.2.1b', title: '执行校长不带级别', needs: ['schools', 'staff'],
  check: (situation) =>
    overEach(situation.roster.table('staff').rows, (person): Breach | null => {
      if (person.text('职务类别') !== '校级正职' || person.flag('带级别') !== true) return null;
      const school = schoolOfPerson(situation, person);
      if (school?.row.text('校长属性') !== '执行校长') return null;
      return ofSchool(school, `“${school.name}”的执行校长登记为带级别，方案规定执行校长不带级别，请核对。`, {
        cells: cells(person.address('带级别')), observed: '是', expected: '否',
        fix: person.address('带级别') ? [{ cell: person.address('带级别')!, value: '否' }] : [],
      });
    }),
}; // prettier-ignore


const secretary: RuleSpec = {
  id: 'SPT-6.4.2.1d', clause: 'SPT-6.4.2.1d', title: '党总支书记由总校校长兼任', needs: ['schools', 'staff'],
  check: (situation) => {
    const missing: Missing[] = [];
    const staff = situation.roster.table('staff');
    if (!staff.has('党内职务')) return lacks({ kind: 'column', name: '党内职务' });
    const verdict = overEach(situation.county.groups, (group) => {
      if (groupKind(group) !== 'schools') return null;
      const found = staff.rows.filter(
        (person) => person.text('党内职务') === '党总支书记' && schoolOfPerson(situation, person)?.group?.id === group.id,
      );
      if (found.length === 0) {
        return ofGroup(group, `“${group.name}”没有登记党总支书记，方案提出原则上由总校校长兼任，请补登或说明。`, { observed: '空缺' });
      }
      const lead = group.leads[0];
      const head = lead?.row.text('校长姓名') ?? (lead ? holders(situation, lead, 'heads')[0]?.text('姓名') : null) ?? null;
      if (head === null) {
        if (lead) missing.push(missingCell(lead.row, '校长姓名', lead.name));
        return null;
      }
      if (found.some((person) => person.text('姓名') === head)) return null;
      return ofGroup(group, `“${group.name}”的党总支书记不是总校校长，方案提出原则上由总校校长兼任，请核对或说明。`, {
        cells: cells(...found.map((person) => person.address('党内职务'))),
      });
    });
    return { ...verdict, missing };
  },
}; // prettier-ignore

const branch: RuleSpec = {
  id: 'SPT-6.4.2.1e', clause: 'SPT-6.4.2.1e', title: '成员校按党员数设党支部或党小组', needs: ['schools'],
  check: (situation) => {
    const members = situation.county.groups
      .filter((group) => groupKind(group) === 'schools')
      .flatMap((group) => group.members)
      .filter((school) => school.row.number('教职工党员数') !== null && school.row.text('党组织形式') !== null);
    const floor = situation.parameter('党支部最低党员数');
    if (members.length === 0) return lacks();
    if (floor?.kind !== 'number') return lacks(situation.missingParameter('党支部最低党员数'));
    return overEach(members, (school) => {
      const count = school.row.number('教职工党员数');
      const form = school.row.text('党组织形式');
      if (count === null || form === null) return null;
      const hasBranch = form.includes('党支部');
      const at = { cells: cells(school.row.address('党组织形式')), observed: form };
      if (count >= floor.value && !hasBranch) {
        return ofSchool(school, `“${school.name}”有教职工党员 ${count} 人，满 ${floor.value} 人，可设党支部。`, { ...at, expected: '党支部' });
      }
      if (count < floor.value && form === '单独党支部') {
        return ofSchool(school, `“${school.name}”有教职工党员 ${count} 人，不满 ${floor.value} 人，可设党小组。`, { ...at, expected: '党小组' });
      }
      return null;
    });
  },
}; // prettier-ignore

/** 六（四）2（1）、（2）: posts, rank, party. */
export const POST_RULES: readonly RuleSpec[] = [
  postRule('SPT-6.4.2.1a', '学校领导职数', SCHOOL_POSTS),
  zeroRule('SPT-6.4.2.1a', false, '在校学生数', '校长'),
  noRank,
  postRule('SPT-6.4.2.1c', '学校中层职数', SCHOOL_MIDDLE),
  secretary,
  branch,
  postRule('SPT-6.4.2.2a', '幼儿园领导职数', KINDERGARTEN_POSTS),
  zeroRule('SPT-6.4.2.2a', true, '班级数', '园长'),
  postRule('SPT-6.4.2.2b', '幼儿园中层职数', KINDERGARTEN_MIDDLE),
];
