/** A seeded generator (mulberry32), numbers from 0 up to 1: a red gate is run again with the seed that it printed. */
export function openDice(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { next, between: (least: number, most: number) => least + Math.floor(next() * (most - least + 1)) }
}
export type Dice = ReturnType<typeof openDice>

/** The seed of this run: `PRAYA_SEED`, or a new one. Printed, so that the run can be repeated. */
export function seedOf(gate: string): number {
  const seed = Number(process.env.PRAYA_SEED ?? Math.floor(Math.random() * 2 ** 31))
  console.log(`${gate}: seed ${seed} (PRAYA_SEED=${seed} repeats it)`)
  return seed
}
