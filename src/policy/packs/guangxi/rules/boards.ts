import type { Group, School } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import type { Breach, RuleSpec, Situation } from '../../../model';
import { ofGroup, ofRow } from '../../../rules';
import { isHead, isManager, isOneOf, isSchool, rowsOfGroup, staffOf } from '../places';

const BOARD = '理事会';
const SUPERVISORS = '监事会';

export function seatsOf(situation: Situation, group: Group, body: string): readonly Row[] {
  return rowsOfGroup(situation, 'seats', group).filter((row) => row.text('机构类别') === body);
}

/** The name of a school's principal: 校长姓名, else the 校级正职 of the staff roster. */
export function principalOf(situation: Situation, school: School): string | null {
  return school.row.text('校长姓名') ?? staffOf(situation, school).find(isHead)?.text('姓名') ?? null;
}

/**
 * True where a seat is held by the principal of the school. Told by the name where both are known; else by the seat's
 * own unit with a headship (a chair's 身份类别 need not say it).
 */
function seatOfPrincipal(situation: Situation, seat: Row, school: School): boolean {
  const [principal, person] = [principalOf(situation, school), seat.text('成员姓名')];
  if (principal !== null && person !== null) return principal === person;
  if (!isSchool(seat.text('所在单位'), school)) return false;
  return isPrincipalKind(seat);
}

function isPrincipalKind(seat: Row): boolean {
  const post = seat.text('本职职务') ?? '';
  return seat.text('身份类别') === '成员园园长' || (/园长|校长/.test(post) && !/副/.test(post));
}

function chair(situation: Situation, group: Group): readonly Breach[] {
  const seats = seatsOf(situation, group, BOARD);
  const lead = group.leads[0];
  if (seats.length === 0 || !lead) return [];
  const chairs = seats.filter((seat) => seat.text('机构职务') === '理事长');
  if (chairs.length !== 1) {
    const message = `“${group.name}”理事会登记了 ${chairs.length} 名理事长，五（三）规定理事长由龙头园园长担任，应为 1 名，请核对。`;
    return [ofGroup(group, message, { observed: `${chairs.length} 名`, expected: '1 名' })];
  }
  const seat = chairs[0]!;
  if (seatOfPrincipal(situation, seat, lead)) return [];
  const message = `“${group.name}”理事长不是龙头园“${lead.name}”的园长，五（三）规定由龙头园园长担任，请核对。`;
  return [ofRow(seat, ['机构职务'], group.name, message, { observed: seat.text('所在单位') ?? '未填', expected: `${lead.name}园长` })];
}

function office(situation: Situation, group: Group): readonly Breach[] {
  const lead = group.leads[0];
  const seat = seatsOf(situation, group, BOARD).find((one) => one.text('办公地点') !== null);
  if (!lead || !seat || isSchool(seat.text('办公地点'), lead)) return [];
  const message = `“${group.name}”理事会的办公地点不是龙头园“${lead.name}”，五（三）规定理事会设在龙头园，请核对。`;
  return [ofRow(seat, ['办公地点'], group.name, message, { observed: seat.text('办公地点')!, expected: lead.name })];
}

function absentPrincipals(situation: Situation, group: Group): readonly Breach[] {
  const all = seatsOf(situation, group, BOARD);
  if (all.length === 0) return [];
  // The chair is the lead's principal: a member's principal who sits there wrongly has no seat of his own.
  const seats = all.filter((seat) => seat.text('机构职务') !== '理事长');
  return group.members
    .filter((member) => !seats.some((seat) => seatOfPrincipal(situation, seat, member)))
    .map((member) => {
      const message = `“${group.name}”理事会中没有成员园“${member.name}”的园长，五（三）规定各成员园园长为理事会成员，请补登。`;
      return { ...ofGroup(group, message, { observed: `缺${member.name}`, expected: '各成员园园长' }), subject: group.name };
    });
}

/** How an ineligible seat is called: `教师@某园`. */
export function seatLabel(situation: Situation, seat: Row): string {
  const unit = seat.text('所在单位') ?? '未填单位';
  const school = situation.county.schoolNamed(seat.text('所在单位'));
  const person = school ? staffOf(situation, school).find((row) => row.text('姓名') === seat.text('成员姓名')) : undefined;
  return `${seat.text('本职职务') ?? seat.text('身份类别') ?? person?.text('职务类别') ?? '未填身份'}@${unit}`;
}

const MANAGER_POST = /园长|校长|书记|主任|中层|组长/;

/** True where a seat is held by a middle manager or above of the lead: by 身份类别, the staff roster, or the post written. */
function isLeadManager(situation: Situation, seat: Row, leads: readonly School[]): boolean {
  if (!isOneOf(seat.text('所在单位'), leads)) return false;
  const staff = leads.flatMap((lead) => staffOf(situation, lead)).find((row) => row.text('姓名') === seat.text('成员姓名'));
  if (staff?.text('职务类别')) return isManager(staff);
  return seat.text('身份类别') === '龙头园中层以上' || MANAGER_POST.test(seat.text('本职职务') ?? '');
}

function ineligible(situation: Situation, group: Group): readonly Breach[] {
  return seatsOf(situation, group, BOARD)
    .filter(
      (seat) =>
        seat.text('机构职务') !== '理事长' &&
        seat.field('所在单位').state === 'known' &&
        !group.members.some((member) => seatOfPrincipal(situation, seat, member)) &&
        !isLeadManager(situation, seat, group.leads),
    )
    .map((seat) => {
      const label = seatLabel(situation, seat);
      const message = `“${group.name}”理事会有一席为“${label.replace('@', '”，单位“')}”，五（三）规定成员为龙头园中层以上干部和成员园园长，请核对身份。`;
      return ofRow(seat, ['身份类别', '所在单位'], group.name, message, { observed: label, expected: '龙头园中层以上或成员园园长' });
    });
}

/** 身份类别 as known, or as written where it is none of the choices; null where it is not given. */
function kindOf(seat: Row): string | null {
  const field = seat.field('身份类别');
  if (field.state === 'invalid') return String(field.raw);
  return seat.text('身份类别');
}

/** The four kinds of supervisors. */
export const SUPERVISOR_KINDS = ['幼教专干', '幼教教研员', '职工代表', '家长代表'] as const;

function supervisorChair(situation: Situation, group: Group): readonly Breach[] {
  const seats = seatsOf(situation, group, SUPERVISORS);
  if (seats.length === 0) return [];
  const chairs = seats.filter((seat) => seat.text('机构职务') === '监事长');
  const wrong = chairs.length !== 1 || (kindOf(chairs[0]!) ?? '分管领导') !== '分管领导';
  if (!wrong) return [];
  const message = `“${group.name}”监事长须为 1 名，由市、县教育局分管领导兼任（五（三）），现登记 ${chairs.length} 名${chairs.length === 1 ? `，身份为“${kindOf(chairs[0]!)}”` : ''}，请核对。`;
  const extra = { observed: (chairs.length === 1 ? kindOf(chairs[0]!) : null) ?? `${chairs.length} 名`, expected: '分管领导' };
  return [chairs.length === 1 ? ofRow(chairs[0]!, ['身份类别'], group.name, message, extra) : ofGroup(group, message, extra)];
}

function supervisorKinds(situation: Situation, group: Group): readonly Breach[] {
  const seats = seatsOf(situation, group, SUPERVISORS);
  if (seats.length === 0) return [];
  const others = seats.filter((seat) => seat.text('机构职务') !== '监事长');
  const present = new Set(others.map((seat) => seat.text('身份类别')));
  const lacking = SUPERVISOR_KINDS.filter((kind) => !present.has(kind));
  if (lacking.length === 0) return [];
  const message = `“${group.name}”监事会中没有${lacking.join('、')}，五（三）规定监事会由幼教专干、幼教教研员、职工代表、家长代表组成，请补齐。`;
  return [ofGroup(group, message, { observed: `缺${lacking.join('、')}`, expected: SUPERVISOR_KINDS.join('、') })];
}

function strangers(situation: Situation, group: Group): readonly Breach[] {
  const kinds: readonly string[] = SUPERVISOR_KINDS;
  return seatsOf(situation, group, SUPERVISORS)
    .filter((seat) => seat.text('机构职务') !== '监事长' && kindOf(seat) !== null && !kinds.includes(kindOf(seat)!))
    .map((seat) => {
      const kind = kindOf(seat)!;
      const message = `“${group.name}”监事会有一席身份为“${kind}”，不在五（三）所列四类之内，请核对。`;
      return ofRow(seat, ['身份类别'], group.name, message, { observed: kind, expected: SUPERVISOR_KINDS.join('、') });
    });
}

function bodies(situation: Situation, group: Group): readonly Breach[] {
  const lacking = [BOARD, SUPERVISORS].filter((body) => seatsOf(situation, group, body).length === 0);
  if (lacking.length === 0) return [];
  const message = `“${group.name}”的治理机构名册中没有${lacking.join('、')}，五（三）要求设理事会和监事会，请登记其成员。`;
  return [ofGroup(group, message, { observed: `缺${lacking.join('、')}`, expected: '理事会、监事会' })];
}

const rule = (id: string, clause: string, title: string, check: (situation: Situation, group: Group) => readonly Breach[]): RuleSpec => ({
  id, clause, title, needs: ['schools', 'seats'],
  check: (situation) => ({ breaches: situation.county.groups.flatMap((group) => check(situation, group)) }),
}); // prettier-ignore

/** 五（三）: the two boards. */
export const BOARD_RULES: readonly RuleSpec[] = [
  rule('GX-5.3a', 'GX-5.3a', '设理事会和监事会', bodies),
  rule('GX-5.3c', 'GX-5.3c', '理事长为龙头园园长', chair),
  rule('GX-5.3c#office', 'GX-5.3c', '理事会设在龙头园', office),
  rule('GX-5.3d', 'GX-5.3d', '各成员园园长进理事会', absentPrincipals),
  rule('GX-5.3d#eligible', 'GX-5.3d', '理事会成员身份', ineligible),
  rule('GX-5.3g', 'GX-5.3g', '监事长为分管领导', supervisorChair),
  rule('GX-5.3h', 'GX-5.3h', '监事会四类成员齐全', supervisorKinds),
  rule('GX-5.3h#eligible', 'GX-5.3h', '监事会成员身份', strangers),
];
