import * as fc from 'fast-check'
import { type Edge, type Instance, scoreOf, sparseInstance } from '#app/features/mentorship/solver/instance.ts'
import { openDice } from '#db/seed/dice.ts'

export type Round = { instance: Instance; mentees: number; mentors: number; capacity: number[]; edges: Edge[] }

/** Rounds of every shape: nobody, no places, far too many places, few pairs or all, all scores alike or all different. */
export function rounds(most: number): fc.Arbitrary<Round> {
  const size = fc.integer({ min: 0, max: most })
  return fc
    .record({
      ...{ mentees: size, mentors: size, places: fc.constantFrom(1, 2, 5, most + 2) },
      ...{ density: fc.constantFrom(0.1, 0.3, 0.6, 1), highest: fc.constantFrom(0, 1, 3, 20, 10_000), seed: fc.integer() },
    })
    .map(({ mentees, mentors, places, density, highest, seed }) => {
      const { below } = openDice(seed)
      const capacity = Array.from({ length: mentors }, () => below(places + 1))
      const edges: Edge[] = []
      for (let i = 0; i < mentees; i += 1)
        for (let j = 0; j < mentors; j += 1) if (below(1000) < density * 1000) edges.push([i, j, below(highest + 1)])
      return { instance: sparseInstance(mentees, mentors, capacity, edges), mentees, mentors, capacity, edges }
    })
}

/** The pairs who would both rather have each other than what they got: found by asking everybody. */
export function blockingPairs(instance: Instance, edges: Edge[], col: Int32Array): Edge[] {
  const own = (i: number) => ((col[i] as number) < 0 ? -1 : scoreOf(instance, i, col[i] as number))
  return edges.filter(([i, j, score]) => {
    const held = [...col.keys()].filter((k) => col[k] === j).map(own)
    return score > own(i) && (held.length < (instance.capacity[j] as number) || held.some((other) => other < score))
  })
}
