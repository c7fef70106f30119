/* global module */
// hucre and IronCalc are ES modules; Univer's dependencies are too: all of them are turned to CommonJS here.
const transform = {
  '^.+\\.(ts|tsx|mjs|js)$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
};
const esModules = ['hucre', '@ironcalc', 'lodash-es', 'nanoid', 'rbush', 'quickselect', 'kdbush', 'collapse-white-space', 'n-gram', 'trigram-utils', 'franc-min', 'unicode-regex', 'regexp-util', 'cjk-regex', '@univerjs', 'fflate', 'dom-accessibility-api'].join('|');
const common = {
  transform,
  transformIgnorePatterns: [`node_modules/(?!(${esModules})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json'],
  moduleNameMapper: { '\\.(css|png|svg)$': '<rootDir>/tests/support/empty-module.js' },
};

/** Files that need a browser's globals say so with `@jest-environment jsdom`. */
module.exports = {
  // A slow machine with two cores is no failure: speed is shown by `npm run bench`, never by a test.
  testTimeout: 240000,
  reporters: ['default', '<rootDir>/tests/support/summary-reporter.js'],
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/'],
    },
    {
      ...common,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/e2e/support/prepare.js',
    },
  ],
};
