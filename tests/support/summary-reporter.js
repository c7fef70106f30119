/* global module, process, require */
const { writeSync } = require('node:fs');

/**
 * Ends a run with one plain line over all tests: `N passed, N failed`, after everything else that jest prints.
 * A suite that could not run counts as a failed test.
 */
module.exports = class SummaryReporter {
  onRunComplete(_contexts, results) {
    const broken = results.testResults.filter((suite) => suite.testExecError && suite.numFailingTests === 0).length;
    const failed = results.numFailedTests + broken;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`;
    process.on('exit', () => writeSync(1, line));
  }
};
