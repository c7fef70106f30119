import type { Row } from '../../../../roster/roster';
import type { Breach, RuleSpec, Situation } from '../../../model';
import { groupKind, namesOf } from '../groups';
import { personTag, personWord, schoolOfPerson } from '../people';
import { cells, lacks, overEach } from '../../../rules';

const LEADERS = ['校级正职', '校级副职'];
const ORGAN = '区委组织部';
const BUREAU = '区教育局';

interface Scope {
  clause: string;
  kinds: readonly ('schools' | 'kindergartens')[];
  posts: readonly string[];
}

function people(situation: Situation, scope: Scope): readonly Row[] {
  return situation.roster.table('staff').rows.filter((person) => {
    const group = schoolOfPerson(situation, person)?.group;
    if (!group || !scope.posts.includes(person.text('职务类别') ?? '')) return false;
    const kind = groupKind(group);
    return kind !== null && scope.kinds.includes(kind);
  });
}

/** True where the appointing body is the one that the plan names for the post. */
function rightBody(situation: Situation, person: Row): boolean {
  const body = person.text('任免机关') ?? '';
  if (LEADERS.includes(person.text('职务类别') ?? '')) return body.includes('教育局');
  const group = schoolOfPerson(situation, person)?.group;
  const names = group ? [group.name, ...group.leads.flatMap(namesOf)] : [];
  return /总校|总园/.test(body) || names.includes(body);
}

function appointed(scope: Scope): RuleSpec {
  return {
    id: `${scope.clause}#appointed`, clause: scope.clause, title: '任免机关', needs: ['schools', 'staff'],
    check: (situation) => {
      if (!situation.roster.table('staff').has('任免机关')) return lacks({ kind: 'column', name: '任免机关' });
      return overEach(people(situation, scope), (person): Breach | null => {
        const body = person.text('任免机关');
        if (body === null || rightBody(situation, person)) return null;
        const expected = LEADERS.includes(person.text('职务类别') ?? '') ? BUREAU : '集团总校（总园）';
        return {
          cells: cells(person.address('任免机关')), subject: personTag(person), observed: body, expected,
          message: `${personWord(person)}的任免机关是“${body}”，方案规定由${expected}考察任命，请核对。`,
        };
      });
    },
  }; // prettier-ignore
}

function filed(scope: Scope): RuleSpec {
  return {
    id: `${scope.clause}#filed`, clause: scope.clause, title: '干部任命备案', needs: ['schools', 'staff', 'approvals'],
    check: (situation) => {
      const records = situation.roster.table('approvals').rows.filter((row) => row.text('事项类别') === '干部任命');
      if (records.length === 0) return lacks({ kind: 'rows', name: '干部任命备案' });
      return overEach(people(situation, scope), (person): Breach | null => {
        const keys = [person.text('工号'), person.text('姓名')].filter((key) => key !== null);
        const record = records.find((row) => keys.includes(row.text('对象') ?? ''));
        const body = LEADERS.includes(person.text('职务类别') ?? '') ? ORGAN : BUREAU;
        const subject = personTag(person);
        const day = record?.date('备案日期') ?? null;
        if (!record || (day === null && record.field('备案日期').state !== 'invalid')) {
          return { cells: cells(person.address('职务类别')), subject, expected: body, message: `${personWord(person)}的任命没有备案记录，方案规定报${body}备案，请登记。` };
        }
        const given = record.text('备案机关');
        if (given !== null && !given.includes(body.replace(/^区委|^区/, ''))) {
          return { cells: cells(record.address('备案机关')), subject, observed: given, expected: body, message: `${personWord(person)}的备案机关是“${given}”，方案规定报${body}备案，请核对。` };
        }
        const since = person.date('任职日期');
        if (day === null || since === null || since <= day) return null;
        return { cells: cells(record.address('备案日期'), person.address('任职日期')), subject, observed: day, expected: `不早于 ${since}`, message: `${personWord(person)}的备案日期 ${day} 早于任职日期 ${since}，应先任命后备案，请核对日期。` };
      });
    },
  }; // prettier-ignore
}

const SCOPES: readonly Scope[] = [
  { clause: 'SPT-6.4.2.3a', kinds: ['schools'], posts: LEADERS },
  { clause: 'SPT-6.4.2.3b', kinds: ['schools'], posts: ['中层'] },
  { clause: 'SPT-6.4.2.3c', kinds: ['kindergartens'], posts: [...LEADERS, '中层'] },
];

/** 六（四）2（3）: who appoints, where it is filed. */
export const APPOINTMENT_RULES: readonly RuleSpec[] = SCOPES.flatMap((scope) => [appointed(scope), filed(scope)]);
