import type { RoundResult } from '#app/features/mentorship/round/round-result.ts'
import { runRound } from '#app/features/mentorship/round/run-round.ts'
import type { Policy, Progress } from '#app/features/mentorship/solver/solution.ts'
import type { RoundFile } from './round-file.ts'
import type { RoundOutcome } from './round-outcome.ts'
import { withoutWishes } from './shown-score.ts'

export type RunOptions = {
  policy: Policy
  seed: string
  sha256: (text: string) => string
  onProgress?: ((progress: Progress) => void) | undefined
  cancelled?: (() => boolean) | undefined
}

/** Matches the people of a file, in this thread. The same file, policy and seed give the same outcome. */
export function runFile(file: RoundFile, options: RunOptions): RoundOutcome {
  return toOutcome(runRound(file, { ...options, at: file.at }))
}

/** What of a result is kept: the best pairs first. */
export function toOutcome({ settled: _settled, pairs, ...result }: RoundResult): RoundOutcome {
  return {
    ...result,
    pairs: pairs
      .map(({ parts, ...pair }) => ({ ...pair, shown: withoutWishes({ total: pair.score, parts }).total }))
      .sort((a, b) => b.shown - a.shown || (a.menteeId < b.menteeId ? -1 : 1)),
  }
}
