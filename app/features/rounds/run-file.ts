import { type RoundProgress, runRound } from '#app/features/mentorship/round/run-round.ts'
import type { Policy } from '#app/features/mentorship/solver/solution.ts'
import { explainUnmatched } from './explain-unmatched.ts'
import type { RoundFile } from './round-file.ts'
import type { RoundOutcome } from './round-outcome.ts'

export type RunOptions = {
  policy: Policy
  seed: string
  onProgress?: ((progress: RoundProgress) => void) | undefined
  cancelled?: (() => boolean) | undefined
}

/** Matches the people of a file and says why who is left has nobody. The same file, policy and seed give the same outcome. */
export function runFile(file: RoundFile, options: RunOptions): RoundOutcome {
  // The file's own fingerprint is made where it is stored.
  const { pairs, mentees, places, matched, total, certificate, prices } = runRound(file, { ...options, at: file.at, sha256: () => '' })
  const taken = new Set(pairs.map(({ menteeId }) => menteeId))
  return {
    ...{ mentees, places, matched, total, floor: certificate.floor, gap: certificate.proof === 'duality' ? certificate.gap : null },
    pairs: pairs
      .map(({ menteeId, mentorId, score, locked }) => ({ menteeId, mentorId, score, locked }))
      .sort((a, b) => b.score - a.score || (a.menteeId < b.menteeId ? -1 : 1)),
    unmatched: explainUnmatched(
      file,
      file.mentees.filter(({ id }) => !taken.has(id)),
    ),
    prices,
  }
}
