import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve, sep } from 'node:path';
import { declareClassPlugin, commonTokens, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import * as tsx from 'tsx/cjs/api';

/*
 * Runs the tests of the core against Stryker's mutants inside one process. Jest starts anew for every mutant and loads all
 * files again: seconds each, hours for thousands. These tests share nothing between them, so here they are loaded once,
 * collected by jest's own `describe` and `test`, and only those that reach a mutant are run, until the first that fails.
 */
const require = createRequire(import.meta.url);
const circus = require('jest-circus');

class InProcessRunner {
  static inject = tokens(commonTokens.options);
  #folders;
  #tests = [];

  constructor(options) {
    this.#folders = options.inProcess.tests;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    const { describe, test, it, beforeAll, beforeEach, afterAll, afterEach } = circus;
    Object.assign(globalThis, {
      describe,
      test,
      it,
      beforeAll,
      beforeEach,
      afterAll,
      afterEach,
      expect: require('expect').expect,
    });
    globalThis.__stryker__ ??= {};
    tsx.register();
  }

  async dryRun({ coverageAnalysis }) {
    const stryker = globalThis.__stryker__;
    stryker.mutantCoverage = coverageAnalysis === 'off' ? undefined : { static: {}, perTest: {} };
    this.#load();
    const tests = await this.#run(this.#tests, false);
    const mutantCoverage = stryker.mutantCoverage;
    stryker.mutantCoverage = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, reloadEnvironment, disableBail }) {
    const stryker = globalThis.__stryker__;
    Object.assign(stryker, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0, activeMutant: undefined });
    const wanted = testFilter && new Set(testFilter);
    try {
      if (mutantActivation === 'static') stryker.activeMutant = activeMutant.id;
      if (reloadEnvironment || this.#tests.length === 0) this.#load();
      stryker.activeMutant = activeMutant.id;
      const tests = await this.#run(
        this.#tests.filter(({ id }) => !wanted || wanted.has(id)),
        !disableBail,
      );
      return toMutantRunResult(
        determineHitLimitReached(stryker.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests },
        !disableBail,
      );
    } catch (error) {
      // A file that cannot even be loaded: every test of it fails.
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failed('loading the tests', 0, error)] });
    } finally {
      stryker.activeMutant = undefined;
      if (mutantActivation === 'static') this.#tests = [];
    }
  }

  #load() {
    const root = process.cwd();
    for (const file of Object.keys(require.cache)) {
      if (file.startsWith(root + sep) && !file.includes(`${sep}node_modules${sep}`)) delete require.cache[file];
    }
    // Shrinking a counterexample is for people; a mutant is killed by the first.
    require('fast-check').configureGlobal({ endOnFailure: true });
    this.#tests = this.#folders.flatMap(testFiles).flatMap((file) => {
      circus.resetState();
      require(resolve(root, file));
      return testsOf(circus.getState().rootDescribeBlock, file, []);
    });
  }

  async #run(tests, bail) {
    const results = [];
    const done = new Set();
    for (const { id, fn, before, fileName } of tests) {
      globalThis.__stryker__.currentTestId = id;
      const start = performance.now();
      let result;
      try {
        for (const hook of before)
          if (!done.has(hook)) {
            done.add(hook);
            await hook();
          }
        await fn();
        result = {
          id,
          name: id,
          fileName,
          status: TestStatus.Success,
          timeSpentMs: Math.round(performance.now() - start),
        };
      } catch (error) {
        result = failed(id, Math.round(performance.now() - start), error, fileName);
      }
      results.push(result);
      if (bail && result.status === TestStatus.Failed) break;
    }
    globalThis.__stryker__.currentTestId = undefined;
    return results;
  }
}

function failed(id, timeSpentMs, error, fileName) {
  return {
    id,
    name: id,
    fileName,
    status: TestStatus.Failed,
    timeSpentMs,
    failureMessage: String(error?.message ?? error),
  };
}

function testFiles(folder) {
  if (folder.endsWith('.ts')) return [folder];
  return readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.test.ts')).sort().map((file) => join(folder, file)); // prettier-ignore
}

function testsOf(block, file, outer) {
  const before = [...outer, ...block.hooks.filter((hook) => hook.type === 'beforeAll').map(({ fn }) => fn)];
  return block.children.flatMap((child) => {
    if (child.type === 'describeBlock') return testsOf(child, file, before);
    const names = [child.name];
    for (let parent = child.parent; parent.parent; parent = parent.parent) names.unshift(parent.name);
    return [{ id: `${file}: ${names.join(' ')}`, fn: () => child.fn(), before, fileName: resolve(file) }];
  });
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
export const strykerValidationSchema = {
  properties: {
    inProcess: {
      type: 'object',
      description: 'Files and folders of the tests.',
      properties: { tests: { type: 'array', items: { type: 'string' } } },
    },
  },
};
