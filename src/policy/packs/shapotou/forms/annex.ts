import type { FormRow, FormSpec } from '../../../model';
import { groupSubject } from '../groups';
import { plateOf } from '../plates';
import { column, EMPTY, number, text } from './values';

/** R60: the annex's table, five columns, the first three merged per group. */
export const R60: FormSpec = {
  id: 'R60', title: '中卫市沙坡头区集团化办学试点一览表', clauses: ['SPT-A.1', 'SPT-A.2', 'SPT-A.3'],
  period: '一次性，变动时更新', due: null, from: '区教育局', to: null, attachment: '附件', landscape: false, needs: ['schools'],
  sections: [
    {
      kind: 'table',
      columns: [
        column('序号', 7, { merge: true }), column('教育集团名称', 24, { merge: true }), column('集团校数', 10, { merge: true }),
        column('校（园）区', 40), column('校长属性', 14),
      ],
      rows: (context) =>
        context.county.groups.flatMap((group, index): readonly FormRow[] => {
          const subject = groupSubject(context, group);
          return group.schools.map((school, position) => ({
            group: group.id,
            values: [
              position === 0 ? number(index + 1, '0') : EMPTY,
              position === 0 ? text(group.name) : EMPTY,
              position === 0 && subject ? context.figureValue('SPT-A.2', subject, '0') : EMPTY,
              text(school.name),
              text(school.row.text('校长属性')),
            ],
          }));
        }),
    },
    { kind: 'note', text: () => '说明：牵头学校校长同时任集团总校校长；成员学校名称、法人代表和独立核算均不变；教师交流、事务和财务管理可由集团统一协调。' },
  ],
}; // prettier-ignore

const STATES = { ok: '已备案并挂牌', 'not hung': '未挂牌', 'hung before filing': '挂牌早于备案', 'hung without filing': '已挂牌未备案' } as const;

/** R71: names and plates of groups and their units. */
export const R71: FormSpec = {
  id: 'R71', title: '集团及成员校命名备案表', clauses: ['SPT-6.1a', 'SPT-6.1b'],
  period: '按次', due: null, from: '区教育局', to: '区委编办', landscape: true, needs: ['schools'], readings: ['核定与备案口径', '成员名称口径'],
  sections: [
    {
      kind: 'table',
      columns: [
        column('序号', 7, { merge: true }), column('教育集团名称', 24, { merge: true }), column('单位原名', 24), column('校（园）区名称', 34),
        column('备案日期', 14), column('挂牌日期', 14), column('情况', 16),
      ],
      rows: (context) =>
        context.county.groups.flatMap((group, index) =>
          group.schools.map((school, position): FormRow => {
            const plate = plateOf(context, school);
            return {
              group: group.id,
              values: [
                position === 0 ? number(index + 1, '0') : EMPTY, position === 0 ? text(group.name) : EMPTY,
                text(school.legalName), text(school.row.text('校区名称')), text(plate.filed), text(plate.hung), text(STATES[plate.state]),
              ],
              ...(plate.state.startsWith('hung') ? { look: 'flagged' as const } : {}),
            };
          }),
        ),
    },
  ],
}; // prettier-ignore
