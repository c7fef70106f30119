import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import webpack from 'webpack';
import {
  contentSecurityPolicy,
  isThisMachine,
  OWN_OFFICE_JS,
  parseBuildOptions,
  siteManifest,
  webConfig,
  withPolicy,
  type BuildOptions,
} from './deploy';

const ROOT = join(__dirname, '..');
/** Pages that load office.js; the workbench does not. */
const IN_EXCEL = ['taskpane.html', 'commands.html'];

/** Makes the folder that a county puts on its web server: pane, ribbon commands, workbench, manifest. */
export async function buildDeployable(options: BuildOptions): Promise<string[]> {
  const out = resolve(options.out);
  const configure = require(join(ROOT, 'webpack.config.js')) as (env: object) => webpack.Configuration;
  const compiler = webpack(configure({ production: true, out, officeJs: options.officeJs }))!;
  await new Promise<void>((done, failed) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) failed(error);
        else if (stats?.hasErrors()) failed(new Error(stats.toString({ all: false, errors: true })));
        else done();
      });
    });
  });
  for (const page of readdirSync(out).filter((name) => name.endsWith('.html'))) {
    const file = join(out, page);
    const policy = contentSecurityPolicy(IN_EXCEL.includes(page) ? options.officeJs : null);
    writeFileSync(file, withPolicy(readFileSync(file, 'utf8'), policy));
  }
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  writeFileSync(
    join(out, 'manifest.xml'),
    siteManifest(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'), options.site, version),
  );
  writeFileSync(join(out, 'web.config'), webConfig());
  const guide = join(ROOT, 'docs/部署指南.md');
  if (existsSync(guide)) copyFileSync(guide, join(out, '部署指南.md'));
  return readdirSync(out).sort();
}

async function main(): Promise<void> {
  const options = parseBuildOptions(process.argv.slice(2));
  await buildDeployable(options);
  console.log(
    `已生成 ${options.out}：请把其中的全部文件放到 ${options.site}/ 下，再用 manifest.xml 部署（见部署指南.md）。`,
  );
  if (isThisMachine(options.site)) {
    console.log('这个网址是本机的 http，只供在浏览器里试看：Office 只从 https 网址加载加载项。');
  }
  if (options.officeJs === `${options.site}/${OWN_OFFICE_JS}`) {
    console.log(
      `office.js 用自己的副本：请把 Office 的 office.js 及其同一文件夹的全部文件放到 ${options.site}/office-js/ 下。`,
    );
  }
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error('没有生成：', error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
