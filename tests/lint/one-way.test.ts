import { join } from 'node:path';
import { execFileSync } from 'node:child_process';

const ROOT = join(__dirname, '../..');

interface Planted {
  file: string;
  code: string;
  refused: boolean;
}

const PLANTED: Planted[] = [
  { file: 'src/workbook/x.ts', code: "import { readRoster } from '../roster';\nreadRoster;", refused: true },
  { file: 'src/roster/tables/x.ts', code: "import type { Policy } from '../../policy/model';\nexport type P = Policy;", refused: true },
  { file: 'src/policy/packs/shapotou/x.ts', code: "import { audit } from '../../../audit';\naudit;", refused: true },
  { file: 'src/audit/x.ts', code: "import { openFileDoor } from '../doors/file';\nopenFileDoor;", refused: true },
  { file: 'src/sheets/x.ts', code: "import { useState } from 'react';\nuseState;", refused: true },
  { file: 'src/doors/file/x.ts', code: "import type { Roster } from '../../roster';\nexport type R = Roster;", refused: true },
  { file: 'src/tasks/x.ts', code: "import { Pane } from '../taskpane/Pane';\nPane;", refused: true },
  { file: 'src/cli/x.ts', code: "import { mountPane } from '../taskpane';\nmountPane;", refused: true },
  { file: 'src/audit/y.ts', code: 'export const now = () => new Date();', refused: true },
  { file: 'src/audit/z.ts', code: "import { readRoster } from '../roster';\nexport const r = readRoster;", refused: false },
  { file: 'src/workbench/x.ts', code: "import { mountPane } from '../taskpane';\nexport const m = mountPane;", refused: false },
];

describe('data flows one way (docs/architecture.md)', () => {
  const script = `
    import { ESLint } from 'eslint';
    const eslint = new ESLint({ cwd: process.argv[1] });
    const planted = JSON.parse(process.argv[2]);
    const out = [];
    for (const { file, code } of planted) {
      const [result] = await eslint.lintText(code, { filePath: file });
      out.push(result.messages.some((m) => m.ruleId?.startsWith('no-restricted')));
    }
    process.stdout.write(JSON.stringify(out));
  `;
  const answer = execFileSync(process.execPath, ['--input-type=module', '-e', script, ROOT, JSON.stringify(PLANTED)], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const refused = JSON.parse(answer) as boolean[];

  test.each(PLANTED.map((planted, index) => ({ ...planted, index })))('$file: refused $refused: $code', ({ index, refused: wanted }) => {
    expect(refused[index]).toBe(wanted);
  });
});
