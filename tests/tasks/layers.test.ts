import { check, explain, markFindings, repair, setFiling, undo, writeFindings, writeFigures } from '../../src/tasks';
import { sheetNamed } from '../../src/workbook';
import { pictureOf } from '../support/memory-door';
import { OPTIONS, sampleDoor } from './sample';

const BOTH = { also: '广西学前教育集团化办园' };

describe('a second policy named on 填报信息', () => {
  test('is judged besides; without it nothing is layered', async () => {
    const door = await sampleDoor();
    expect((await check(door, OPTIONS)).layers).toBeUndefined();
    await setFiling(door, OPTIONS, BOTH);
    const run = await check(door, OPTIONS);
    expect(run.layers!.audits.map(({ policy }) => policy.id)).toEqual(['shapotou', 'guangxi']);
    expect(run.audit.policy.id).toBe('shapotou');
    await setFiling(door, OPTIONS, { also: '' });
    expect((await check(door, OPTIONS)).layers).toBeUndefined();
  });

  test.each(['guangxi', '《关于全面推进学前教育集团化办园改革的实施意见》', '沙坡头区集团化办学（试点）；广西学前教育集团化办园'])('%s is understood', async (also) => {
    const door = await sampleDoor();
    await setFiling(door, OPTIONS, { also });
    expect((await check(door, OPTIONS)).besides?.map(({ id }) => id)).toEqual(['guangxi']);
  });

  test('what is asked for goes before what the workbook says', async () => {
    const door = await sampleDoor();
    await setFiling(door, OPTIONS, BOTH);
    expect((await check(door, { ...OPTIONS, also: [] })).layers).toBeUndefined();
  });

  test('no second policy, no line for it on 填报信息', async () => {
    const door = await sampleDoor();
    const before = pictureOf(door.workbook);
    await setFiling(door, OPTIONS, { also: '' });
    expect(pictureOf(door.workbook)).toEqual(before);
  });
});

describe('what is written under two policies', () => {
  test('校验结果 lists both, names the policy on each line, and is undone', async () => {
    const door = await sampleDoor();
    const before = pictureOf(door.workbook);
    const run = await check(door, { ...OPTIONS, also: ['guangxi'] });
    await writeFindings(door, run);
    const lines = sheetNamed(door.workbook, '校验结果')!.values.slice(3);
    expect(lines).toHaveLength(run.layers!.findings.length);
    const said = lines.map((line) => String(line[6] ?? ''));
    expect(said.filter((text) => text.includes('GX-')).every((text) => text.startsWith('广西学前教育集团化办园\n'))).toBe(true);
    expect(said.filter((text) => text.includes('SPT-')).every((text) => text.startsWith('沙坡头区集团化办学（试点）\n'))).toBe(true);
    expect(said.filter((text) => text === '两份政策')).toHaveLength(run.layers!.contradictions.length);
    await undo(door);
    expect(pictureOf(door.workbook)).toEqual(before);
  });

  test('a contradiction can be explained, and what was decided is kept', async () => {
    const door = await sampleDoor();
    const options = { ...OPTIONS, also: ['guangxi'] as const };
    const first = await check(door, options);
    const kinds = first.layers!.findings.find(({ rule }) => rule === 'layers#kinds')!;
    await explain(door, first, kinds, '市教育局答复：按本区方案');
    const again = await check(door, options);
    expect([...again.explanations.values()]).toContainEqual({ text: '市教育局答复：按本区方案', lapsed: false });
    await writeFindings(door, again);
    const line = sheetNamed(door.workbook, '校验结果')!.values.find((one) => String(one[4]).startsWith('集团由哪些学校组成'))!;
    expect(line[7]).toBe('市教育局答复：按本区方案');
  });

  test('cells are marked for both; a repair of either is carried out', async () => {
    const door = await sampleDoor();
    const options = { ...OPTIONS, also: ['guangxi'] as const };
    door.edit('集团名册', 3, 2, 99);
    const run = await check(door, options);
    await markFindings(door, run);
    const only = run.layers!.findings.find(({ rule, cells }) => rule.startsWith('GX-') && cells[0])!.cells[0]!;
    expect(door.marks.has(`${only.sheet}!${only.row},${only.column}`)).toBe(true);
    const fixable = run.layers!.findings.filter(({ fix }) => fix?.length);
    expect(fixable.length).toBeGreaterThan(0);
    expect((await repair(door, await check(door, options), fixable)).cells).toBeGreaterThan(0);
  });

  test('figures are those of the policy at hand, as without the second', async () => {
    const [alone, both] = [await sampleDoor(), await sampleDoor()];
    await writeFigures(alone, await check(alone, OPTIONS));
    await writeFigures(both, await check(both, { ...OPTIONS, also: ['guangxi'] }));
    expect(pictureOf(both.workbook)).toEqual(pictureOf(alone.workbook));
  });
});
