// Counts from the runners' own reports, as pure functions. Tested in test/scripts/reports.test.ts.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 }

/** @returns {Counts} */
export const oneCheck = (/** @type {boolean} */ passed) => ({ ...NOTHING, [passed ? 'passed' : 'failed']: 1 })

/**
 * What a Vitest run counts for. A test file that could not be loaded has no tests to count, so it is one failure;
 * a runner that crashed, wrote no report, ran no test or ended badly without a failing test is one failure too.
 * @param {string | null} json the report, or null when there is none
 * @param {number | null} exitCode
 * @returns {Counts}
 */
export function countVitest(json, exitCode) {
  const report = parsed(json)
  if (!report) return oneCheck(false)
  const brokenFiles = report.testResults.filter((/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0)
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
  const ranNothing = counts.passed + counts.failed + counts.skipped === 0
  const badEnd = exitCode !== 0 && counts.failed === 0
  return ranNothing || badEnd ? { ...counts, failed: counts.failed + 1 } : counts
}

function parsed(/** @type {string | null} */ json) {
  try {
    const report = JSON.parse(json ?? '')
    return Array.isArray(report.testResults) && Number.isInteger(report.numPassedTests) ? report : null
  } catch {
    return null
  }
}

/** @returns {Counts} */
export function sumCounts(/** @type {Counts[]} */ all) {
  return all.reduce(
    (sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed, skipped: sum.skipped + one.skipped }),
    NOTHING,
  )
}

/** The line that closes every test run: `N passed, N failed, N skipped`. */
export const closingLine = (/** @type {Counts} */ { passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`
