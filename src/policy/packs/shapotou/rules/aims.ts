import type { Breach, RuleSpec } from '../../../model';
import { ofKind, papersOf } from '../papers';
import { cells, lineName, ofArea, ofGroup, overEach } from '../../../rules';

/** Stages of schooling met in a group, by the kinds of its units. */
function stages(types: readonly (string | null)[]): number {
  const stage = (type: string | null): string | null => {
    if (type === null || type === '其他') return null;
    if (type === '幼儿园' || type === '小学附设园' || type === '看护点') return '学前';
    if (type === '小学') return '小学';
    if (type === '初中') return '初中';
    return type;
  };
  return new Set(types.map(stage).filter((one) => one !== null)).size;
}

const crossStage: RuleSpec = {
  id: 'SPT-2.1a', clause: 'SPT-2.1a', title: '跨学段联合须有两个以上学段', needs: ['groups', 'schools'],
  check: ({ county }) =>
    overEach(county.groups, (group) => {
      const types = group.schools.map((school) => school.row.text('单位类型'));
      if (!group.row?.text('组建形式')?.includes('跨学段') || types.includes(null) || types.includes('九年一贯制')) return null;
      if (stages(types) >= 2) return null;
      return ofGroup(group, `“${group.name}”登记为跨学段联合，但各单位只有一个学段，请核对组建形式或单位类型。`, {
        severity: 'warning', cells: cells(group.row.address('组建形式')), observed: '1 个学段', expected: '2 个以上学段',
      });
    }),
}; // prettier-ignore

const leadingGroup: RuleSpec = {
  id: 'SPT-3a', clause: 'SPT-3a', title: '区领导小组设组长和副组长', needs: ['seats'],
  check: ({ roster, on }) => {
    const seats = roster.table('seats').rows.filter(
      (row) => row.text('机构类别') === '领导小组' && (row.date('任职止') ?? '9999-12-31') >= on,
    );
    if (seats.length === 0) return { breaches: [ofArea('区领导小组', '治理机构名册中没有区集团化办学工作领导小组，方案要求区政府成立，请登记其席位。')] };
    const posts = seats.map((row) => row.text('机构职务'));
    const absent = ['组长', '副组长'].filter((post) => !posts.includes(post));
    return overEach(absent, (post) => ofArea('区领导小组', `区集团化办学工作领导小组没有${post}，请登记任${post}的职务。`, { expected: post }));
  },
}; // prettier-ignore

const succession: RuleSpec = {
  id: 'SPT-3b', clause: 'SPT-3b', title: '领导小组席位随职务走', needs: ['seats'],
  check: ({ roster, on }) => {
    const seats = roster.table('seats').rows.filter((row) => row.text('机构类别') === '领导小组');
    const sitting = new Set(seats.filter((row) => (row.date('任职止') ?? '9999-12-31') >= on).map((row) => row.text('本职职务')));
    return overEach(seats, (row): Breach | null => {
      const office = row.text('本职职务');
      if (office === null && row.field('本职职务').state === 'blank') {
        return { severity: 'warning', cells: cells(row.address('本职职务')), subject: '区领导小组', message: `${lineName(row)}的席位没有填本职职务，席位随职务走，请填写。` };
      }
      if (office === null || (row.date('任职止') ?? '9999-12-31') >= on || sitting.has(office)) return null;
      return { cells: cells(row.address('任职止')), subject: office, message: `“${office}”的席位已到期，接任该职务的人应递补，请登记接任者的席位。` };
    });
  },
}; // prettier-ignore

const sharing: RuleSpec = {
  id: 'SPT-4.3#mechanism', clause: 'SPT-4.3', title: '集团有资源共享机制', needs: ['schools', 'documents'],
  check: (situation) =>
    overEach(situation.county.groups, (group) => {
      const papers = papersOf(situation, group);
      const ticked = papers.some((row) => row.list('要素勾选').some((item) => item.includes('资源共享')));
      if (ticked || ofKind(papers, '共享菜单').length > 0) return null;
      return ofGroup(group, `“${group.name}”没有登记资源共享的制度（共享菜单，或在章程要素中勾选优质资源共享），请补充。`, { severity: 'warning' });
    }),
}; // prettier-ignore

const platform: RuleSpec = {
  id: 'SPT-4.3#platform', clause: 'SPT-4.3', title: '集团有资源共享平台', needs: ['schools', 'resources'],
  check: ({ county, roster }) => {
    const rows = roster.table('resources').rows.filter((row) => row.text('资源类别') === '信息平台');
    return overEach(county.groups, (group) => {
      const has = rows.some((row) => {
        const owner = row.text('提供单位');
        return owner === null || county.groupOf(owner)?.id === group.id || county.schoolNamed(owner)?.group?.id === group.id;
      });
      return has ? null : ofGroup(group, `“${group.name}”没有登记资源共享平台（资源类别为信息平台），请补充。`, { severity: 'warning' });
    });
  },
}; // prettier-ignore

/** 二、三、四: aims, leading group, principles. */
export const AIM_RULES: readonly RuleSpec[] = [crossStage, leadingGroup, succession, sharing, platform];
