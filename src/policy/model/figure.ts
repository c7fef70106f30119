import type { Group, School } from '../../roster/county';
import type { Row } from '../../roster/roster';
import type { TableId } from '../../roster/spec';
import type { Expression } from './expression';
import type { Situation } from './situation';

export type FigureOf = 'group' | 'school' | 'person' | 'area';

export type Unit = '元' | '人' | '个' | '名' | '%' | '分' | '倍' | '次' | '年';

/** What a figure is about. `key` tells two of the same name apart; `name` is what is shown. */
export type Subject =
  | { of: 'group'; key: string; name: string; group: Group }
  | { of: 'school'; key: string; name: string; school: School }
  | { of: 'person'; key: string; name: string; row: Row }
  | { of: 'area'; key: string; name: string; row: Row | null };

/** A number worked out for each group, school, person or area (测算项). */
export interface FigureSpec {
  /** Clause id, with `#part` where the clause has several. */
  id: string;
  clause: string;
  of: FigureOf;
  /** Heading of its column, without unit: `应增补经费`. */
  title: string;
  unit: Unit;
  /** Card of the pane it belongs to: 专项经费, 领导职数, 教师配备, 津贴, 考核得分, 目标进度. */
  topic: string;
  /** Tables without which it cannot be worked out for anybody: then it is left out and listed in 未校验. */
  needs: readonly TableId[];
  /** Readings it rests on: printed wherever it is printed. */
  readings?: readonly string[];
  /** What its clause wants it to reach, in its own unit; null where the number is a parameter without a value. */
  target?: (situation: Situation) => number | null;
  /** Decimals shown; amounts of yuan show two only where they have fen. */
  digits?: number;
  /** Subjects other than all groups, all schools in groups, all rows of staff, the one area. */
  subjects?: (situation: Situation) => readonly Subject[];
  /** How it is worked out for one subject. Throws nothing; what is lacking is said by `missing`. */
  compute(situation: Situation, subject: Subject): Expression;
}
