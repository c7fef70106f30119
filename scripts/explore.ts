/** The properties on made-up workbooks that no run has seen before, and on more of them: `npm run explore [times]`. */
import { spawnSync } from 'node:child_process';

const times = process.argv[2] ?? '10';
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    'unit',
    '--testTimeout',
    '7200000',
    'tests/audit',
    'tests/roster',
    'tests/policy/figures',
    'tests/policy/rules',
    'tests/doors/excel/limits',
  ],
  {
    env: { ...process.env, PROPERTY_SEED: 'random', PROPERTY_RUNS: times },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
