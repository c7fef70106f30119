import { yearlyAssessment } from '../../../policy/packs/shapotou/assessed';
import { coverageOf, coverageState, coverageText } from '../../../policy/packs/shapotou/coverage';
import { proposedGrade } from '../../../policy/packs/shapotou/grades';
import { assessmentYear } from '../../../policy/packs/shapotou/years';
import { listOf, numberOf, numbersOf, type Adapters, type GoldenCell } from '../adapter';
import { fixed, type CaseAudit, type Line } from '../build';
import { GROUP, groupOf, LEAD, leadLine, memberLine, memberName, shapotouAudit, subjectOf } from './shapotou-roster';

/** TEST school years, from 1 September on. */
const TEST_YEARS = Array.from({ length: 30 }, (_, index) => `${2010 + index}-09-01—${2011 + index}-08-31`).join('；');

function sheet(type: '集团' | '学校（园）', name: string, item: string, score: number | null, full: number): Line {
  return { 考核年度: '2024', 对象类型: type, 对象名称: name, 指标: item, 得分: score, 满分: full };
}

interface Sheets {
  schools: readonly (number | null)[];
  party: readonly [score: number, full: number];
  overall: readonly [score: number, full: number];
}

function scored({ schools, party, overall }: Sheets, set: Record<string, string> = {}): CaseAudit {
  const names = [LEAD, ...schools.slice(1).map((_, index) => memberName(index))];
  return shapotouAudit({
    tables: {
      groups: [{ 集团编号: 'G1', 集团名称: GROUP }],
      schools: groupOf(900, schools.slice(1).map(() => 300)),
      scores: [
        ...names.map((name, index) => sheet('学校（园）', name, '总分', schools[index] ?? null, 100)),
        sheet('集团', GROUP, '党的建设', ...party), sheet('集团', GROUP, '综合考核', ...overall),
      ],
    },
    set,
  }); // prettier-ignore
}

function scoreWord(made: CaseAudit): string {
  const { outcome } = made.figure('SPT-6.5b', GROUP);
  if (outcome.kind === 'known') return fixed(outcome.value);
  return outcome.kind === 'missing' ? 'incomplete' : 'n/a';
}

/** A county with so many compulsory-stage schools in groups, their pupils all in the first. */
function covered(inGroups: number, pupils: number, area: Line, set: Record<string, string> = {}): CaseAudit {
  const schools = Array.from({ length: inGroups }, (_, index) => {
    const count = { 在校学生数: index === 0 ? pupils : 0 };
    return index === 0 ? leadLine(count) : memberLine(index, count);
  });
  const outside = { 单位名称: '集团外幼儿园', 单位类型: '幼儿园', 在校学生数: 90, 集团编号: null, 角色: null };
  return shapotouAudit({ tables: { schools: [...schools, outside], areas: [{ 地区: '示例区', 年度: 2025, ...area }] }, on: '2025-12-31', set });
}

function reached(made: CaseAudit): string {
  return made.findings('SPT-7.3c#target').length > 0 ? 'fail' : 'pass';
}

function names(cell: GoldenCell | undefined): readonly string[] {
  return listOf(cell).map(String);
}

export const ASSESSMENT_ADAPTERS: Adapters = {
  E58: ([schools, party, overall]) => {
    const sheets: Sheets = { schools: numbersOf(schools), party: [numberOf(party), 100], overall: [numberOf(overall), 100] };
    return ['A', 'B'].map((reading) => scoreWord(scored(sheets, { 学校均分口径: reading })));
  },
  E59: ([mean, party, partyFull, overall, overallFull]) => [
    scoreWord(scored({
      schools: [numberOf(mean), numberOf(mean)], party: [numberOf(party), numberOf(partyFull)], overall: [numberOf(overall), numberOf(overallFull)],
    })),
  ], // prettier-ignore
  E60: ([score]) => {
    const all = numberOf(score);
    const made = scored({ schools: [all, all], party: [all, 100], overall: [all, 100] }, { 等次分数线: '优秀=90；良好=80；一般=60' });
    return [proposedGrade(made.audit.situation, subjectOf(made, 'group', GROUP))];
  },
  E61: ([inGroups, all]) => {
    const made = covered(numberOf(inGroups), 100, { 义务教育学校数: numberOf(all), 义教学生数: 1000 });
    const coverage = coverageOf(made.audit.situation, 'A');
    const none = !coverage || coverageState(coverage) === 'none';
    return [none ? 'n/a' : coverageText(coverage), none ? '—' : reached(made), made.value('SPT-7.3c#gap')];
  },
  E62: ([all, inGroups, pupils, covering]) =>
    ['A', 'B'].map((reading) =>
      reached(covered(numberOf(inGroups), numberOf(covering), { 义务教育学校数: numberOf(all), 义教学生数: numberOf(pupils) }, { 覆盖率口径: reading })),
    ),
  E80: ([date]) => {
    const { situation } = shapotouAudit({ tables: { schools: groupOf(900, [500]) }, on: String(date), set: { 学年起止: TEST_YEARS } }).audit;
    return [assessmentYear(situation, String(date), 'calendar'), assessmentYear(situation, String(date), 'school')];
  },
  E91: ([assessed, objects]) => {
    const groups = names(objects);
    const made = shapotouAudit({
      tables: {
        schools: groups.map((name) => ({ 单位名称: `${name}校`, 集团编号: name, 角色: '龙头', 单位类型: '初中', 在校学生数: 500 })),
        scores: [
          { ...sheet('集团', '另一集团', '综合考核', 80, 100), 考核年度: '2024—2025' },
          ...names(assessed).map((name) => ({ ...sheet('集团', name, '综合考核', 90, 100), 考核年度: '2024—2025' })),
        ],
      },
      on: '2025-08-31',
      set: { 学年起止: '2024-09-01—2025-08-31' },
    }); // prettier-ignore
    const found = yearlyAssessment(made.audit.situation);
    const missing = made.findings('SPT-8.2a').map((finding) => finding.subject);
    return [`${found?.assessed.length}/${groups.length}`, missing.length > 0 ? `missing ${missing.join('、')}` : 'ok'];
  },
};
