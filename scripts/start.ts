import { spawn } from 'node:child_process';
import { serve } from './server';
import { buildSite } from './site';

/**
 * `npm start`: builds the workbench if need be, serves it on this machine and opens a browser where there is one.
 *
 *   PORT=8080 npm start      another port to begin with
 *   BROWSER=none npm start   no browser
 */
async function main(): Promise<void> {
  console.log('集办通工作台：正在准备…（第一次约需一分钟）');
  const { folder } = await buildSite('workbench');
  const { url } = await serve(folder, Number(process.env.PORT) || 3000);
  console.log(`\n  集办通工作台已就绪：${url}\n\n  请用 Edge、Chrome 或 Firefox 打开上面的地址。数据只在本机，不上传。\n  关闭：按 Ctrl+C。\n`);
  openBrowser(url);
}

/** Opens the address in the clerk's browser; a machine without one just goes on serving. */
function openBrowser(url: string): void {
  if (process.env.BROWSER === 'none' || process.env.CI) return;
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const [command, ...args] =
    platform === 'win32' ? ['cmd', '/c', 'start', '""', url] : platform === 'darwin' ? ['open', url] : ['xdg-open', url];
  const child = spawn(command!, args, { stdio: 'ignore', detached: true, windowsVerbatimArguments: platform === 'win32' });
  child.on('error', () => undefined);
  child.unref();
}

main().catch((error: unknown) => {
  console.error('集办通工作台没有启动：', error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
