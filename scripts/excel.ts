import { join } from 'node:path';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';

const PORT = 3000;
const MANIFEST = join(__dirname, '../manifest.xml');

/**
 * `npm run excel`: on Windows and macOS, serves the pages over https with a certificate of this machine's own, opens
 * Excel and loads the add-in into it. Ends with Ctrl+C, which takes the add-in out of Excel again.
 */
async function main(): Promise<void> {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    console.error(
      '“npm run excel”需要装有 Excel 的 Windows 或 macOS。在这台机器上请用“npm start”打开集办通工作台，功能相同。',
    );
    process.exitCode = 1;
    return;
  }
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  const { AppType, startDebugging, stopDebugging } = await import('office-addin-debugging');
  console.log('正在准备本机证书（第一次会请您确认安装）…');
  const certificate = await getHttpsServerOptions();
  const configure = require('../webpack.config.js') as (env: object) => webpack.Configuration & { devServer?: object };
  const { devServer, ...config } = configure({});
  const server = new WebpackDevServer(
    { ...devServer, port: PORT, server: { type: 'https', options: certificate } },
    webpack(config)!,
  );
  await server.start();
  await startDebugging(MANIFEST, { appType: AppType.Desktop, enableDebugging: false });
  console.log('\n  Excel 已打开，“集办通”在功能区。关闭：按 Ctrl+C。\n');
  process.once('SIGINT', () => {
    void stopDebugging(MANIFEST)
      .catch(() => undefined)
      .then(() => server.stop())
      .then(() => process.exit(0));
  });
}

main().catch((error: unknown) => {
  console.error('没有打开：', error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
