import { expect, test } from 'vitest'
import { closingLine, countVitest, oneCheck, sumCounts } from '../../scripts/reports.mjs'

const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] }
const brokenFile = { status: 'failed', assertionResults: [] }

const report = (given: object = {}) =>
  JSON.stringify({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [passedFile],
    ...given,
  })

test('a good run counts its tests', () => {
  expect(countVitest(report({ numPendingTests: 2, numTodoTests: 1 }), 0)).toEqual({ passed: 3, failed: 0, skipped: 3 })
})

test('failing tests are counted once, whatever the exit code', () => {
  expect(countVitest(report({ numFailedTests: 2 }), 1)).toEqual({ passed: 3, failed: 2, skipped: 0 })
})

test('a file that could not be loaded is a failure', () => {
  expect(countVitest(report({ testResults: [passedFile, brokenFile] }), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
})

test('a run that ended badly without a failing test is a failure', () => {
  expect(countVitest(report(), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  expect(countVitest(report(), null)).toEqual({ passed: 3, failed: 1, skipped: 0 })
})

test('a run without a single test is a failure', () => {
  expect(countVitest(report({ numPassedTests: 0, testResults: [] }), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test.each([null, '', '{"half', '{}', '[]'])('the report %j is no report, and that is a failure', (json) => {
  expect(countVitest(json, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('the closing line has the sum of all parts', () => {
  const total = sumCounts([oneCheck(true), oneCheck(false), { passed: 10, failed: 1, skipped: 4 }])
  expect(closingLine(total)).toBe('11 passed, 2 failed, 4 skipped')
})
