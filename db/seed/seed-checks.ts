import { EXPERIENCES, QUALIFICATIONS } from '#app/features/eligibility/assessment.ts'
import { type CheckAnswers, type Said, writeAnswers } from '#app/features/eligibility/check-answers.ts'
import { leaveCheck } from '#app/features/eligibility/leave-check.server.ts'
import { saveCheck } from '#app/features/eligibility/save-check.server.ts'
import type { SectorId } from '#app/lib/sectors.ts'
import type { Dice } from './dice.ts'
import type { World } from './seed-world.ts'

/** Those who left their check without a name: enough that the policy lab has cells to show. */
const LEFT = 600

/** Shares of criteria that somebody meets; whoever takes the trouble is rather near the threshold. */
const SHARES: Record<string, number> = {
  c02: 0.55,
  c03: 0.5,
  c04: 0.8,
  c05: 0.75,
  c06: 0.7,
  c07: 0.45,
  c08: 0.5,
  c09: 0.4,
  c10: 0.3,
  c11: 0.03,
  c12: 0.01,
}

const SECTORS: [SectorId, number][] = [
  ['it', 28],
  ['finance', 25],
  ['business-services', 12],
  ['engineering', 10],
  ['trade-logistics', 9],
  ['creative', 6],
  ['healthcare', 5],
  ['education', 5],
]

/** Self-checks: one in the applicant's account, and those of people without a name. */
export async function seedChecks(world: World) {
  const mine: CheckAnswers = {
    ...answersOf(world.dice, 34),
    said: {
      c02: 'yes',
      c03: 'yes',
      c04: 'yes',
      c05: 'yes',
      c06: 'yes',
      c07: 'unsure',
      c08: 'yes',
      c09: 'no',
      c10: 'no',
      c11: 'no',
      c12: 'no',
    },
  }
  await saveCheck(world.on(12), await world.actor('applicant'), { answers: writeAnswers(mine) })
  for (let at = 0; at < LEFT; at += 1) {
    const { dice } = world
    await leaveCheck(world.on(dice.below(250)), {
      answers: writeAnswers(answersOf(dice, 22 + dice.below(34))),
      once: `demo-${at}`,
      sector: dice.chance(0.9) ? dice.weighted(SECTORS) : null,
      qualification: dice.chance(0.9) ? dice.pick(QUALIFICATIONS) : null,
      experience: dice.chance(0.9) ? dice.pick(EXPERIENCES) : null,
    })
  }
}

function answersOf(dice: Dice, ageYears: number): CheckAnswers {
  const said = (share: number): Said => (dice.chance(0.08) ? 'unsure' : dice.chance(share) ? 'yes' : 'no')
  return {
    route: 'general',
    excluded: 'no',
    prerequisites: { age18: 'yes', financial: 'yes', character: 'yes', education: dice.chance(0.05) ? 'unsure' : 'yes' },
    said: Object.fromEntries(Object.entries(SHARES).map(([id, share]) => [id, said(share)])),
    chosen: {},
    numbers: { ageYears },
    units: {},
  }
}
