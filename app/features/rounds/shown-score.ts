import type { Part, Score } from '#app/features/mentorship/score.ts'

/** A score without what wishes gave: they are private, so neither the organiser nor the other side may read them off it. */
export function withoutWishes({ total, parts }: Score): Score {
  return { total: total - wishPointsIn(parts), parts: parts.filter(({ name }) => name !== 'wishes') }
}

const wishPointsIn = (parts: readonly Part[]) => parts.reduce((sum, { name, points }) => (name === 'wishes' ? sum + points : sum), 0)
