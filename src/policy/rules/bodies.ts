import type { Row } from '../../roster/roster';
import type { Severity, Situation, Subject } from '../model';
import { overEach, subjectsOf, type Check, type Subjects } from './check';
import { ofRow, ofSubject } from './places';
import { SAY } from './words';

/** A body (理事会, 领导小组…) whose seats are kept in 治理机构名册. */
export interface Body {
  /** 机构类别: `理事会`. */
  name: string;
  of: Subjects;
  asks: string;
  severity?: Severity;
  /** Its seats, where not those of `seatsOf`. */
  seats?: (situation: Situation, subject: Subject) => readonly Row[];
}

/** Seats of a body of a group (or, for another subject, of no group) that are held on the day. */
export function seatsOf(situation: Situation, subject: Subject, body: string): readonly Row[] {
  const { county, on, roster } = situation;
  return roster.table('seats').rows.filter((row) => {
    if (row.text('机构类别') !== body || (row.date('任职止') ?? on) < on || (row.date('任职起') ?? on) > on)
      return false;
    if (subject.of !== 'group') return true;
    return county.groupOf(row.text('集团编号'))?.id === subject.group.id;
  });
}

const held = (body: Body, situation: Situation, subject: Subject): readonly Row[] =>
  body.seats?.(situation, subject) ?? seatsOf(situation, subject, body.name);

const mild = (severity: Severity | undefined): { severity?: Severity } => (severity ? { severity } : {});

/** 身份类别 as known, or as written where it is none of the choices; null where it is not given. */
export function kindOfSeat(row: Row): string | null {
  const field = row.field('身份类别');
  return field.state === 'invalid' ? String(field.raw) : row.text('身份类别');
}

/** The body has at least one seat. The other checks of a body say nothing where it has none. */
export function bodyExists(body: Body): Check {
  return (situation) =>
    overEach(subjectsOf(situation, body.of), (subject) =>
      held(body, situation, subject).length > 0
        ? null
        : ofSubject(subject, SAY.noBody(subject.name, body.name, body.asks), {
            observed: '无',
            expected: body.name,
            ...mild(body.severity),
          }),
    );
}

/** Exactly one seat holds this post, and it is held by whom the clause names. */
export interface Chair {
  /** 机构职务: `理事长`; or several words for it. */
  posts: readonly string[];
  /** `龙头园园长`. */
  who: string;
  /** null: cannot be told, no breach. */
  is: (situation: Situation, subject: Subject, seat: Row) => boolean | null;
}

export function chairedBy(body: Body, { posts, who, is }: Chair): Check {
  return (situation) =>
    overEach(subjectsOf(situation, body.of), (subject) => {
      const seats = held(body, situation, subject);
      if (seats.length === 0) return null;
      const chairs = seats.filter((seat) => posts.some((post) => post === seat.text('机构职务')));
      const post = posts[0]!;
      if (chairs.length !== 1) {
        const message = SAY.chairs(subject.name, body.name, post, chairs.length, body.asks);
        return ofSubject(subject, message, {
          observed: `${chairs.length} 名`,
          expected: '1 名',
          ...mild(body.severity),
        });
      }
      if (is(situation, subject, chairs[0]!) !== false) return null;
      const message = SAY.wrongChair(subject.name, body.name, post, who, body.asks);
      return ofRow(chairs[0]!, ['机构职务'], subject.name, message, { expected: who, ...mild(body.severity) });
    });
}

/** Each of these kinds (身份类别, or what `kindOf` says) sits there at least once; an open list (等) is a warning at most. */
export function kindsPresent(
  body: Body,
  kinds: readonly string[],
  kindOf: (seat: Row) => string | null = kindOfSeat,
): Check {
  return (situation) =>
    overEach(subjectsOf(situation, body.of), (subject) => {
      const seats = held(body, situation, subject);
      const present = new Set(seats.map(kindOf));
      const lacking = kinds.filter((kind) => !present.has(kind));
      if (seats.length === 0 || lacking.length === 0) return null;
      const message = SAY.kindsLacking(subject.name, body.name, lacking.join('、'), body.asks);
      return ofSubject(subject, message, {
        observed: `缺${lacking.join('、')}`,
        expected: kinds.join('、'),
        ...mild(body.severity),
      });
    });
}

/** Nobody sits there who is of none of these kinds; a seat whose kind is not given is no breach. */
export function onlyKinds(
  body: Body,
  kinds: readonly string[],
  kindOf: (seat: Row) => string | null = kindOfSeat,
): Check {
  return (situation) =>
    overEach(subjectsOf(situation, body.of), (subject) =>
      held(body, situation, subject).map((seat) => {
        const kind = kindOf(seat);
        if (kind === null || kinds.includes(kind)) return null;
        const message = SAY.strangeKind(subject.name, body.name, kind, body.asks);
        return ofRow(seat, ['身份类别'], subject.name, message, {
          observed: kind,
          expected: kinds.join('、'),
          ...mild(body.severity),
        });
      }),
    );
}

/** Everybody whom the clause names has a seat: `who` lists them, `sits` tells whether a seat is theirs. */
export function everyoneSits(
  body: Body,
  who: (situation: Situation, subject: Subject) => readonly { name: string; sits: (seat: Row) => boolean }[],
): Check {
  return (situation) =>
    overEach(subjectsOf(situation, body.of), (subject) => {
      const seats = held(body, situation, subject);
      if (seats.length === 0) return null;
      return who(situation, subject)
        .filter(({ sits }) => !seats.some(sits))
        .map(({ name }) =>
          ofSubject(subject, SAY.unrepresented(subject.name, body.name, name, body.asks), {
            observed: `缺${name}`,
            ...mild(body.severity),
          }),
        );
    });
}

/** Its office (办公地点) is where the clause wants it; blank is no breach. */
export function officeAt(
  body: Body,
  where: string,
  is: (situation: Situation, subject: Subject, office: string) => boolean,
): Check {
  return (situation) =>
    overEach(subjectsOf(situation, body.of), (subject) => {
      const seat = held(body, situation, subject).find((one) => one.text('办公地点') !== null);
      if (!seat) return null;
      const office = seat.text('办公地点')!;
      if (is(situation, subject, office)) return null;
      const message = SAY.elsewhere(subject.name, body.name, office, where, body.asks);
      return ofRow(seat, ['办公地点'], subject.name, message, {
        observed: office,
        expected: where,
        ...mild(body.severity),
      });
    });
}
