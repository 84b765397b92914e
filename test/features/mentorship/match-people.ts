import fc from 'fast-check'
import type { MatchMentor, MatchPerson } from '#app/features/mentorship/match-person.ts'
import { MAX_WEIGHT, PARTS, type Weights } from '#app/features/mentorship/score-weights.ts'
import { DISTRICTS } from '#app/lib/districts.ts'
import { GOALS } from '#app/lib/goals.ts'
import { INTERESTS } from '#app/lib/interests.ts'
import { PROFESSIONS } from '#app/lib/isco.ts'
import { LANGUAGE_LEVELS } from '#app/lib/languages.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { SKILLS } from '#app/lib/skills.ts'
import { SLOTS } from '#app/lib/slots.ts'
import { WORKING_STYLES } from '#app/lib/working-styles.ts'

export const AT = '2026-03-02T04:00:00.000Z'
export const RUNS = { numRuns: 500 }

const SAID_NOTHING: MatchPerson = {
  id: 'mentee',
  languages: [],
  professionCode: null,
  sector: null,
  skills: [],
  yearsExperience: null,
  goals: [],
  slots: [],
  interests: [],
  style: null,
  district: null,
  remote: null,
  employerId: null,
}

/** A mentee who said nothing but what is given. */
export const mentee = (given: Partial<MatchPerson> = {}): MatchPerson => ({ ...SAID_NOTHING, ...given })

/** A mentor with one free place who said nothing but what is given. */
export const mentor = (given: Partial<MatchMentor> = {}): MatchMentor => ({
  ...SAID_NOTHING,
  id: 'mentor',
  capacity: 1,
  activeCount: 0,
  pausedUntil: null,
  ...given,
})

/** A pair who may meet: one language, one slot. */
export const MEETING = { languages: [{ code: 'en', level: 'fluent' as const }], slots: ['mon-evening'] }

const some = <T>(from: readonly T[], maxLength: number) => fc.uniqueArray(fc.constantFrom(...from), { maxLength })
const orNull = <T>(from: readonly T[]) => fc.option(fc.constantFrom(...from), { nil: null })

// Few choices in each list, so that random people often have something in common.
const answers = {
  languages: fc.uniqueArray(fc.record({ code: fc.constantFrom('en', 'yue', 'cmn', 'hi'), level: fc.constantFrom(...LANGUAGE_LEVELS) }), {
    maxLength: 4,
    selector: ({ code }) => code,
  }),
  professionCode: orNull(PROFESSIONS.slice(4, 9)),
  sector: orNull(SECTORS.slice(0, 3)),
  skills: some(SKILLS.slice(0, 8), 6),
  yearsExperience: fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }),
  goals: some(GOALS, 8),
  slots: some(SLOTS.slice(0, 8), 6),
  interests: some(INTERESTS.slice(0, 6), 4),
  style: orNull(WORKING_STYLES),
  district: orNull(DISTRICTS),
  remote: fc.constantFrom('yes' as const, 'no' as const, null),
  employerId: fc.constantFrom('harbour', 'peak', null, null, null),
}

export const menteeArb: fc.Arbitrary<MatchPerson> = fc.record({ id: fc.constant('mentee'), ...answers })

export const mentorArb: fc.Arbitrary<MatchMentor> = fc.record({
  id: fc.uuid(),
  ...answers,
  capacity: fc.integer({ min: 0, max: 3 }),
  activeCount: fc.integer({ min: 0, max: 2 }),
  pausedUntil: fc.constantFrom(null, null, null, '2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'),
})

export const mentorsArb = fc.uniqueArray(mentorArb, { maxLength: 12, selector: ({ id }) => id })

/** Any weights that `checkWeights` accepts: a hundred points dealt out one by one, in a turn that may favour few parts. */
export const weightsArb: fc.Arbitrary<Weights> = fc
  .array(fc.nat({ max: PARTS.length - 1 }), { minLength: 1, maxLength: 100 })
  .map((deal) => {
    const weights = Object.fromEntries(PARTS.map((part) => [part, 0])) as Weights
    for (let point = 0; point < 100; point++) {
      const first = deal[point % deal.length] ?? 0
      const open = PARTS.map((_, i) => partAt(first + i)).find((name) => weights[name] < MAX_WEIGHT)
      if (open) weights[open]++
    }
    return weights
  })

function partAt(index: number) {
  const part = PARTS[index % PARTS.length]
  if (part === undefined) throw new Error('no part')
  return part
}
