import { scoreOfPair } from '#app/features/mentorship/round/score-pairs.ts'
import type { Score } from '#app/features/mentorship/score.ts'
import { openBars, type ShownBar } from './round-bars.ts'
import { placesOf, type RoundFile } from './round-file.ts'
import type { RoundOutcome } from './round-outcome.ts'

/**
 * Why a mentee did not get one mentor of the round. `loss` is what the round as a whole would lose at least, in basis
 * points, if this pair were made all the same: from the dual prices, which say what a place is worth to the others.
 */
export type WhyNot = {
  mentorId: string
  score: number
  kind: 'chosen' | 'barred' | 'noPlaces' | 'worse' | 'neededElsewhere' | 'equal' | 'prefersOthers'
  bar: ShownBar | null
  loss: number | null
}

type Asked = { file: RoundFile; outcome: RoundOutcome; menteeId: string }

/** Every mentor of the round for one mentee, the best score first; whom nothing bars comes before whom something does. */
export function whyNotAll({ file, outcome, menteeId }: Asked): (WhyNot & { full: Score })[] {
  const mentee = file.mentees.find(({ id }) => id === menteeId)
  if (!mentee) return []
  const barOf = openBars(file)
  const own = outcome.pairs.find((pair) => pair.menteeId === menteeId)
  return file.mentors
    .map((mentor) => {
      const full = scoreOfPair(file, mentee, mentor)
      const bar = barOf(mentee, mentor) ?? null
      const asked = { mentorId: mentor.id, score: full.total, bar }
      if (own?.mentorId === mentor.id) return { ...asked, kind: 'chosen' as const, loss: null, full }
      if (bar) return { ...asked, kind: 'barred' as const, loss: null, full }
      if (placesOf(mentor) === 0) return { ...asked, kind: 'noPlaces' as const, loss: null, full }
      return { ...asked, ...weigh(outcome, { menteeId, mentorId: mentor.id, score: full.total, own: own?.score ?? null }), full }
    })
    .sort((a, b) => Number(a.bar !== null) - Number(b.bar !== null) || b.score - a.score || (a.mentorId < b.mentorId ? -1 : 1))
}

type Other = { menteeId: string; mentorId: string; score: number; own: number | null }

function weigh({ prices }: RoundOutcome, { menteeId, mentorId, score, own }: Other): Pick<WhyNot, 'kind' | 'loss'> {
  if (!prices) return { kind: own !== null && score <= own ? 'worse' : 'prefersOthers', loss: null }
  const worth = prices.mentees[menteeId]
  const loss = worth === undefined ? null : Math.max(0, prices.highest - score - (worth - (prices.mentors[mentorId] ?? 0)))
  if (loss === 0) return { kind: 'equal', loss }
  return { kind: own !== null && score <= own ? 'worse' : 'neededElsewhere', loss }
}
