import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './bundle.mjs'
import { runTool } from './child.mjs'
import { ensureChromium } from './chromium.mjs'
import { root, Stop, say } from './main.mjs'
import { ensureRedis } from './redis.mjs'
import { countVitest, oneCheck } from './reports.mjs'

/** @typedef {import('./reports.mjs').Counts} Counts */

// Longer than any part takes on two busy cores; a part that hangs is ended and counts as a failure.
const PART_MS = 25 * 60_000

// A log keeps no colours.
/** @type {Record<string, string>} */
const PLAIN = process.stdout.isTTY ? {} : { NO_COLOR: '1' }

/** Every part of `npm test` in the order of a run. Each answers with its counts. */
export const PARTS = {
  typecheck: () => check('typescript/bin/tsc', ['--noEmit']),
  lint: () => check('@biomejs/biome/bin/biome', ['check', '.']),
  unit: (/** @type {string[]} */ rest) => vitest('unit', rest),
  postgres: (/** @type {string[]} */ rest) => vitest('postgres', rest),
  build: buildOnce,
  e2e,
  gates: (/** @type {string[]} */ rest) => vitest('gates', rest),
  browser,
}

/** The parts that visit the built server. */
export const NEED_BUILD = ['e2e', 'browser']

/** @returns {Promise<Counts>} */
async function check(/** @type {string} */ tool, /** @type {string[]} */ args) {
  return oneCheck((await runTool(tool, args, { env: PLAIN, timeoutMs: PART_MS })) === 0)
}

/** @returns {Promise<Counts>} */
async function buildOnce() {
  try {
    await ensureBuild()
    return oneCheck(true)
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(error.message)
    return oneCheck(false)
  }
}

/**
 * @param {string[]} rest paths and flags for the runner
 * @param {Record<string, string>} [env]
 * @returns {Promise<Counts>}
 */
async function vitest(/** @type {string} */ project, rest, env = {}) {
  const report = join(root, '.cache/reports', `${project}.json`)
  mkdirSync(join(root, '.cache/reports'), { recursive: true })
  // An old report must never stand in for a run that wrote none.
  rmSync(report, { force: true })
  const args = ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...rest]
  const code = await runTool('vitest/vitest.mjs', args, { env: { TZ: 'UTC', ...PLAIN, ...env }, timeoutMs: PART_MS })
  return countVitest(read(report), code)
}

/** @returns {Promise<Counts>} */
async function e2e(/** @type {string[]} */ rest) {
  const redis = await ensureRedis()
  return vitest('e2e', rest, redis ? { PRAYA_REDIS_SERVER: redis } : {})
}

/** @returns {Promise<Counts>} */
async function browser(/** @type {string[]} */ rest) {
  const { path, problem } = await ensureChromium()
  if (path) return vitest('browser', rest, { PRAYA_CHROMIUM: path })
  say(problem ?? '')
  if (process.env.CI === 'true') return oneCheck(false)
  return vitest('browser', rest, { PRAYA_NO_BROWSER: '1' })
}

/** @returns {string | null} */
function read(/** @type {string} */ file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
