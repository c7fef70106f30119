import { caseAudit } from '../../src/cli/golden/build';
import { helan } from '../../src/policy/packs/helan';
import { shapotou } from '../../src/policy/packs/shapotou';
import { missingParameters } from '../../src/taskpane/compute/missing';
import { WORDS } from '../../src/taskpane/words';
import type { Run } from '../../src/tasks';

const ON = '2025-06-01';
const sentence = (run: Pick<Run, 'audit' | 'policy'>): string => {
  const { parameters, figures } = missingParameters(run as Run);
  return WORDS.compute.missing(parameters.length, figures);
};

test('what waits for a parameter is said: figures that have no number, or clauses that were not checked', () => {
  const schools = [{ 单位名称: '测试园', 集团编号: 'G1', 角色: '龙头', 单位类型: '幼儿园', 班级数: 6, 在校学生数: 150 }];
  const withFigures = caseAudit({ policy: shapotou, tables: { schools }, on: ON });
  expect(sentence({ audit: withFigures.audit, policy: shapotou })).toMatch(/^缺 \d+ 个参数，\d+ 项无法测算$/);
  const without = caseAudit({ policy: helan, tables: { schools, scores: [{ 对象类型: '集团', 对象名称: 'G1' }] }, on: ON });
  expect(missingParameters({ audit: without.audit, policy: helan } as Run).figures).toBe(0);
  expect(sentence({ audit: without.audit, policy: helan })).toBe('缺 1 个参数，用到它们的条款没有校验');
});
