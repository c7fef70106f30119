import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve, sep } from 'node:path';
import { declareClassPlugin, commonTokens, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'; // prettier-ignore
import { transformSync } from 'esbuild';
import * as tsx from 'tsx/cjs/api';

/*
 * Runs the tests of the core against Stryker's mutants inside one process. Jest starts anew for every mutant and loads all
 * files again: seconds each, hours for thousands. These tests share nothing between them, so here they are loaded once,
 * collected by jest's own `describe` and `test` (jest-circus and expect, which jest brings), and only those that reach a
 * mutant are run, until the first that fails.
 *
 * What the body of a `describe` calls belongs to its file: such a mutant has the file collected anew and all its tests
 * run. Everything is loaded anew only for a mutant in what a source file does while it loads.
 */
const require = createRequire(import.meta.url);
const circus = require('jest-circus');
/** What was compiled once is not compiled again when files are loaded anew. */
const CODE = new Map();
const collecting = (file) => `${file}: (collecting)`;

class InProcessRunner {
  static inject = tokens(commonTokens.options);
  #folders;
  /** Files left out of them. */
  #left;
  /** Tests by file, as collected without a mutant. */
  #files = new Map();
  /** Milliseconds a test took last: the quick ones go first. */
  #took = new Map();

  constructor(options) {
    const { tests } = options.inProcess;
    this.#folders = tests.filter((one) => !one.startsWith('!'));
    this.#left = new Set(tests.filter((one) => one.startsWith('!')).map((one) => one.slice(1)));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    const { describe, test, it, beforeAll, beforeEach, afterAll, afterEach } = circus;
    const { expect } = require('expect');
    Object.assign(globalThis, { describe, test, it, beforeAll, beforeEach, afterAll, afterEach, expect });
    globalThis.__stryker__ ??= {};
    // tsx finds the files and turns packages that are ES modules; a pack that is loaded on demand must be required too.
    tsx.register();
    require.extensions['.ts'] = (module, file) => module._compile(compiled(file), file);
    // Shrinking a counterexample is for people; a mutant is killed by the first.
    require('fast-check').configureGlobal({ endOnFailure: true });
  }

  async dryRun({ files }) {
    const stryker = globalThis.__stryker__;
    stryker.mutantCoverage = { static: {}, perTest: {} };
    for (const file of [...files, ...this.#folders.flatMap((folder) => filesOf(folder, /(?<!\.test)\.ts$/))]) require(resolve(file)); // prettier-ignore
    this.#load();
    const collected = [...this.#files.keys()].map((file) => passed(collecting(file), file, 0));
    const tests = [...collected, ...(await this.#run([...this.#files.values()].flat(), false))];
    const { mutantCoverage } = stryker;
    stryker.mutantCoverage = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
    const stryker = globalThis.__stryker__;
    Object.assign(stryker, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    const loadedAnew = mutantActivation === 'static';
    if (loadedAnew) this.#files.clear();
    if (this.#files.size === 0) forgetAll();
    if (this.#files.size === 0 && !loadedAnew) this.#load();
    stryker.activeMutant = activeMutant.id;
    let tests;
    try {
      if (loadedAnew) this.#load();
      const all = [...this.#files].flatMap(([file, own]) => {
        if (loadedAnew || !testFilter) return own;
        return testFilter.includes(collecting(file)) ? collect(file) : own.filter(({ id }) => testFilter.includes(id));
      });
      tests = await this.#run(all, !disableBail);
    } catch (error) {
      tests = [failed('collecting', undefined, 0, error ?? new Error('thrown'))];
    } finally {
      stryker.activeMutant = undefined;
      if (loadedAnew) this.#files.clear();
    }
    const result = determineHitLimitReached(stryker.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests };
    return toMutantRunResult(result, disableBail);
  }

  #load() {
    const files = this.#folders.flatMap((folder) => filesOf(folder, /\.test\.ts$/)).filter((file) => !this.#left.has(file)); // prettier-ignore
    this.#files = new Map(files.map((file) => [file, collect(file)]));
  }

  async #run(tests, bail) {
    const results = [];
    const done = new Set();
    const time = (one) => this.#took.get(one.id) ?? 0;
    for (const { id, fn, before, file } of tests.toSorted((a, b) => time(a) - time(b))) {
      globalThis.__stryker__.currentTestId = id;
      const start = performance.now();
      let problem = null;
      try {
        for (const hook of before) {
          if (!done.has(hook)) await hook();
          done.add(hook);
        }
        await fn();
      } catch (error) {
        problem = error ?? new Error('thrown');
      }
      const took = Math.round(performance.now() - start);
      this.#took.set(id, took);
      results.push(problem === null ? passed(id, file, took) : failed(id, file, took, problem));
      if (bail && problem !== null) break;
    }
    globalThis.__stryker__.currentTestId = undefined;
    return results;
  }
}

/** The tests of a file, as its `describe` and `test` declare them. */
function collect(file) {
  delete require.cache[resolve(file)];
  circus.resetState();
  globalThis.__stryker__.currentTestId = collecting(file);
  require(resolve(file));
  globalThis.__stryker__.currentTestId = undefined;
  return testsOf(circus.getState().rootDescribeBlock, file, []);
}

function testsOf(block, file, outer) {
  const other = block.hooks.find((hook) => hook.type !== 'beforeAll');
  if (other) throw new Error(`${file}: ${other.type} is not known here, only beforeAll`);
  const before = [...outer, ...block.hooks.map(({ fn }) => fn)];
  return block.children.flatMap((child) => {
    if (child.type === 'describeBlock') return testsOf(child, file, before);
    const names = [child.name];
    for (let parent = child.parent; parent.parent; parent = parent.parent) names.unshift(parent.name);
    return [{ id: `${file}: ${names.join(' ')}`, fn: () => child.fn(), before, file }];
  });
}

const compiled = (file) => {
  if (!CODE.has(file)) CODE.set(file, transformSync(readFileSync(file, 'utf8'), { loader: 'ts', format: 'cjs', supported: { 'dynamic-import': false } }).code); // prettier-ignore
  return CODE.get(file);
};

function forgetAll() {
  for (const file of Object.keys(require.cache)) {
    if (file.startsWith(process.cwd() + sep) && !file.includes(`${sep}node_modules${sep}`)) delete require.cache[file];
  }
}

/** A file itself, or those of a folder whose names match. */
function filesOf(folder, names) {
  if (folder.endsWith('.ts')) return names.test(folder) ? [folder] : [];
  return readdirSync(folder, { recursive: true }).filter((file) => names.test(file)).sort().map((file) => join(folder, file)); // prettier-ignore
}

const result = (id, file, timeSpentMs, more) => ({
  id,
  name: id,
  fileName: file && resolve(file),
  timeSpentMs,
  ...more,
});
const passed = (id, file, took) => result(id, file, took, { status: TestStatus.Success });
const failed = (id, file, took, error) => result(id, file, took, { status: TestStatus.Failed, failureMessage: String(error.message ?? error) }); // prettier-ignore

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
export const strykerValidationSchema = {
  properties: {
    inProcess: {
      type: 'object',
      description: 'Files and folders of the tests; a file with an exclamation mark is left out.',
      properties: { tests: { type: 'array', items: { type: 'string' } } },
    },
  },
};
