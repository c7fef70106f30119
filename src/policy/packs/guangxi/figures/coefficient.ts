import type { Group, School } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import type { Expression, FigureSpec, Situation, Subject } from '../../../model';
import { isHead, staffOf } from '../places';
import { lineName } from '../../../rules';
import { cellTerm, counted, lacking, missingCell, notApplicable, printed } from '../../../figures';

export interface LeadPrincipal {
  group: Group;
  lead: School;
  row: Row;
}

/**
 * The principal of each group's lead: the person of the lead whose name stands in 校长姓名, else its 校级正职.
 * A group whose lead has no such row has none.
 */
export function leadPrincipals(situation: Situation): readonly LeadPrincipal[] {
  const seen = new Set<Row>();
  return situation.county.groups.flatMap((group) =>
    group.leads.flatMap((lead) => {
      const staff = staffOf(situation, lead);
      const named = lead.row.text('校长姓名');
      const row = staff.find((one) => named !== null && one.text('姓名') === named) ?? staff.find(isHead);
      if (!row || seen.has(row)) return [];
      seen.add(row);
      return [{ group, lead, row }];
    }),
  );
}

function subjects(situation: Situation): readonly Subject[] {
  return leadPrincipals(situation).map(({ row }) => {
    const known = situation.subjects('person').find((one) => one.of === 'person' && one.row === row);
    return known ?? { of: 'person', key: `${row.sheet}#${row.sheetRow}`, name: lineName(row, '姓名'), row };
  });
}

/** 成员单位 of a group: without the lead (A) or with it (B). */
export function countedMembers(situation: Situation, group: Group): number {
  return group.members.length + (situation.reading('GX绩效系数成员计数') === 'B' ? group.leads.length : 0);
}

/**
 * 六（五）: what the yearly coefficient may be multiplied by. 1 where the year's assessment was failed; missing while it
 * is open; else by the number of members: 4 → 1.2, from 5 on 1.5 (2.5 where 放大1.5倍 is read as an increase).
 */
export function multiplierOf(situation: Situation, group: Group): Expression {
  const result = group.row?.text('年度工作考核结果') ?? null;
  if (!group.row) return lacking({ kind: 'column', name: '年度工作考核结果' });
  if (result === '不合格') return printed(1, '倍', '年度工作考核不合格，不放大');
  if (result !== '合格') return lacking(missingCell(group.row, '年度工作考核结果', group.name));
  const top = situation.reading('绩效放大口径') === 'B' ? 2.5 : 1.5;
  const bands = [
    { from: 0, value: 1 },
    { from: 4, value: 1.2 },
    { from: 5, value: top },
  ];
  const of = counted(countedMembers(situation, group), '成员单位', '个');
  return { op: 'bands', of, bands, label: '放大倍数', unit: '倍' };
}

function ofPrincipal(compute: (situation: Situation, own: LeadPrincipal, subject: Subject) => Expression): FigureSpec['compute'] {
  return (situation, subject) => {
    const own = leadPrincipals(situation).find((one) => subject.of === 'person' && one.row === subject.row);
    return own ? compute(situation, own, subject) : notApplicable('不是龙头园园长');
  };
}

const PERSON = {
  clause: 'GX-6.5b', of: 'person', unit: '倍', topic: '绩效系数', needs: ['schools', 'staff'], subjects,
  readings: ['GX绩效系数成员计数', '绩效放大口径', '绩效系数性质'],
} as const; // prettier-ignore

/** 六（五）: the ceiling of the yearly performance coefficient of a lead's principal. */
export const COEFFICIENT_FIGURES: readonly FigureSpec[] = [
  {
    ...PERSON, id: 'GX-6.5b', title: '年度绩效系数上限', digits: 3,
    compute: ofPrincipal((situation, { row, lead }, subject) => ({
      op: 'product',
      factors: [
        cellTerm(row, '年度绩效系数', '', lead.name),
        situation.figure('GX-6.5b#multiplier', subject, '放大倍数'),
      ],
      label: '年度绩效系数上限', unit: '倍',
    })),
  },
  {
    ...PERSON, id: 'GX-6.5b#multiplier', title: '绩效系数放大倍数', digits: 1,
    compute: ofPrincipal((situation, { group }) => multiplierOf(situation, group)),
  },
]; // prettier-ignore
