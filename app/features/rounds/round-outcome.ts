import type { Pairing } from './round-file.ts'

export type OutcomePair = { menteeId: string; mentorId: string; score: number; locked: boolean }
/** Why somebody has no mentor, the first that binds; `open` counts the mentors with whom everything else would do. */
export type Unmatched = {
  menteeId: string
  reason: 'noLanguage' | 'noTimes' | 'noSharedLanguage' | 'noCommonSlot' | 'unavailable' | 'rule' | 'placesTaken'
  open: number
  /** What would change it: languages or times that mentors of this round have, most mentors first. */
  wouldHelp: string[]
}

/** What a run found: whole numbers and ids only, so that the same file and seed give the same text. */
export type RoundOutcome = {
  mentees: number
  places: number
  matched: number
  total: number
  /** The lowest score of a pair that was not locked; null without one. */
  floor: number | null
  /** 0 is the proof that nothing better exists; null for the stable policy, which is proved by looking at every pair. */
  gap: number | null
  pairs: OutcomePair[]
  unmatched: Unmatched[]
  prices: Prices | null
}

/** Dual prices in basis points: what a place of a mentor, and being matched at all, is worth to the rest of the round. */
export type Prices = { highest: number; mentees: Record<string, number>; mentors: Record<string, number> }

/** The pairs as text, for comparing two runs and for a fingerprint of what was found. */
export function pairsText({ pairs }: Pick<RoundOutcome, 'pairs'>): string {
  const sorted = [...pairs].sort((a, b) => (a.menteeId < b.menteeId ? -1 : 1))
  return JSON.stringify(sorted.map(({ menteeId, mentorId, score }) => [menteeId, mentorId, score]))
}

export const pairingsOf = ({ pairs }: Pick<RoundOutcome, 'pairs'>): Pairing[] => pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])

/** How two outcomes differ: who keeps their mentor, who gets another one, who is matched in only one of them. */
export function compareOutcomes(a: RoundOutcome, b: RoundOutcome) {
  const [before, after] = [a, b].map(({ pairs }) => new Map(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]))) as [
    Map<string, string>,
    Map<string, string>,
  ]
  const both = [...before.keys()].filter((id) => after.has(id))
  const same = both.filter((id) => before.get(id) === after.get(id)).length
  return { same, changed: both.length - same, onlyBefore: before.size - both.length, onlyAfter: after.size - both.length }
}

/** How many pairs lie in each band of ten points, from the lowest; a full score belongs to the last band. */
export function distribution(pairs: readonly { score: number }[]): number[] {
  const bands = Array.from({ length: 10 }, () => 0)
  for (const { score } of pairs) {
    const band = Math.min(9, Math.floor(score / 1000))
    bands[band] = (bands[band] ?? 0) + 1
  }
  return bands
}
