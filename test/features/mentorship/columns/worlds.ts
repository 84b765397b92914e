import fc from 'fast-check'
import type { Narrowing } from '#app/features/mentorship/filter-mentors.ts'
import type { Relations } from '#app/features/mentorship/hard-filters.ts'
import type { MatchMentor, MatchPerson } from '#app/features/mentorship/match-person.ts'
import { DISTRICTS } from '#app/lib/districts.ts'
import { GOALS } from '#app/lib/goals.ts'
import { INTERESTS } from '#app/lib/interests.ts'
import { LANGUAGE_LEVELS } from '#app/lib/languages.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { SKILLS } from '#app/lib/skills.ts'
import { SLOTS } from '#app/lib/slots.ts'
import { menteeArb, mentorArb, weightsArb } from '../match-people.ts'

/** Few known values and more unknown ones than a word has bits. */
const mixed = (known: readonly string[], prefix: string) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...known.slice(0, 6)) },
    { weight: 1, arbitrary: fc.nat({ max: 40 }).map((n) => `${prefix}${n}`) },
  )
const listOf = (values: fc.Arbitrary<string>, maxLength = 7) => fc.array(values, { maxLength })

/** Answers from outside the vocabularies, answers given twice, years that are not whole. */
const strange = fc.record(
  {
    languages: fc.array(fc.record({ code: mixed(['en', 'yue'], 'x'), level: fc.constantFrom(...LANGUAGE_LEVELS) }), {
      minLength: 1,
      maxLength: 5,
    }),
    professionCode: fc.constantFrom('2', '21', '2112', '99', 'abc', ''),
    sector: mixed(SECTORS, 'sector'),
    skills: listOf(mixed(SKILLS, 'skill')),
    yearsExperience: fc.constantFrom(0, 0.5, 3.3, 12.9, 60),
    goals: listOf(mixed(GOALS, 'goal')),
    slots: listOf(mixed(SLOTS, 'mon-x')),
    interests: listOf(mixed(INTERESTS, 'interest')),
    style: fc.constantFrom('open-talk', 'telepathy', ''),
    district: fc.constantFrom(DISTRICTS[0] as string, 'atlantis', ''),
  },
  { requiredKeys: [] },
)

// Values fill the bits in the order in which they come: some are beyond them only in a world which many mentors came to first.
const crowd: Partial<MatchMentor>[] = Array.from({ length: 12 }, (_, at) => ({
  languages: [0, 1].map((n) => ({ code: `x${at * 2 + n}`, level: 'fluent' as const })),
  slots: [`mon-x${at * 2}`, `mon-x${at * 2 + 1}`],
  goals: [0, 1].map((n) => `goal${at * 2 + n}`),
  interests: [0, 1].map((n) => `interest${at * 2 + n}`),
}))

const strangely = <P extends MatchPerson>(people: fc.Arbitrary<P>): fc.Arbitrary<P> =>
  fc.oneof(
    people,
    fc.tuple(people, strange).map(([person, answers]) => ({ ...person, ...answers })),
  )

const idArb = fc.nat({ max: 25 }).map((n) => `person-${n}`)
export const anyMentor: fc.Arbitrary<MatchMentor> = fc
  .tuple(strangely(mentorArb), idArb, fc.boolean())
  .map(([mentor, id, open]) => ({ ...mentor, id, ...(open ? { activeCount: 0, capacity: 1, pausedUntil: null } : {}) }))
export const anyMentors = fc
  .tuple(fc.uniqueArray(anyMentor, { maxLength: 20, selector: ({ id }) => id }), fc.boolean())
  .map(([mentors, crowded]) =>
    crowded ? [...crowd.map((more, at) => ({ ...NO_ANSWERS, ...more, id: `crowd-${at}` })), ...mentors] : mentors,
  )
const NO_ANSWERS: MatchMentor = {
  id: '',
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
  capacity: 1,
  activeCount: 0,
  pausedUntil: null,
}

export const anyMentee: fc.Arbitrary<MatchPerson> = fc
  .tuple(strangely(menteeArb), fc.oneof(idArb, fc.constant('mentee')))
  .map(([mentee, id]) => ({ ...mentee, id }))

const rarely = fc.constantFrom(false, false, true)
const wishesArb = fc.record({ mentee: fc.boolean(), mentor: fc.boolean() })
const relationsArb: fc.Arbitrary<Relations> = fc.record(
  { blocked: rarely, earlierPair: rarely, conflict: rarely, wishes: wishesArb },
  { requiredKeys: ['blocked', 'earlierPair'] },
)

export const anyRelations: fc.Arbitrary<Map<string, Relations>> = fc
  .array(fc.tuple(idArb, relationsArb), { maxLength: 6 })
  .map((pairs) => new Map(pairs))

export const anyFilters: fc.Arbitrary<Narrowing> = fc.oneof(
  fc.constant({}),
  fc.record(
    {
      language: mixed(['en', 'yue'], 'x'),
      sector: mixed(SECTORS, 'sector'),
      goal: mixed(GOALS, 'goal'),
      district: fc.constantFrom(DISTRICTS[0] as string, 'atlantis'),
      remote: fc.constantFrom('yes', 'no'),
      day: fc.constantFrom('mon', 'tue', 'sun'),
    },
    { requiredKeys: [] },
  ),
)

export const anyWorld = fc.record({
  mentee: anyMentee,
  mentors: anyMentors,
  relations: anyRelations,
  weights: weightsArb,
  filters: anyFilters,
})
