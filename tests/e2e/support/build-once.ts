/**
 * Everything that the browser tests share, made once before any of them runs: test files that run side by side would
 * else build into each other's folders, and unpack the browser over the other's.
 */
import { buildSite } from '../../../scripts/site';
import { launchBrowser } from './browser';
import { buildAddin } from './excel-web';

async function buildOnce(): Promise<void> {
  await buildSite('workbench');
  await buildSite('taskpane');
  await buildAddin();
  await (await launchBrowser()).close();
}

buildOnce().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
