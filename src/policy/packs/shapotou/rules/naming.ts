import type { RuleSpec } from '../../../model';
import { ofKind, papersOf } from '../papers';
import { plateOf } from '../plates';
import { cells, lacks, ofGroup, ofSchool, overEach } from '../../../rules';

const groupName: RuleSpec = {
  id: 'SPT-6.1a#group', clause: 'SPT-6.1a', title: '集团名称样式', needs: ['schools'],
  check: ({ county }) =>
    overEach(county.groups, (group) =>
      /教育集团$/.test(group.name)
        ? null
        : ofGroup(group, `集团名称“${group.name}”与一览表样式（…教育集团）不同，请核对区教育局确定的名称。`, { severity: 'notice' }),
    ),
}; // prettier-ignore

const campusName: RuleSpec = {
  id: 'SPT-6.1a#campus', clause: 'SPT-6.1a', title: '校（园）区名称样式', needs: ['schools'],
  check: ({ county }) =>
    overEach(county.groups.flatMap((group) => group.schools.map((school) => ({ group, school }))), ({ group, school }) => {
      const campus = school.row.text('校区名称')?.replace(/\s/g, '');
      if (!campus) return null;
      const plain = campus.replace(/[（(].*[）)]$/, '');
      if (plain.startsWith(group.name.replace(/\s/g, '')) && /(总校|校区|总园|分园)$/.test(plain)) return null;
      return ofSchool(school, `校区名称“${campus}”与一览表样式（集团名称加总校、校区、总园或分园）不同，请核对区教育局确定的名称。`, {
        severity: 'notice', cells: cells(school.row.address('校区名称')),
      });
    }),
}; // prettier-ignore

const plates: RuleSpec = {
  id: 'SPT-6.1b', clause: 'SPT-6.1b', title: '先备案后挂牌', needs: ['schools', 'approvals'],
  check: (situation) =>
    overEach(situation.county.groups.flatMap((group) => group.schools), (school) => {
      const plate = plateOf(situation, school);
      if (plate.state === 'ok' || plate.state === 'not hung') return null;
      const at = cells(school.row.field('挂牌日期').state === 'known' ? school.row.address('挂牌日期') : school.at);
      const message =
        plate.state === 'hung before filing'
          ? `“${school.name}”${plate.hung}挂牌，早于${plate.filed}的编办备案，方案要求先备案后挂牌，请核对日期。`
          : `“${school.name}”${plate.hung}已挂牌，但没有区委编办的命名备案，方案要求先备案后挂牌，请登记备案日期。`;
      return ofSchool(school, message, { cells: at, observed: plate.hung ?? '', expected: plate.filed ? `不早于 ${plate.filed}` : '先备案' });
    }),
}; // prettier-ignore

/** 六（二）: what the charter or another document must arrange. */
export const CHARTER_MATTERS = ['人事任命', '资金调配', '轮岗交流', '课程', '内涵发展', '优质资源共享'] as const;

const charter: RuleSpec = {
  id: 'SPT-6.2#charter', clause: 'SPT-6.2', title: '集团有章程', needs: ['schools', 'documents'],
  check: (situation) =>
    overEach(situation.county.groups, (group) =>
      ofKind(papersOf(situation, group), '章程').length > 0
        ? null
        : ofGroup(group, `“${group.name}”没有登记章程，方案要求制定集团章程，请登记。`),
    ),
}; // prettier-ignore

const matters: RuleSpec = {
  id: 'SPT-6.2#matters', clause: 'SPT-6.2', title: '章程或制度写明六个方面', needs: ['schools', 'documents'],
  check: (situation) => {
    const table = situation.roster.table('documents');
    if (!table.has('要素勾选')) return lacks({ kind: 'column', name: '要素勾选' });
    return overEach(situation.county.groups, (group) => {
      const papers = papersOf(situation, group);
      if (papers.length === 0) return null;
      const ticked = papers.flatMap((row) => row.list('要素勾选'));
      const absent = CHARTER_MATTERS.filter((matter) => !ticked.some((item) => item.includes(matter) || matter.includes(item)));
      if (absent.length === 0) return null;
      const charters = ofKind(papers, '章程');
      const places = (charters.length > 0 ? charters : papers).map((row) => row.address('要素勾选'));
      return ofGroup(group, `“${group.name}”的章程和制度中没有勾选${absent.join('、')}，方案要求对这些方面作出安排，请补充。`, {
        severity: 'warning', cells: cells(...places), observed: ticked.join('、'), expected: CHARTER_MATTERS.join('、'),
      });
    });
  },
}; // prettier-ignore

const incentive: RuleSpec = {
  id: 'SPT-6.2#incentive', clause: 'SPT-6.2', title: '集团有激励机制', needs: ['schools', 'documents'],
  check: (situation) =>
    overEach(situation.county.groups, (group) => {
      const papers = papersOf(situation, group);
      const has = ofKind(papers, '评价激励制度', '奖惩机制').length > 0 || papers.some((row) => row.list('要素勾选').some((item) => item.includes('激励')));
      return has ? null : ofGroup(group, `“${group.name}”没有登记激励机制（评价激励制度，或在章程要素中勾选激励机制），请补充。`, { severity: 'warning' });
    }),
}; // prettier-ignore

/** 六（一）、（二）: names, plates, charter. */
export const NAMING_RULES: readonly RuleSpec[] = [groupName, campusName, plates, charter, matters, incentive];
