import type { Part, Score } from '#app/features/mentorship/score.ts'
import type { ScorePart } from '#app/features/mentorship/score-facts.ts'

/** A score without what wishes gave: they are private, so neither the organiser nor the other side may read them off it. */
export function withoutWishes({ total, parts }: Score): Score {
  return { total: total - wishPointsIn(parts), parts: parts.filter(({ name }) => !isWish(name)) }
}

const isWish = (name: ScorePart) => name === 'wishes' || name === 'ownWish'

const wishPointsIn = (parts: readonly Part[]) => parts.reduce((sum, { name, points }) => (isWish(name) ? sum + points : sum), 0)
