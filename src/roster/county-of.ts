import type { County, CountyOf, Group, Role, School } from './county';
import type { Roster, Row } from './roster';
import { inBrackets, nameKey, plainText, withoutBrackets } from './text';

const KINDERGARTEN_TYPES = new Set(['幼儿园', '小学附设园', '看护点']);
const COMPULSORY_TYPES = new Set(['小学', '初中', '九年一贯制', '完全中学', '十二年一贯制']);
const LEAD_TITLES = new Set(['总校校长', '总园长']);
const MEMBER_TITLES = new Set(['执行校长', '执行园长']);

/**
 * The county's groups and schools on one day. Groups come from 集团名册, else from what the schools name; the lead from
 * 角色, else from 校长属性, else from the group's 龙头单位. A school listed twice in one group (same 单位名称 and
 * 校区名称) counts once; two campuses of one 单位名称 are two. A role that cannot be read stays unknown. Without 单位类型 a kindergarten is told by its name (幼儿园, 总园, 分园), everything else called
 * 小学, 中学, 学校 or 校区 is taken for the compulsory stage: a derivation, as the annex of Shapotou gives no types.
 */
export const countyOf: CountyOf = (roster, on) => {
  const drafts = groupDrafts(roster);
  const left: Row[] = [];
  const schools: Draft[] = [];
  for (const row of roster.table('schools').rows) {
    const exit = row.date('退出日期');
    if (exit !== null && exit <= on) {
      left.push(row);
      continue;
    }
    const draft = draftOf(row, drafts);
    if (draft) schools.push(draft);
  }
  return assemble(drafts, schools, left);
};

interface GroupDraft {
  id: string;
  name: string;
  row: Row | null;
  at: Group['at'];
  lead: string | null;
}

interface Draft {
  row: Row;
  name: string;
  legalName: string | null;
  group: GroupDraft | null;
}

/** Groups of the group sheet and, besides, those that only schools name; found by 编号 or 名称. */
interface GroupDrafts {
  all: GroupDraft[];
  find(text: string): GroupDraft | null;
  findOrMake(row: Row, text: string): GroupDraft | null;
}

function groupDrafts(roster: Roster): GroupDrafts {
  const table = roster.table('groups');
  const all: GroupDraft[] = [];
  const byKey = new Map<string, GroupDraft>();
  for (const row of table.rows) {
    const id = row.text('集团编号');
    const name = row.text('集团名称') ?? id;
    if (name === null) continue;
    if (id !== null && byKey.has(nameKey(id))) continue;
    const draft: GroupDraft = {
      id: id ?? name,
      name,
      row,
      at: row.address('集团名称') ?? row.address('集团编号'),
      lead: row.text('龙头单位'),
    };
    all.push(draft);
    for (const key of [id, name]) if (key !== null && !byKey.has(nameKey(key))) byKey.set(nameKey(key), draft);
  }
  const find = (text: string): GroupDraft | null => byKey.get(nameKey(text)) ?? null;
  return {
    all,
    find,
    findOrMake(row, text) {
      const found = find(text);
      // Where there is a group sheet, a name it does not know is a broken reference, not a new group.
      if (found || table.present) return found;
      const name = plainText(text);
      const draft: GroupDraft = {
        id: name,
        name: row.text('集团名称') ?? name,
        row: null,
        at: row.text('集团名称') === null ? row.address('集团编号') : row.address('集团名称'),
        lead: null,
      };
      all.push(draft);
      for (const key of [draft.id, draft.name]) if (!byKey.has(nameKey(key))) byKey.set(nameKey(key), draft);
      return draft;
    },
  };
}

function draftOf(row: Row, groups: GroupDrafts): Draft | null {
  const legalName = row.text('单位名称');
  const name = row.text('校区名称') ?? legalName;
  if (name === null) return null;
  const group = row.text('集团编号') ?? row.text('集团名称');
  return { row, name, legalName, group: group === null ? null : groups.findOrMake(row, group) };
}

function assemble(groups: GroupDrafts, drafts: readonly Draft[], left: readonly Row[]): County {
  const made = new Map<GroupDraft, Mutable<Group>>(
    groups.all.map((draft) => [
      draft,
      { id: draft.id, name: draft.name, row: draft.row, at: draft.at, leads: [], members: [], schools: [] },
    ]),
  );
  const schools: School[] = [];
  const seen = new Set<string>();
  for (const draft of drafts) {
    const key = `${draft.group?.id ?? ''}\n${nameKey(draft.legalName ?? '')}\n${nameKey(draft.name)}`;
    if (draft.group && seen.has(key)) continue;
    seen.add(key);
    const group = draft.group ? made.get(draft.group)! : null;
    const school = schoolOf(draft, group);
    schools.push(school);
    if (!group) continue;
    group.schools.push(school);
    if (school.role === 'lead') group.leads.push(school);
    if (school.role === 'member') group.members.push(school);
  }
  return countyView([...made.values()], schools, left);
}

type Mutable<G extends Group> = { -readonly [K in keyof G]: G[K] extends readonly School[] ? School[] : G[K] };

function schoolOf(draft: Draft, group: Group | null): School {
  const { row, name, legalName } = draft;
  const { role, roleFrom } = roleOf(row, draft);
  const type = row.text('单位类型');
  const called = nameKey(legalName ?? name);
  return {
    name,
    legalName,
    row,
    role,
    roleFrom,
    kindergarten: type !== null ? KINDERGARTEN_TYPES.has(type) : kindergartenByName(called, nameKey(name)),
    compulsory: type !== null ? COMPULSORY_TYPES.has(type) : compulsoryByName(called, nameKey(name)),
    group,
    at: row.text('校区名称') !== null ? row.address('校区名称') : row.address('单位名称'),
  };
}

function roleOf(row: Row, draft: Draft): { role: Role | null; roleFrom: School['roleFrom'] } {
  const written = row.text('角色');
  if (written !== null) return { role: written === '龙头' ? 'lead' : 'member', roleFrom: 'column' };
  if (row.field('角色').state === 'invalid') return { role: null, roleFrom: null };
  const title = row.text('校长属性');
  if (title !== null && LEAD_TITLES.has(title)) return { role: 'lead', roleFrom: 'title' };
  if (title !== null && MEMBER_TITLES.has(title)) return { role: 'member', roleFrom: 'title' };
  const lead = draft.group?.lead;
  if (!lead) return { role: null, roleFrom: null };
  const names = [draft.legalName, draft.name].filter((one) => one !== null);
  const same = names.some((one) => nameKey(one) === nameKey(lead) || withoutBrackets(one) === withoutBrackets(lead));
  return { role: same ? 'lead' : 'member', roleFrom: 'group' };
}

function kindergartenByName(legal: string, campus: string): boolean | null {
  if (/幼儿园|总园|分园|[^校]园$/.test(`${legal.replace(/幼儿园教育集团/, '')}\n${campus.replace(/幼儿园教育集团/, '')}`)) return true;
  return /小学|中学|学校|校区|总校/.test(legal + campus) ? false : null;
}

function compulsoryByName(legal: string, campus: string): boolean | null {
  const garden = kindergartenByName(legal, campus);
  if (garden === null) return null;
  return !garden && !/高级中学|职业/.test(legal + campus);
}

function countyView(groups: readonly Group[], schools: readonly School[], left: readonly Row[]): County {
  const byGroup = new Map<string, Group>();
  for (const group of groups) for (const key of [group.id, group.name]) byGroup.set(nameKey(key), group);
  const bySchool = new Map<string, School>();
  const remember = (text: string | null, school: School): void => {
    if (text === null) return;
    for (const key of [nameKey(text), withoutBrackets(text)]) if (!bySchool.has(key)) bySchool.set(key, school);
  };
  for (const school of schools) {
    remember(school.legalName, school);
    remember(school.name, school);
    remember(school.row.text('单位编号'), school);
  }
  // Last, what stands in brackets: 双渠校区（中卫十小） is 中卫十小 to those who work there.
  for (const school of schools) for (const name of inBrackets(school.name)) remember(name, school);
  return {
    groups,
    schools,
    left,
    groupOf: (text) => (text === null ? null : (byGroup.get(nameKey(text)) ?? null)),
    schoolNamed: (text) => (text === null ? null : (bySchool.get(nameKey(text)) ?? bySchool.get(withoutBrackets(text)) ?? null)),
  };
}
