import type { Finding, ParameterSpec, ParameterValue, Policy, ReadingLetter, ReadingSpec } from '../policy/model';
import { nameKey, type ParameterLine, type Roster } from '../roster';
import type { CellAddress } from '../workbook';
import { SettingError, type Settings } from './audit';
import { SAY } from './messages';
import { parseParameter } from './parameter-values';

const MEMBER_COUNT = '成员计数口径';

interface DatedValue {
  from: string | null;
  value: ParameterValue | null;
  cell: CellAddress | null;
}

/**
 * Readings and parameters in force: the policy's own, over them the lines of 政策参数 (by 生效日期), over them `set`.
 * Throws `SettingError` where `set` names or values something that the policy does not have; the same fault in 政策参数
 * becomes a finding and the line is left out.
 */
export function settingsOf(policy: Policy, roster: Roster, on: string, set: readonly (readonly [string, string])[] = []): Settings {
  const readings = new Map<string, ReadingLetter>(policy.readings.map((spec) => [spec.name, spec.options[0]!.letter]));
  const values = new Map<string, DatedValue[]>();
  const overrides = new Map<string, ParameterValue | null>();
  const problems: Finding[] = [];
  for (const line of [...roster.parameters].sort(byDate)) {
    if (!concerns(line, policy) || line.value === null || line.value === '') continue;
    try {
      if (setReading(policy, readings, line.name, String(line.value), line.from === null || line.from <= on)) continue;
      const spec = parameterNamed(policy, line.name);
      const value = parsed(spec, line.value);
      values.set(spec.name, [...(values.get(spec.name) ?? []), { from: line.from, value, cell: plainCell(line) }]);
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      problems.push(problemOf(line, error.message));
    }
  }
  for (const [name, value] of set) {
    if (setReading(policy, readings, name, value, true)) continue;
    const spec = parameterNamed(policy, name);
    overrides.set(spec.name, value === '' ? null : parsed(spec, value));
  }
  const inForce = (name: string, day: string): DatedValue => {
    const spec = parameterNamed(policy, name);
    if (overrides.has(spec.name)) return { from: null, value: overrides.get(spec.name)!, cell: null };
    const dated = (values.get(spec.name) ?? []).findLast((one) => one.from === null || one.from <= day);
    return dated ?? { from: null, value: spec.value === null ? null : parsed(spec, spec.value), cell: null };
  };
  return {
    readings,
    parameter: (name, day) => inForce(name, day).value,
    parameterCell: (name, day) => inForce(name, day).cell,
    problems,
  };
}

/** Lines without a date first, then by date: a later line is in force from its day on. */
function byDate(a: ParameterLine, b: ParameterLine): number {
  return (a.from ?? '').localeCompare(b.from ?? '');
}

/** A line without 适用文件 concerns every policy; one that names another is somebody else's. */
function concerns(line: ParameterLine, policy: Policy): boolean {
  if (line.policy === null) return true;
  const key = nameKey(line.policy);
  const own = [policy.id, policy.prefix, policy.title, policy.shortTitle].map(nameKey);
  return own.includes(key) || (key.length >= 3 && own.some((name) => name.includes(key) || key.includes(name)));
}

/** Puts a reading; false where the name is no reading of the policy. */
function setReading(policy: Policy, readings: Map<string, ReadingLetter>, name: string, value: string, inForce: boolean): boolean {
  const key = nameKey(name);
  if (key === MEMBER_COUNT) {
    if (!policy.memberCountReadings?.length) throw new SettingError(SAY.noMemberCount(policy));
    const lead = { 不含龙头: 'withoutLead', 含龙头: 'withLead' }[nameKey(value)] as 'withoutLead' | 'withLead' | undefined;
    if (!lead) throw new SettingError(SAY.badMemberCount(value));
    if (inForce) for (const one of policy.memberCountReadings) readings.set(one.reading, one[lead]);
    return true;
  }
  const spec = policy.readings.find((one) => nameKey(one.name) === key);
  if (!spec) return false;
  const letter = letterOf(spec, value);
  if (!letter) throw new SettingError(SAY.unknownOption(spec, value));
  if (inForce) readings.set(spec.name, letter);
  return true;
}

/** True where a policy has a reading or parameter of that name. */
export function knowsSetting(policy: Policy, name: string): boolean {
  const key = nameKey(name);
  if (key === MEMBER_COUNT) return (policy.memberCountReadings?.length ?? 0) > 0;
  return [...policy.readings, ...policy.parameters].some((one) => nameKey(one.name) === key);
}

/** The letter that a letter, a printed value or a label means. */
export function letterOf(spec: ReadingSpec, value: string): ReadingLetter | null {
  const key = nameKey(value).toLowerCase();
  const option = spec.options.find((one) => [one.letter, one.label, ...(one.printed ?? [])].some((word) => nameKey(word).toLowerCase() === key));
  if (option) return option.letter;
  // 政策参数 is written as `B（全部校（园）区）`, so that a reader needs no key.
  const [, first] = /^([abc])[(（:：.、\s]/.exec(value.trim().toLowerCase()) ?? [];
  return spec.options.find((one) => one.letter.toLowerCase() === first)?.letter ?? null;
}

function parameterNamed(policy: Policy, name: string): ParameterSpec {
  const key = nameKey(name);
  const spec = policy.parameters.find((one) => nameKey(one.name) === key);
  if (!spec) throw new SettingError(SAY.unknownSetting(name, policy));
  return spec;
}

function parsed(spec: ParameterSpec, raw: string | number | boolean): ParameterValue {
  const value = parseParameter(spec.kind, raw);
  if (!value) throw new SettingError(SAY.badValue(spec, String(raw)));
  return value;
}

/** A formula may point at the cell only where it holds the plain number. */
function plainCell(line: ParameterLine): CellAddress | null {
  return typeof line.value === 'number' ? line.at : null;
}

function problemOf(line: ParameterLine, message: string): Finding {
  return {
    rule: 'parameters.取值#unknown-choice',
    clause: null,
    severity: 'warning',
    sheet: line.at?.sheet ?? null,
    cells: line.at ? [line.at] : [],
    subject: line.name,
    message,
    observed: String(line.value),
  };
}
