import type { Instance } from '#app/features/mentorship/solver/instance.ts'
import { openDice } from '#db/seed/dice.ts'

type Size = [mentees: number, mentors: number, capacity: number]

/** Everybody may be matched with everybody; `scoreOf` says how well. */
export function denseInstance([mentees, mentors, capacity]: Size, scoreOf: (i: number, j: number) => number): Instance {
  const values = new Int16Array(mentees * mentors)
  for (let i = 0, at = 0; i < mentees; i += 1) for (let j = 0; j < mentors; j += 1, at += 1) values[at] = scoreOf(i, j)
  return { mentees, mentors, capacity: new Int32Array(mentors).fill(capacity), scores: { kind: 'dense', values } }
}

/** Every score by chance. */
export function randomInstance(...size: Size): Instance {
  const dice = openDice(1)
  return denseInstance(size, () => dice.below(10_001))
}

/** Everybody wants the same few: what a mentor is worth to all, and a tenth by chance. */
export function popularInstance(...size: Size): Instance {
  const dice = openDice(2)
  const worth = Array.from({ length: size[1] }, () => dice.below(9000))
  return denseInstance(size, (_, j) => (worth[j] as number) + dice.below(1001))
}

/** Nobody is better for anybody than anybody else: nothing but ties. */
export const equalInstance = (...size: Size): Instance => denseInstance(size, () => 5000)
