import { caseAudit } from '../../src/cli/golden/build';
import { loadPolicy, POLICY_HEADS } from '../../src/policy/packs';

// `[SPT-2.2#ticks]` and all others: what only a person can tick, item by item.
describe.each(POLICY_HEADS.map(({ id }) => id))('%s: 自查清单', (id) => {
  test('否 is told under the clause of the item, once for each; 是 is not', async () => {
    const policy = await loadPolicy(id);
    const lines = (ticked: string) => policy.checklist.map(({ item }) => ({ 检查项目: item, 单位: '测试单位', 结果: ticked }));
    for (const rule of policy.rules.filter((one) => one.id.endsWith('#ticks'))) {
      const items = policy.checklist.filter(({ clause }) => clause === rule.clause);
      expect([rule.id, caseAudit({ policy, tables: { checklist: lines('否') } }).findings(rule.id).length]).toEqual([rule.id, items.length]);
      expect([rule.id, caseAudit({ policy, tables: { checklist: lines('是') } }).findings(rule.id)]).toEqual([rule.id, []]);
    }
  });
});
