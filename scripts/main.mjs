import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { nodeProblem } from './decide.mjs'

export const root = realpathSync(fileURLToPath(new URL('..', import.meta.url)))

/** A failure whose message is the one line a person needs: what went wrong and what to do. */
export class Stop extends Error {}

/** Progress goes to standard error, so that a command's own output stays exact. */
export const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`)

/**
 * Runs a command from the project's folder on a fitting Node.js. Known failures print one line; the exit code is 1.
 * @param {() => Promise<void>} command
 */
export async function main(command) {
  try {
    const problem = nodeProblem(process.version)
    if (problem) throw new Stop(problem)
    process.chdir(root)
    await command()
  } catch (error) {
    say(error instanceof Stop ? error.message : String((error instanceof Error && error.stack) || error))
    process.exitCode = 1
  }
}
