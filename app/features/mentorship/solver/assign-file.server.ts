import { writeFileSync } from 'node:fs'
import { FileProblem } from '#app/features/eligibility/read-rule-set.ts'
import { readInstance } from './read-instance.server.ts'
import type { Policy } from './solution.ts'
import { solveRound } from './solve-round.ts'

type Printed = { matched: number; total: number; floor: number | null; col: number[]; certificate: { gap: number }; millis: number }

/**
 * Solves the instance in a file, as `praya assign` prints it. `millis` is the solving alone, by the clock given. The floor
 * is null when nobody is matched. With `out` the answer goes into that file and nothing comes back. Throws a FileProblem.
 */
export function assignFile(
  files: { instance: string; out?: string | undefined },
  policy: Policy,
  clock: () => number,
): Printed | undefined {
  const instance = readInstance(files.instance)
  const started = clock()
  const { matched, total, floor, col, certificate } = solveRound(instance, { policy })
  const millis = Math.round((clock() - started) * 10) / 10
  const printed = { matched, total, floor, col: Array.from(col), certificate: { gap: certificate.gap }, millis }
  if (files.out === undefined) return printed
  write(files.out, `${JSON.stringify(printed)}\n`)
  return undefined
}

function write(file: string, text: string) {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new FileProblem(file, 'the whole file', `a file that can be written (${(error as NodeJS.ErrnoException).code})`)
  }
}
