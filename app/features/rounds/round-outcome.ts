import type { RoundPair, RoundResult } from '#app/features/mentorship/round/round-result.ts'
import type { Pairing } from './round-file.ts'

/** `shown` is the score without private wishes: the only one that people read. */
export type OutcomePair = Omit<RoundPair, 'parts'> & { shown: number }

/**
 * What a run found: whole numbers and ids only, so that the same file and seed give the same text. The parts of a score
 * are made again from the file when somebody looks at a pair.
 */
export type RoundOutcome = Omit<RoundResult, 'pairs' | 'settled' | 'snapshot'> & {
  pairs: OutcomePair[]
  /** sha-256 of all that can change the pairs, however it was listed; older outcomes have none. */
  snapshot?: string
}

/** The pairs as text, for comparing two runs and for a fingerprint of what was found. */
export function pairsText({ pairs }: Pick<RoundOutcome, 'pairs'>): string {
  const sorted = [...pairs].sort((a, b) => (a.menteeId < b.menteeId ? -1 : 1))
  return JSON.stringify(sorted.map(({ menteeId, mentorId, score }) => [menteeId, mentorId, score]))
}

export const pairingsOf = ({ pairs }: Pick<RoundOutcome, 'pairs'>): Pairing[] => pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])

/** How two outcomes differ: who keeps their mentor, who gets another one, who is matched in only one of them. */
export function compareOutcomes(a: Pick<RoundOutcome, 'pairs'>, b: Pick<RoundOutcome, 'pairs'>) {
  const [before, after] = [new Map(pairingsOf(a)), new Map(pairingsOf(b))]
  const both = [...before.keys()].filter((id) => after.has(id))
  const same = both.filter((id) => before.get(id) === after.get(id)).length
  return { same, changed: both.length - same, onlyBefore: before.size - both.length, onlyAfter: after.size - both.length }
}

/** How many pairs lie in each band of ten points, from the lowest; a full score belongs to the last band. */
export function distribution(pairs: readonly { shown: number }[]): number[] {
  const bands = Array.from({ length: 10 }, () => 0)
  for (const { shown } of pairs) {
    const band = Math.min(9, Math.floor(shown / 1000))
    bands[band] = (bands[band] ?? 0) + 1
  }
  return bands
}

/** What people read of the pairs, in basis points: the weakest, the average, all together. */
export function measureShown(pairs: readonly { shown: number }[]): { floor: number | null; mean: number | null; total: number } {
  const total = pairs.reduce((sum, { shown }) => sum + shown, 0)
  if (pairs.length === 0) return { floor: null, mean: null, total }
  return { floor: Math.min(...pairs.map(({ shown }) => shown)), mean: Math.round(total / pairs.length), total }
}
