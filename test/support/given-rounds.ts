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

/** The worth of a mentor times that of a mentee: everybody agrees on everybody. */
export function productInstance(...size: Size): Instance {
  const dice = openDice(3)
  const [own, worth] = [Array.from({ length: size[0] }, () => dice.below(101)), Array.from({ length: size[1] }, () => dice.below(101))]
  return denseInstance(size, (i, j) => (own[i] as number) * (worth[j] as number))
}

/** All live on a line, and the nearer the better: a change at one end runs to the other. */
export function lineInstance(...size: Size): Instance {
  const dice = openDice(4)
  const place = () => dice.below(10_001)
  const [own, theirs] = [Array.from({ length: size[0] }, place), Array.from({ length: size[1] }, place)]
  return denseInstance(size, (i, j) => 10_000 - Math.abs((own[i] as number) - (theirs[j] as number)))
}
