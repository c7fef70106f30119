const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

/** In a process of its own: webpack's cache cannot be read where jest transforms the modules that it is made of. */
module.exports = async () => {
  execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'build-once.ts')], { stdio: ['ignore', 'ignore', 'inherit'] });
};
