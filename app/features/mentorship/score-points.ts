import type { Score } from './score.ts'
import type { ScorePart } from './score-facts.ts'

/** The score as people read it: whole points of 100. */
export function shownTotal(score: Score): number {
  return Math.round(score.total / 100)
}

/**
 * The whole points shown for each part. They add up to the shown total: each part is rounded down, and the points left
 * over go to the parts which lost most by it.
 */
export function shownPoints(score: Score): Map<ScorePart, number> {
  const shown = new Map(score.parts.map((part): [ScorePart, number] => [part.name, Math.floor(part.points / 100)]))
  const left = shownTotal(score) - [...shown.values()].reduce((sum, points) => sum + points, 0)
  const byLoss = [...score.parts].sort((a, b) => (b.points % 100) - (a.points % 100))
  for (const { name } of byLoss.slice(0, left)) shown.set(name, (shown.get(name) ?? 0) + 1)
  return shown
}
