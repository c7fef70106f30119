import tseslint from 'typescript-eslint';
import hooks from 'eslint-plugin-react-hooks';
import officeAddins from 'eslint-plugin-office-addins';

/** The rooms in the order in which data flows. A room imports only from rooms before it. */
const ROOMS = ['workbook', 'roster', 'policy', 'audit', 'sheets', 'doors', 'tasks'];
const FACES = ['taskpane', 'commands', 'cli', 'workbench'];
const CORE = ['workbook', 'roster', 'policy', 'audit', 'sheets'];

const folder = (name) => ({ group: [`**/${name}`, `**/${name}/**`] });

function flowRule(room, forbidden) {
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...forbidden.map((name) => ({
              ...folder(name),
              // Type imports carry no code but would still tie an earlier room to a later one.
              message: `src/${room} stands before src/${name}: data flows one way (docs/architecture.md).`,
            })),
            ...(CORE.includes(room)
              ? [
                  {
                    group: ['react', 'react-dom', 'react-dom/*', 'node:*', 'fs', 'path', 'hucre', '@univerjs/*'],
                    message: 'The core is pure: no DOM, no files, no spreadsheet library.',
                  },
                ]
              : []),
          ],
        },
      ],
      ...(CORE.includes(room)
        ? {
            'no-restricted-globals': ['error', 'window', 'document', 'localStorage', 'fetch', 'process', 'Office', 'Excel'],
            'no-restricted-syntax': [
              'error',
              {
                selector: "NewExpression[callee.name='Date'][arguments.length=0], MemberExpression[object.name='Date'][property.name='now']",
                message: 'The core knows no clock: today comes from outside.',
              },
            ],
          }
        : {}),
    },
  };
}

/** Doors know cells and plans, nothing of rosters and law. */
const notForDoors = ['roster', 'policy', 'audit', 'sheets'];
const rooms = ROOMS.map((room, index) =>
  flowRule(room, [...(room === 'doors' ? notForDoors : []), ...ROOMS.slice(index + 1), ...FACES]),
);
// Faces stand side by side on top; the workbench alone shows another face, the pane.
const faces = FACES.map((face) =>
  flowRule(face, FACES.filter((other) => other !== face && !(face === 'workbench' && other === 'taskpane'))),
);

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'reports/', '.stryker-tmp/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always'],
    },
  },
  ...rooms,
  ...faces,
  {
    files: ['src/doors/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/no-context-sync-in-loop': 'warn',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['**/*.js', 'bin/**'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['scripts/**'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
