import type { Group, School } from '../../../../roster/county';
import type { Breach, RuleSpec } from '../../../model';
import { cells, ofArea, ofGroup, ofSchool } from '../../../rules';

interface Unit {
  /** As the text names it. */
  name: string;
  /** Legal names, written out or short. */
  legal: readonly string[];
  /** What the annex calls it after the group's name. */
  campus: readonly string[];
}

interface Pilot {
  clause: string;
  group: string;
  lead: Unit;
  members: readonly Unit[];
}

function unit(name: string, campus: readonly string[], ...legal: readonly string[]): Unit {
  return { name, legal: [name, ...legal], campus };
}

/** 五（二） and the annex: the five pilot groups. */
export const PILOTS: readonly Pilot[] = [
  { clause: 'SPT-5.2.1', group: '中卫市第七小学教育集团', lead: unit('中卫市第七小学', ['总校'], '中卫七小'),
    members: [unit('中卫市第十小学', ['双渠'], '中卫十小')] },
  { clause: 'SPT-5.2.2', group: '中卫市第四中学教育集团', lead: unit('中卫市第四中学', ['总校'], '中卫四中'),
    members: [unit('镇罗中学', ['镇罗']), unit('郭滩学校', ['郭滩']), unit('观音学校', ['观音'])] },
  { clause: 'SPT-5.2.3', group: '中卫市宣和教育集团', lead: unit('宣和中学', ['总校']),
    members: [unit('东月学校', ['东月']), unit('张洪学校', ['张洪']), unit('宣和小学', ['宣和小学']), unit('宣和幼儿园', ['宣和幼儿园'])] },
  { clause: 'SPT-5.2.4', group: '中卫市兴仁教育集团', lead: unit('中卫市兴仁中学', ['总校'], '兴仁中学'),
    members: [unit('兴仁小学', ['兴仁小学']), unit('郝集小学', ['郝集']), unit('王团小学', ['王团']), unit('温寨柯小学', ['温寨柯']),
      unit('高庄小学', ['高庄']), unit('兴仁幼儿园', ['兴仁幼儿园'])] },
  { clause: 'SPT-5.2.5', group: '中卫市第二幼儿园教育集团', lead: unit('中卫市第二幼儿园', ['总园'], '第二幼儿园'),
    members: [unit('中卫市香山幼儿园', ['香山'], '香山幼儿园'), unit('中卫市文萃幼儿园', ['文萃'], '文萃幼儿园')] },
]; // prettier-ignore

function bare(text: string | null): string {
  return (text ?? '').replace(/\s/g, '');
}

function isUnit(school: School, unit: Unit, group: string): boolean {
  const legal = bare(school.legalName);
  if (unit.legal.some((name) => legal === name || legal === `中卫市${name}` || `中卫市${legal}` === name)) return true;
  const rest = bare(school.row.text('校区名称') ?? school.name).replace(group, '');
  return unit.legal.includes(rest) || unit.campus.some((name) => rest.startsWith(name));
}

function judge(pilot: Pilot, group: Group): readonly Breach[] {
  const breaches: Breach[] = [];
  const find = (wanted: Unit): School | undefined => group.schools.find((school) => isUnit(school, wanted, pilot.group));
  const lead = find(pilot.lead);
  if (!lead) breaches.push(ofGroup(group, `“${group.name}”中没有${pilot.lead.name}，方案定其为牵头单位，请核对名册。`, { expected: pilot.lead.name }));
  else if (lead.role === 'member') {
    breaches.push(ofSchool(lead, `“${lead.name}”登记为成员，方案定其为“${group.name}”的牵头单位，请核对角色。`, {
      cells: cells(lead.row.address('角色') ?? lead.at), observed: '成员', expected: '龙头',
    }));
  }
  for (const member of pilot.members) {
    if (find(member)) continue;
    breaches.push(ofGroup(group, `“${group.name}”中没有${member.name}，方案定其为成员，请核对名册；已退出的请填退出日期。`, { expected: member.name }));
  }
  const named = [pilot.lead, ...pilot.members];
  for (const school of group.schools) {
    if (named.some((one) => isUnit(school, one, pilot.group)) || school.row.date('加入日期') !== null) continue;
    breaches.push(ofSchool(school, `“${school.name}”不在方案所列“${group.name}”之内；后来加入的请填加入日期。`, { severity: 'notice' }));
  }
  return breaches;
} // prettier-ignore

function ruleOf(pilot: Pilot): RuleSpec {
  return {
    id: pilot.clause, clause: pilot.clause, title: `${pilot.group}的组成`, needs: ['schools'],
    check: ({ county }) => {
      const groups = new Map(county.groups.map((group) => [bare(group.name), group]));
      const group = groups.get(pilot.group);
      if (group) {
        const gone = new Set(county.left.map((row) => bare(row.text('单位名称') ?? row.text('校区名称'))));
        return { breaches: judge(pilot, group).filter((breach) => !gone.has(breach.expected ?? '')) };
      }
      // A roster with none of the pilots is another county's, or made up: nothing to say of the five.
      if (!PILOTS.some((one) => groups.has(one.group))) return { breaches: [] };
      return { breaches: [ofArea(pilot.group, `名册中没有“${pilot.group}”，方案列其为试点，请补充。`, { severity: 'warning' })] };
    },
  }; // prettier-ignore
}

/** 五（二）: the five pilots are made up as the text says. */
export const PILOT_RULES: readonly RuleSpec[] = PILOTS.map(ruleOf);
