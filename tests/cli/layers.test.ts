import { join } from 'node:path';
import { run } from '../../src/cli';

const SAMPLE = join(__dirname, '../../assets/samples/沙坡头区示例.xlsx');

interface PolicyAnswer {
  policy: string;
  findings: { policy?: string; rule: string; clause: string | null }[];
  counts: { error: number };
}

describe('jibantong check with several --policy', () => {
  test('each answers as alone, its findings under its name, and contradictions besides', async () => {
    const { out, code } = await run(['check', SAMPLE, '--policy', 'guangxi', '--policy', 'shapotou', '--json']);
    expect(code).toBe(1);
    const answer = JSON.parse(out) as { policies: PolicyAnswer[]; contradictions: { topic: string; sides: { policy: string; clauses: string[]; asks: string }[] }[] };
    expect(answer.policies.map(({ policy }) => policy)).toEqual(['guangxi', 'shapotou']);
    for (const own of answer.policies) {
      const alone = JSON.parse((await run(['check', SAMPLE, '--policy', own.policy, '--json'])).out) as PolicyAnswer;
      const nameless = own.findings.map(({ policy, ...finding }) => {
        expect(policy).toBe(own.policy);
        return finding;
      });
      expect({ ...own, findings: nameless }).toEqual(alone);
    }
    for (const { sides } of answer.contradictions) {
      expect(sides.map(({ policy }) => policy)).toEqual(['guangxi', 'shapotou']);
      expect(sides.every(({ clauses, asks }) => clauses.length > 0 && asks !== '')).toBe(true);
    }
    expect(answer.contradictions.map(({ topic }) => topic)).toContain('kinds');
  });

  test('one policy, or the same one twice, answers as ever', async () => {
    const once = await run(['check', SAMPLE, '--policy', 'shapotou', '--json']);
    expect(await run(['check', SAMPLE, '--policy', 'shapotou', '--policy', 'shapotou', '--json'])).toEqual(once);
    expect(Object.keys(JSON.parse(once.out) as object)).toEqual(['policy', 'status', 'on', 'tables', 'findings', 'counts', 'missing', 'notChecked']);
    expect((JSON.parse(once.out) as PolicyAnswer).findings.every((finding) => !('policy' in finding))).toBe(true);
  });

  test('in words each line says which one speaks', async () => {
    const { out } = await run(['check', SAMPLE, '--policy', 'guangxi', '--policy', 'shapotou']);
    const lines = out.split('\n');
    expect(lines.filter((line) => /［GX-/.test(line)).every((line) => line.includes('【广西学前教育集团化办园】'))).toBe(true);
    expect(lines.filter((line) => /［SPT-/.test(line)).every((line) => line.includes('【沙坡头区集团化办学（试点）】'))).toBe(true);
    expect(out).toContain('【两份政策】');
  });

  test.each([
    ['compute', [SAMPLE]],
    ['submit', [SAMPLE, '--form', 'all', '--out', 'x.xlsx']],
    ['clauses', []],
    ['template', ['--out', 'x.xlsx']],
  ])('%s takes one policy', async (command, words) => {
    const { code, out, err } = await run([command, ...words, '--policy', 'guangxi', '--policy', 'shapotou']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('一次只按一项政策');
  });

  test('an unknown second policy is refused', async () => {
    const { code, err } = await run(['check', SAMPLE, '--policy', 'guangxi', '--policy', 'nowhere']);
    expect(code).toBe(2);
    expect(err).toContain('nowhere');
  });
});
