import { writeFileSync } from 'node:fs'
import { FileProblem } from '#app/features/eligibility/read-rule-set.ts'
import type { Instance } from './instance.ts'
import { readInstance } from './read-instance.server.ts'
import type { Policy } from './solution.ts'
import { solveRound } from './solve-round.ts'
import { isSpread, MOST_CONCAVE, NO_SPREAD, type Spread } from './spread.ts'
import { NOT_STABLE, readSpread } from './spread-options.ts'

type Printed = { matched: number; total: number; floor: number | null; col: number[]; certificate: { gap: number }; millis: number } & {
  spread?: Spread & { value: number; crowding: number }
}

/**
 * Solves the instance in a file, as `praya assign` prints it. `millis` is the solving alone, by the clock given. The floor
 * is null when nobody is matched. With `out` the answer goes into that file and nothing comes back. Throws a FileProblem.
 */
export function assignFile(
  files: { instance: string; out?: string | undefined },
  policy: Policy,
  clock: () => number,
  asked: { concave?: string | undefined; even?: string | undefined } = {},
): Printed | undefined {
  const spread = { ...NO_SPREAD, ...readSpread('praya assign', asked, MOST_CONCAVE) }
  if (policy === 'stable' && isSpread(spread)) throw new FileProblem('praya assign', '--policy', NOT_STABLE)
  const instance = readInstance(files.instance)
  const started = clock()
  const { matched, total, floor, col, certificate, value, crowding } = solve(files.instance, instance, { policy, spread })
  const millis = Math.round((clock() - started) * 10) / 10
  const printed = {
    matched,
    total,
    floor,
    col: Array.from(col),
    certificate: { gap: certificate.gap },
    millis,
    ...(isSpread(spread) ? { spread: { ...spread, value, crowding } } : {}),
  }
  if (files.out === undefined) return printed
  write(files.out, `${JSON.stringify(printed)}\n`)
  return undefined
}

/** An instance that was read is sound, so what is refused is the spread. */
function solve(file: string, instance: Instance, options: { policy: Policy; spread: Spread }) {
  try {
    return solveRound(instance, options)
  } catch (error) {
    if (error instanceof RangeError) throw new FileProblem(file, 'the whole file', `another one for such a spread: ${error.message}`)
    throw error
  }
}

function write(file: string, text: string) {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new FileProblem(file, 'the whole file', `a file that can be written (${(error as NodeJS.ErrnoException).code})`)
  }
}
