import type { Row } from '../../../../roster/roster';
import type { FormContext, FormRow, FormSpec } from '../../../model';
import { conditionsNamed, daysShort, exitApplication, fullTermEnds, memberRows, nameOfMember, termOf } from '../cooperation';
import { daysBetween, rowsOf } from '../../../rules';
import { EXIT_CONDITIONS } from '../tables';
import { blank, column, day, form, number, text } from './values';

const groupName = (context: FormContext, row: Row): string => {
  const written = row.text('集团编号') ?? row.text('集团名称');
  return context.county.groupOf(written)?.name ?? written ?? '';
};

/** The line of 单位名册 that a line of 审批备案台账 is about. */
function schoolOf(context: FormContext, approval: Row): Row | null {
  const said = `${approval.text('对象') ?? ''} ${approval.text('申请单位') ?? ''}`;
  return memberRows(context).find((row) => [row.text('校区名称'), row.text('单位名称')].some((name) => name !== null && said.includes(name))) ?? null;
} // prettier-ignore

const KINDS = ['成员加入', '成员退出', '模式调整'];

const R51: FormSpec = form({
  id: 'R51', title: '集团成员吸纳、退出、模式调整申报表', clauses: ['JX-3.5f', 'JX-3.5a', 'JX-3.5e', 'JX-3.4b'], period: '按次',
  from: '成员学校属地教育管理部门', to: '龙头学校属地教育管理部门、县教育局', landscape: true, needs: ['schools', 'approvals'],
  sections: [
    { kind: 'table', emptyText: '没有登记成员吸纳、退出或模式调整',
      columns: [column('序号', 6), column('学校', 24), column('集团', 20), column('事项', 11), column('加入方式', 14), column('模式', 10), column('合作起始', 13), column('合作终止', 13),
        column('申报日期', 13, { over: '成员属地' }), column('同意日期', 13, { over: '龙头属地' }), column('备案日期', 13, { over: '县教育局' }), column('需求、资源、效果', 24)],
      rows: (context) => rowsOf(context, 'approvals').filter((row) => KINDS.includes(row.text('事项类别') ?? '')).map((row, index): FormRow => {
        const school = schoolOf(context, row);
        return { values: [number(index + 1), text(school ? nameOfMember(school) : row.text('对象')), text(school ? groupName(context, school) : ''), text(row.text('事项类别')), text(school?.text('加入方式')), text(school?.text('成员模式')),
          day(school, '合作起始日'), day(school, '合作终止日'), day(row, '申请日期'), day(row, '审批日期'), day(row, '备案日期'), text(row.text('事由'))] };
      }) },
    { kind: 'note', text: () => '三级意见：成员学校属地（盖章）　　龙头学校属地（盖章）　　县教育局（盖章）' },
  ],
}); // prettier-ignore

const R52: FormSpec = form({
  id: 'R52', title: '成员学校退出申请', clauses: ['JX-3.5c', 'JX-5.4b'], period: '按次', from: '成员学校', to: '龙头学校', landscape: true, needs: ['schools'], readings: ['三年内退出口径'],
  sections: [
    { kind: 'table', emptyText: '没有退出或申请退出的成员',
      columns: [column('序号', 6), column('学校', 24), column('集团', 20), ...EXIT_CONDITIONS.map(([name]) => column(name, 11, { align: 'centre' })), column('合作起始', 13), column('退出日期', 13), column('距满三年', 11), column('组建新集团', 14), column('舆论引导安排', 26)],
      rows: (context) => memberRows(context).filter((row) => row.date('退出日期') !== null || exitApplication(context, row) !== null).map((row, index): FormRow => {
        const term = termOf(row);
        const named = conditionsNamed(exitApplication(context, row));
        const short = term === null || term.to === null ? null : daysShort(context, term);
        const name = nameOfMember(row);
        return { values: [number(index + 1), text(name), text(groupName(context, row)), ...EXIT_CONDITIONS.map(([one]) => text(named.includes(one) ? '是' : '')), day(row, '合作起始日'), day(row, '退出日期'),
          text(short === null ? '' : short === 0 ? '已满' : `差 ${short} 天`), blank(`R52.${name}.新集团`), blank(`R52.${name}.舆论引导`)] };
      }) },
  ],
}); // prettier-ignore

const WARN_DAYS = 90;

const R55: FormSpec = form({
  id: 'R55', title: '合作到期清单', clauses: ['JX-3.5b'], period: '每年', landscape: true, needs: ['schools'], readings: ['合作年限口径'],
  sections: [
    { kind: 'table', emptyText: '名册中没有填写合作起始日的成员',
      columns: [column('序号', 6), column('成员学校', 26), column('集团', 22), column('合作起始', 13), column('合作终止', 13), column('满三年日', 13), column('合作年限（年）', 12), column('距到期', 12), column('提示', 16)],
      rows: (context) => {
        const subjects = new Map(context.subjects('school').map((subject) => [subject.of === 'school' ? subject.school.row : null, subject]));
        const lines = memberRows(context).map((row) => ({ row, term: termOf(row) })).filter((one) => one.term !== null);
        const last = (one: (typeof lines)[number]): string => one.term?.to ?? '9999';
        return [...lines].sort((a, b) => (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : 0)).map(({ row, term }, index): FormRow => {
          const subject = subjects.get(row);
          const left = term!.to === null ? null : daysBetween(context.on, term!.to);
          const hint = left === null ? '长期' : left < 0 ? '已到期' : left <= WARN_DAYS ? '即将到期' : '';
          return { values: [number(index + 1), text(nameOfMember(row)), text(groupName(context, row)), text(term!.from), text(term!.to), text(fullTermEnds(context, term!.from)),
            subject ? context.figureValue('JX-3.5b#years', subject, '0.00') : text(''), text(left === null ? '' : left < 0 ? '' : `${left} 天`), text(hint)],
            ...(hint === '即将到期' || hint === '已到期' ? { look: 'flagged' as const } : {}) };
        });
      } },
    { kind: 'note', text: () => `注：到期前 ${WARN_DAYS} 天起提示，天数为工具建议，意见未规定。` },
  ],
}); // prettier-ignore

export const MEMBER_FORMS: readonly FormSpec[] = [R51, R52, R55];
