import { wasInterrupted } from './child.mjs'
import { chooseParts } from './decide.mjs'
import { ensureInstall } from './install.mjs'
import { main, Stop } from './main.mjs'
import { NEED_BUILD, PARTS } from './parts.mjs'
import { closingLine, oneCheck, sumCounts } from './reports.mjs'

/** @typedef {import('./reports.mjs').Counts} Counts */
/** @typedef {keyof typeof PARTS} Part */
/** @typedef {{ part: Part, counts: Counts, seconds: number }} Result */

const names = /** @type {Part[]} */ (Object.keys(PARTS))

await main(async () => {
  const { parts, rest, problem } = chooseParts(process.argv.slice(2), names)
  if (!parts) throw new Stop(problem ?? '')
  await installOrFail()
  const results = await runAll(withBuild(/** @type {Part[]} */ (parts)), rest)
  const total = sumCounts(results.map(({ counts }) => counts))
  console.log(`\n${results.map(summary).join('\n')}\n\n${closingLine(total)}`)
  process.exitCode = total.failed > 0 ? 1 : 0
})

/** Without its packages nothing can be proved: that is one failure, and the closing line says so. */
async function installOrFail() {
  await ensureInstall().catch((error) => {
    console.log(`${error instanceof Stop ? error.message : error.stack}\n\n${closingLine(oneCheck(false))}`)
    process.exit(1)
  })
}

function withBuild(/** @type {Part[]} */ parts) {
  const needed = parts.some((part) => NEED_BUILD.includes(part))
  return names.filter((name) => parts.includes(name) || (needed && name === 'build'))
}

/** One part after the other; a failure does not stop the rest, except that nothing can visit a server that was not built. */
async function runAll(/** @type {Part[]} */ parts, /** @type {string[]} */ rest) {
  /** @type {Result[]} */
  const results = []
  let built = true
  for (const part of parts) {
    /** @type {Result} */
    const result = NEED_BUILD.includes(part) && !built ? notBuilt(part) : await timed(part, rest)
    if (wasInterrupted()) process.exit(130)
    if (part === 'build') built = result.counts.failed === 0
    results.push(result)
  }
  return results
}

/** @returns {Promise<Result>} */
async function timed(/** @type {Part} */ part, /** @type {string[]} */ rest) {
  console.log(`\n── ${part} ${'─'.repeat(60 - part.length)}`)
  const start = performance.now()
  const counts = await PARTS[part](rest).catch((error) => {
    console.log(error.stack)
    return oneCheck(false)
  })
  return { part, counts, seconds: (performance.now() - start) / 1000 }
}

function notBuilt(/** @type {Part} */ part) {
  console.log(`\n── ${part}: not run, because the build failed`)
  return { part, counts: oneCheck(false), seconds: 0 }
}

function summary(/** @type {Result} */ { part, counts, seconds }) {
  return `${counts.failed ? '✗' : '✓'} ${part.padEnd(10)} ${closingLine(counts).padEnd(40)} ${seconds.toFixed(1)} s`
}
