/* global __dirname */
/**
 * Builds the three pages: the pane in Excel (taskpane), the ribbon's commands, and the workbench.
 *
 *   --env production        small and without eval, as a strict Content-Security-Policy asks
 *   --env pages=workbench   some pages only (comma separated)
 *   --env out=DIR           where to (default dist)
 *   --env officeJs=URL      where office.js comes from: see docs for tenants operated by 21Vianet and for own copies
 */
const fs = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const PAGES = {
  taskpane: { entry: './src/taskpane/index.tsx', template: './src/taskpane/index.html' },
  commands: { entry: './src/commands/index.ts', template: './src/commands/index.html' },
  workbench: { entry: './src/workbench/index.tsx', template: './src/workbench/index.html' },
};

/** The sample that opens by itself comes first. */
function samples() {
  const folder = path.join(__dirname, 'assets/samples');
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => /^[^~.].*\.xlsx$/.test(name)) : [];
  const rank = (name) => (name.startsWith('沙坡头区示例') ? 0 : 1);
  return names.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'zh-CN'));
}

module.exports = (env = {}) => {
  const production = Boolean(env.production);
  const wanted = env.pages ? String(env.pages).split(',') : Object.keys(PAGES);
  const pages = Object.entries(PAGES).filter(([name]) => wanted.includes(name));
  return {
    mode: production ? 'production' : 'development',
    context: __dirname,
    target: ['web', 'es2020'],
    // Never an eval source map: the pages' Content-Security-Policy forbids eval.
    devtool: production ? false : 'cheap-module-source-map',
    entry: Object.fromEntries(pages.map(([name, page]) => [name, page.entry])),
    output: {
      path: path.resolve(__dirname, env.out || 'dist'),
      filename: production ? '[name].[contenthash:8].js' : '[name].js',
      chunkFilename: production ? '[name].[contenthash:8].js' : '[name].js',
      assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
      publicPath: '',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    experiments: { css: true },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
                target: 'es2020',
              },
            },
          },
        },
        { test: /\.(png|svg|ico)$/, type: 'asset/resource' },
      ],
    },
    plugins: [
      new webpack.DefinePlugin({ __SAMPLES__: JSON.stringify(samples()) }),
      new CopyPlugin({
        patterns: [{ from: 'assets', to: 'assets', noErrorOnMissing: true, globOptions: { ignore: ['**/samples/**'] } },
          { from: 'assets/samples/*.xlsx', to: 'samples/[name][ext]', noErrorOnMissing: true }],
      }),
      ...pages.map(
        ([name, page]) =>
          new HtmlPlugin({
            filename: `${name}.html`,
            template: page.template,
            chunks: [name],
            scriptLoading: 'defer',
            officeJs: env.officeJs || OFFICE_JS,
          }),
      ),
    ],
    optimization: {
      chunkIds: 'named',
      splitChunks: { chunks: 'all', maxInitialRequests: 8 },
      minimizer: [
        new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false }),
      ],
    },
    performance: { hints: false },
    cache: {
      type: 'filesystem',
      cacheDirectory: path.resolve(__dirname, 'node_modules/.cache/webpack'),
      buildDependencies: { config: [__filename] },
    },
    stats: 'errors-warnings',
    infrastructureLogging: { level: 'warn' },
    devServer: { port: 3000, hot: true, client: { overlay: true }, static: false },
  };
};
