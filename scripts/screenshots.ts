import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../tests/e2e/support/workbench';

const FOLDER = join(__dirname, '../docs/images');

/** Takes the pictures of the README anew, of the workbench with its sample. */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const { page, close } = await openWorkbench({ width: 1440, height: 900 });
  try {
    const pane = page.locator('aside.pane');
    const shot = (name: string) => pane.screenshot({ path: join(FOLDER, `${name}.png`) });
    const tab = (name: string) => pane.getByRole('tab', { name }).click();
    const settle = () => page.waitForTimeout(1500);
    await pane.getByText('21 行 · 表头第 4 行').waitFor();
    await settle();
    await shot('pane-rosters');
    await pane.getByRole('button', { name: '一键校验' }).click();
    await pane.getByRole('button', { name: /定位/ }).filter({ hasText: '单位名册!D8' }).first().click();
    await settle();
    await page.screenshot({ path: join(FOLDER, 'workbench.png') });
    await shot('pane-check');
    await tab('测算');
    await settle();
    await shot('pane-compute');
    await pane.getByRole('button', { name: '写入测算列' }).click();
    await pane.getByText(/已写入/).waitFor();
    await settle();
    await page.screenshot({ path: join(FOLDER, 'workbench-computed.png') });
    await tab('报送');
    await settle();
    await shot('pane-submit');
  } finally {
    await close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
