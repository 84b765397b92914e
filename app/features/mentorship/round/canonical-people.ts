import { isSpread } from '../solver/spread.ts'
import { compareIds, type Pairing, type RoundMentee, type RoundPeople } from './people.ts'

/**
 * The people of a round as one text: everything that can change its pairs and nothing else. However people, their answers
 * and the pairs are listed, the text is the same.
 */
export function canonicalPeople({
  mentees,
  mentors,
  blocked,
  apart = [],
  conflicts = [],
  locked,
  weights,
  rules = {},
  spread,
  fits = [],
}: RoundPeople): string {
  const sorted = <T extends RoundMentee>(people: readonly T[]) => [...people].sort((a, b) => compareIds(a.id, b.id))
  return JSON.stringify({
    mentees: sorted(mentees).map(personOf),
    mentors: sorted(mentors).map(({ capacity, activeCount, pausedUntil, ...mentor }) => ({
      ...personOf(mentor),
      ...{ capacity, activeCount, pausedUntil },
    })),
    ...{ blocked: inOrder(blocked), apart: inOrder(apart), locked: inOrder(locked) },
    // Left out when there are none, so that snapshots from before there were any keep their fingerprint.
    ...(conflicts.length > 0 ? { conflicts: inOrder(conflicts) } : {}),
    ...(spread && isSpread(spread) ? { spread: { concave: spread.concave, even: spread.even } } : {}),
    ...(fits.length > 0 ? { fits: fits.map(({ mentees, mentors }) => [unique(mentees), unique(mentors)]).sort(byText) } : {}),
    weights: Object.fromEntries(Object.entries(weights).sort(([a], [b]) => compareIds(a, b))),
    rules: { minPoints: rules.minPoints ?? 0, sameSector: rules.sameSector ?? false, canMeet: rules.canMeet ?? false },
  })
}

function personOf(person: RoundMentee) {
  const { id, languages, professionCode, sector, skills, yearsExperience, goals, slots, interests, style, district, remote } = person
  return {
    ...{ id, languages: unique(languages.map(({ code, level }) => `${code} ${level}`)), professionCode, sector },
    ...{ skills: unique(skills), yearsExperience, goals: unique(goals), slots: unique(slots), interests: unique(interests) },
    ...{ style, district, remote, employerId: person.employerId },
    ...{ wishes: unique(person.wishes ?? []), ratherNot: unique(person.ratherNot ?? []) },
  }
}

const unique = (list: readonly string[]) => [...new Set(list)].sort(compareIds)

const byText = (a: unknown, b: unknown) => compareIds(JSON.stringify(a), JSON.stringify(b))

/** A pair as text compares as it reads. */
const inOrder = (pairs: readonly Pairing[]) => unique(pairs.map((pair) => JSON.stringify(pair))).map((text) => JSON.parse(text) as Pairing)
