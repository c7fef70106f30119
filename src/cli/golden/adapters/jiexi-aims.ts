import { listOf, numberOf, textOf, type Adapter, type Adapters } from '../adapter';
import type { CaseAudit, Line } from '../build';
import { LEAD, MEMBER, many, run } from './jiexi-roster';

const shortText = (gap: number | null): string => (gap === null ? '—' : gap === 0 ? 'ok' : `short ${gap}`);

const NO_GROUP: Line = { 集团编号: null, 集团名称: null, 成立日期: '2020-01-01', 优质集团级别: null, 所在乡镇街道: null };
const OUTSIDE: Line = { 单位名称: '测试校外', 集团编号: null, 角色: null, 单位类型: '小学', 乡镇街道: null };

/** Groups with a lead each, and the members spread over them. */
function roster(founded: readonly string[], members: number, more: (index: number) => Line = () => ({})): { groups: Line[]; schools: Line[] } {
  const groups = founded.map((day, index): Line => ({ 集团编号: `G${index}`, 集团名称: `测试集团${index}`, 成立日期: day, 优质集团级别: null, 所在乡镇街道: null, ...more(index) }));
  const leads = groups.map((one, index): Line => ({ 单位名称: `${LEAD}${index}`, 集团编号: one['集团编号']!, 角色: '龙头', 单位类型: '小学', 乡镇街道: one['所在乡镇街道'] ?? null }));
  const own = many(members, (index): Line => ({ 单位名称: `${MEMBER}${index}`, 集团编号: `G${index % Math.max(1, founded.length)}`, 角色: '成员', 单位类型: '小学', 乡镇街道: null }));
  // A sheet without a line is not recognised: one of no group stands at the end of each.
  return { groups: [...groups, NO_GROUP], schools: [...leads, ...own, OUTSIDE] };
}

const GAPS: Readonly<Record<number, readonly [groups: string, members: string, strong: string | null]>> = {
  2025: ['JX-2a#gap', 'JX-2b#gap', null],
  2027: ['JX-2c#gap', 'JX-2d#gap', 'JX-2e#gap'],
};

const aims: Adapter = ([year, groups, members, strong]) => {
  const ids = GAPS[numberOf(year)];
  if (!ids) throw new Error(`no aims for ${String(year)}`);
  const tables = roster(many(numberOf(groups), () => '2024-03-01'), numberOf(members), (index) => ({ 优质集团级别: index < numberOf(strong) ? '市级' : '县级' }));
  const by = (letter: string): CaseAudit => run(tables, `${String(year)}-12-31`, { JX成员学校计数: letter });
  const gap = (audit: CaseAudit, id: string | null): string => shortText(id === null ? null : audit.value(id));
  return [gap(by('A'), ids[0]), gap(by('A'), ids[1]), gap(by('B'), ids[1]), gap(by('A'), ids[2])];
};

const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, first: 1, second: 2, third: 3 };
const countOf = (word: string): number => NUMBERS[word] ?? Number(word);

interface Founded {
  place: string;
  day: string;
}

const PILOT = (): Founded[] => [
  { place: '河婆街道', day: '2024-03-01' },
  { place: '河婆街道', day: '2024-06-01' },
  { place: '棉湖镇', day: '2024-09-01' },
];
const elsewhere = (index: number, day = '2025-09-01'): Founded => ({ place: `测试${index + 1}镇`, day });

/** Groups that the label of a case describes; the words are those which the note of the table explains. */
function described(label: string): Founded[] {
  const alone = /^founded (\d{4}-\d\d-\d\d)/.exec(label);
  if (alone) return [{ place: '河婆街道', day: alone[1]! }];
  if (/^(empty|none|no groups?)\b/.test(label)) return [];
  const more = /\bsame\b/.test(label) ? 15 : Number(/(\d+) (?:more|others?|new|further)/.exec(label)?.[1] ?? /\+ ?(\d+)/.exec(label)?.[1] ?? 0);
  const all = [...PILOT(), ...many(more, (index) => elsewhere(index))];
  const shared = /(one|two|three|four|five|\d+) of them in (one township|the same township|河婆|棉湖)/.exec(label);
  if (shared) {
    const place = { 河婆: '河婆街道', 棉湖: '棉湖镇' }[shared[2]!] ?? all.at(-1)!.place;
    for (const one of all.slice(-countOf(shared[1]!))) one.place = place;
  }
  for (const [, which, day] of label.matchAll(/(first|second|third|last)(?: one)?(?: founded)? (?:on|founded) (\d{4}-\d\d-\d\d)/g)) {
    const one = which === 'last' ? all.at(-1) : all[countOf(which!) - 1];
    if (one) one.day = day!;
  }
  const pilotDay = /pilot (?:founded )?(?:on|founded) (\d{4}-\d\d-\d\d)/.exec(label)?.[1];
  if (pilotDay) for (const one of all.slice(0, 3)) one.day = pilotDay;
  return all;
}

const townshipText = (audit: CaseAudit): string => {
  const covered = audit.value('JX-4.2b') ?? 0;
  return `${covered}/${covered + (audit.value('JX-4.2b#gap') ?? 0)}`;
};

const stages: Adapter = ([label]) => {
  const all = described(String(label));
  const tables = roster(all.map((one) => one.day), 0, (index) => ({ 所在乡镇街道: all[index]!.place }));
  const audit = run(tables, '2027-12-31');
  return [audit.value('JX-4.1a#hepo'), audit.value('JX-4.1a#mianhu'), audit.value('JX-4.2a'), townshipText(audit)];
};

const townships: Adapter = ([leads, members, all]) => {
  const [own, others] = [listOf(leads).map(String), listOf(members).map(String)];
  const schools = [
    ...own.map((place, index): Line => ({ 单位名称: `${LEAD}${index}`, 集团编号: `G${index}`, 角色: '龙头', 单位类型: '小学', 乡镇街道: place })),
    ...others.map((place, index): Line => ({ 单位名称: `${MEMBER}${index}`, 集团编号: 'G0', 角色: '成员', 单位类型: '小学', 乡镇街道: place })),
    OUTSIDE,
  ];
  const named = [...new Set([...own, ...others])];
  const names = [...named, ...many(Math.max(0, numberOf(all) - named.length), (index) => `未设集团${index}`)];
  const by = (letter: string): string => townshipText(run({ schools }, '2027-07-31', { JX乡镇覆盖口径: letter, 乡镇街道名单: names.join('、') }));
  return [by('A'), by('B')];
};

const late: Adapter = ([before, days]) => {
  const founded = [...many(numberOf(before), () => '2025-03-01'), ...listOf(days).map(String)];
  const by = (letter: string): string => shortText(run(roster(founded, 0), '2028-12-31', { 目标截止日: letter }).value('JX-2c#gap'));
  return [by('A'), by('B')];
};

const WORDS: Readonly<Record<string, string>> = { 过早: 'early', 未开展: 'not started' };

const overall: Adapter = ([start]) => {
  const day = textOf(start);
  const scores: Line[] = [
    { 考核年度: '2020', 对象类型: '其他', 对象名称: '测试', 指标: '其他', 得分: 1, 考核日期: '2020-01-02' },
    ...(day === null ? [] : [{ 考核年度: day.slice(0, 4), 对象类型: '其他', 对象名称: '全县', 指标: '全面评估', 得分: 90, 考核日期: day }]),
  ];
  const by = (letter: string): string => {
    const [finding] = run({ scores }, '2028-12-31', { 七月后口径: letter }).findings('JX-4.3');
    return finding ? WORDS[finding.observed ?? '']! : 'ok';
  };
  return [by('A'), by('B')];
};

/** Aims of 二 and 四. */
export const JIEXI_AIMS: Adapters = { E36: aims, E37: stages, E89: overall, E99: townships, E100: late };
