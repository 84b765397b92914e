import fc from 'fast-check'
import { lockProblems } from '#app/features/mentorship/round/locks.ts'
import type { Pairing, RoundMentee, RoundMentor, RoundPeople } from '#app/features/mentorship/round/people.ts'
import { AT, menteeArb, mentorArb, weightsArb } from '../match-people.ts'

const MENTEES = Array.from({ length: 8 }, (_, n) => `mentee-${n}`)
const MENTORS = Array.from({ length: 6 }, (_, n) => `mentor-${n}`)

const idsOf = (from: string[], maxLength: number) => fc.uniqueArray(fc.constantFrom(...from), { maxLength })
const pairArb = fc.tuple(fc.constantFrom(...MENTEES), fc.constantFrom(...MENTORS))
const rulesArb = fc.option(
  fc.record({ minPoints: fc.constantFrom(0, 0, 20, 40), sameSector: fc.constantFrom(false, false, true), canMeet: fc.boolean() }),
  { nil: undefined },
)

/** Somebody free and fluent every other time, so that most rounds have pairs. */
const sociable = <T extends RoundMentee>(person: T, at: number): T =>
  at % 2 === 0
    ? { ...person, languages: [...person.languages.filter(({ code }) => code !== 'en'), { code: 'en', level: 'fluent' as const }] }
    : person

/** Any round of up to 8 mentees and 6 mentors whose locks can hold. */
export const peopleArb: fc.Arbitrary<RoundPeople> = fc
  .record({
    mentees: fc.array(fc.tuple(menteeArb, idsOf(MENTORS, 5), idsOf(MENTORS, 2)), { maxLength: MENTEES.length }),
    mentors: fc.array(fc.tuple(mentorArb, idsOf(MENTEES, 5), idsOf(MENTEES, 2)), { maxLength: MENTORS.length }),
    blocked: fc.array(pairArb, { maxLength: 3 }),
    apart: fc.array(pairArb, { maxLength: 3 }),
    conflicts: fc.array(pairArb, { maxLength: 2 }),
    locked: fc.array(pairArb, { maxLength: 8 }),
    weights: weightsArb,
    rules: rulesArb,
  })
  .map(({ mentees, mentors, ...rest }) => {
    const people = {
      ...rest,
      mentees: mentees.map(
        ([one, wishes, ratherNot], at): RoundMentee => ({ ...sociable(one, at), id: MENTEES[at] ?? '', wishes, ratherNot }),
      ),
      mentors: mentors.map(
        ([one, wishes, ratherNot], at): RoundMentor => ({ ...sociable(one, at), id: MENTORS[at] ?? '', wishes, ratherNot }),
      ),
    }
    const here = ([menteeId, mentorId]: Pairing) =>
      people.mentees.some(({ id }) => id === menteeId) && people.mentors.some(({ id }) => id === mentorId)
    const known = {
      ...people,
      blocked: rest.blocked.filter(here),
      apart: rest.apart.filter(here),
      conflicts: rest.conflicts.filter(here),
      locked: rest.locked.filter(here),
    }
    const wrong = new Set(lockProblems(known, AT).map(({ at }) => at))
    return { ...known, locked: known.locked.filter((_, at) => !wrong.has(at)) }
  })

const shuffle = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })

function shuffledPerson<T extends RoundMentee>(person: T): fc.Arbitrary<T> {
  const { languages, skills, goals, slots, interests, wishes = [], ratherNot = [] } = person
  return fc
    .tuple(...([languages, skills, goals, slots, interests, wishes, ratherNot] as const).map((list) => shuffle<unknown>(list)))
    .map(
      ([languages, skills, goals, slots, interests, wishes, ratherNot]) =>
        ({ ...person, languages, skills, goals, slots, interests, wishes, ratherNot }) as T,
    )
}

/** The same people, listed in another order throughout. */
export const shuffledPeople = (people: RoundPeople): fc.Arbitrary<RoundPeople> =>
  fc.record({
    mentees: fc.tuple(...people.mentees.map(shuffledPerson)).chain(shuffle<RoundMentee>),
    mentors: fc.tuple(...people.mentors.map(shuffledPerson)).chain(shuffle<RoundMentor>),
    blocked: shuffle(people.blocked),
    apart: shuffle(people.apart ?? []),
    conflicts: shuffle(people.conflicts ?? []),
    locked: shuffle(people.locked),
    weights: fc.constant(people.weights),
    rules: fc.constant(people.rules),
  })
