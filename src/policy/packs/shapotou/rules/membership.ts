import type { School } from '../../../../roster/county';
import type { RuleSpec } from '../../../model';
import { missingCell } from '../../../figures';
import { cells, lacks, ofGroup, ofSchool, overEach } from '../../../rules';

/** True where the roles of a group are known well enough to be judged. */
function rolesKnown(schools: readonly School[]): boolean {
  return schools.every((school) => school.role !== null);
}

const lead: RuleSpec = {
  id: 'SPT-5.1a#lead', clause: 'SPT-5.1a', title: '牵头学校（幼儿园）须为 1 所', needs: ['schools'],
  check: ({ county }) => {
    const unknown = county.groups.filter((group) => group.leads.length === 0 && !rolesKnown(group.schools));
    const roleless = unknown.flatMap((group) => group.schools.filter((one) => one.role === null));
    const verdict = overEach(county.groups, (group) => {
      if (group.leads.length === 1 || unknown.includes(group)) return null;
      const which = group.leads.length === 0 ? '没有牵头学校（幼儿园）' : `有 ${group.leads.length} 所牵头学校（幼儿园）`;
      return ofGroup(group, `“${group.name}”${which}，方案要求 1 所，请核对各单位的角色。`, {
        cells: group.leads.length > 1 ? cells(...group.leads.map((one) => one.row.address('角色') ?? one.at)) : cells(group.at),
        observed: `${group.leads.length} 所`, expected: '1 所',
      });
    });
    return { ...verdict, missing: roleless.map((school) => missingCell(school.row, '角色', school.name)) };
  },
}; // prettier-ignore

const members: RuleSpec = {
  id: 'SPT-5.1a#members', clause: 'SPT-5.1a', title: '成员学校（幼儿园）至少 1 所', needs: ['schools'],
  check: ({ county }) =>
    overEach(county.groups, (group) => {
      if (group.members.length > 0 || !rolesKnown(group.schools)) return null;
      return ofGroup(group, `“${group.name}”没有成员学校（幼儿园），方案的“1+X”要求至少 1 所，请登记成员。`, { observed: '0 所', expected: '1 所以上' });
    }),
}; // prettier-ignore

const headOfGroup: RuleSpec = {
  id: 'SPT-5.1b', clause: 'SPT-5.1b', title: '牵头学校校长兼任集团总校长', needs: ['schools'],
  check: ({ county }) =>
    overEach(county.groups.flatMap((group) => group.leads), (school) => {
      const title = school.row.text('校长属性');
      if (title === null || title.startsWith('总')) return null;
      const expected = school.kindergarten ? '总园长' : '总校校长';
      return ofSchool(school, `牵头单位“${school.name}”的校长属性是${title}，方案要求其校（园）长兼任集团总校（园）长，应为${expected}。`, {
        cells: cells(school.row.address('校长属性')), observed: title, expected,
        fix: school.row.address('校长属性') ? [{ cell: school.row.address('校长属性')!, value: expected }] : [],
      });
    }),
}; // prettier-ignore

const accounts: RuleSpec = {
  id: 'SPT-5.1c#accounts', clause: 'SPT-5.1c', title: '成员独立核算不变', needs: ['schools'],
  check: ({ county }) =>
    overEach(county.groups.flatMap((group) => group.members), (school) =>
      school.row.flag('独立核算') === false
        ? ofSchool(school, `成员单位“${school.name}”登记为非独立核算，方案要求成员独立核算不变，请核对。`, {
            cells: cells(school.row.address('独立核算')), observed: '否', expected: '是',
          })
        : null,
    ),
}; // prettier-ignore

const legalPerson: RuleSpec = {
  id: 'SPT-5.1c#legal', clause: 'SPT-5.1c', title: '成员法人代表不变', needs: ['schools'],
  check: ({ county }) =>
    overEach(county.groups, (group) => {
      const leads = group.leads.map((school) => school.row.text('法人代表')).filter((name) => name !== null);
      return group.members.map((school) => {
        const name = school.row.text('法人代表');
        if (name === null || !leads.includes(name)) return null;
        return ofSchool(school, `成员单位“${school.name}”的法人代表与牵头单位相同，方案要求成员法人代表不变，请核对。`, {
          cells: cells(school.row.address('法人代表')),
        });
      });
    }),
}; // prettier-ignore

const names: RuleSpec = {
  id: 'SPT-5.1c#names', clause: 'SPT-5.1c', title: '成员保留原单位名称', needs: ['schools'], readings: ['成员名称口径'],
  check: ({ county, reading }) => {
    if (reading('成员名称口径') === 'B') return lacks();
    return overEach(county.groups.flatMap((group) => group.members), (school) =>
      school.row.field('单位名称').state === 'blank' && school.row.text('校区名称') !== null
        ? ofSchool(school, `成员单位“${school.name}”只有校区名称，方案附件要求成员名称不变，请补填单位名称。`, {
            severity: 'notice', cells: cells(school.row.address('单位名称')),
          })
        : null,
    );
  },
}; // prettier-ignore

/** 五（一）: one lead, members, who heads, what stays. */
export const MEMBERSHIP_RULES: readonly RuleSpec[] = [lead, members, headOfGroup, accounts, legalPerson, names];
