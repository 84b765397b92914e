import { FileProblem, problemOf } from '#app/features/eligibility/read-rule-set.ts'
import { checkWeights, DEFAULT_WEIGHTS, type WeightProblem } from '../score-weights.ts'
import { spreadOfPoints } from '../solver/spread.ts'
import { type LockProblem, lockProblems } from './locks.ts'
import type { Pairing, RoundMentee, RoundMentor, RoundPeople } from './people.ts'
import { type PeopleFile, peopleFileSchema } from './people-file.schema.ts'

/** `at` is the moment that the file asks about; null leaves it to the reader. */
export type PeopleRead = { people: RoundPeople; at: string | null }

/**
 * The people of a file from parsed JSON. Throws a FileProblem that names the first key which is wrong: the format, ids
 * given twice, pairs of unknown people, weights, locks that cannot hold. Pauses are judged at the file's `at`, else at `now`.
 */
export function readPeople(value: unknown, file: string, now: string): PeopleRead {
  const parsed = peopleFileSchema.safeParse(value)
  if (!parsed.success) throw problemOf(parsed.error, file)
  const people = toPeople(parsed.data)
  const problem = idProblem(people) ?? weightProblem(people) ?? lockProblem(people, parsed.data.at ?? now)
  if (problem) throw new FileProblem(file, problem.key, problem.expected)
  return { people, at: parsed.data.at ?? null }
}

type Problem = { key: string; expected: string }

function toPeople({ mentees, mentors, blocked, locked, apart, conflicts, weights, rules, spread }: PeopleFile): RoundPeople {
  return {
    mentees: mentees.map(toPerson),
    mentors: mentors.map((mentor) => ({
      ...toPerson(mentor),
      ...{ capacity: mentor.capacity, activeCount: mentor.activeCount ?? 0, pausedUntil: mentor.pausedUntil ?? null },
    })),
    ...{ blocked: blocked ?? [], locked: locked ?? [], apart: apart ?? [], conflicts: conflicts ?? [] },
    weights: weights ?? DEFAULT_WEIGHTS,
    rules: {
      minPoints: rules?.minPoints ?? undefined,
      sameSector: rules?.sameSector ?? undefined,
      canMeet: rules?.canMeet ?? undefined,
    },
    spread: spreadOfPoints(spread ?? {}),
  }
}

function toPerson(given: PeopleFile['mentees'][number]): RoundMentee {
  const { id, professionCode = null, sector = null, yearsExperience = null, style = null, district = null } = given
  return {
    ...{ id, languages: given.languages ?? [], professionCode, sector, skills: given.skills ?? [], yearsExperience },
    ...{ goals: given.goals ?? [], slots: given.slots ?? [], interests: given.interests ?? [], style, district },
    ...{ remote: given.remote ?? null, employerId: given.employerId ?? null },
    ...{ wishes: given.wishes ?? [], ratherNot: given.ratherNot ?? [] },
  }
}

function idProblem({ mentees, mentors, blocked, apart = [], conflicts = [], locked }: RoundPeople): Problem | undefined {
  const ids = { mentees: new Set(mentees.map(({ id }) => id)), mentors: new Set(mentors.map(({ id }) => id)) }
  return (
    twice('mentees', mentees, ids.mentees) ??
    twice('mentors', mentors, ids.mentors) ??
    unknown('blocked', blocked, ids) ??
    unknown('apart', apart, ids) ??
    unknown('conflicts', conflicts, ids) ??
    unknown('locked', locked, ids)
  )
}

function twice(side: 'mentees' | 'mentors', people: readonly (RoundMentee | RoundMentor)[], ids: Set<string>): Problem | undefined {
  if (ids.size === people.length) return undefined
  const seen = new Set<string>()
  const at = people.findIndex(({ id }) => seen.size === seen.add(id).size)
  return { key: `${side}[${at}].id`, expected: `an id that comes once among the ${side}, not ${shown(people[at]?.id)} again` }
}

type Ids = { mentees: Set<string>; mentors: Set<string> }

function unknown(list: string, pairs: readonly Pairing[], { mentees, mentors }: Ids): Problem | undefined {
  const at = pairs.findIndex(([menteeId, mentorId]) => !mentees.has(menteeId) || !mentors.has(mentorId))
  const pair = pairs[at]
  if (!pair) return undefined
  const [side, known, id] = mentees.has(pair[0]) ? ([1, 'mentor', pair[1]] as const) : ([0, 'mentee', pair[0]] as const)
  return { key: `${list}[${at}][${side}]`, expected: `the id of a ${known} of this file; ${shown(id)} is none` }
}

/** An id that may hold anything, on one line. */
const shown = (id: string | undefined) => JSON.stringify((id ?? '').slice(0, 60)).replace(/[\u007f-\u009f\u2028\u2029]/g, ' ')

function weightProblem({ weights }: RoundPeople): Problem | undefined {
  const [problem] = checkWeights(weights)
  return problem && { key: problem.part === 'sum' ? 'weights' : `weights.${problem.part}`, expected: expectedWeight(problem) }
}

function expectedWeight(problem: WeightProblem): string {
  return problem.problem === 'notHundred' ? `parts that add up to 100, not to ${problem.sum}` : 'a whole number from 0 to 40'
}

function lockProblem(people: RoundPeople, at: string): Problem | undefined {
  const [found] = lockProblems(people, at)
  return found && { key: `locked[${found.at}]`, expected: LOCK[found.problem] }
}

const mayPair = (why: string) => `two people who may be paired; ${why}`

const LOCK: Record<LockProblem['problem'], string> = {
  unknownMentee: 'the id of a mentee of this file',
  unknownMentor: 'the id of a mentor of this file',
  twice: 'one lock for each mentee; this mentee has another',
  places: 'a place that is left; other locks take all places of this mentor',
  full: mayPair('this mentor has no free place (full)'),
  paused: mayPair('this mentor is paused (paused)'),
  noSharedLanguage: mayPair('they share no language well enough to talk (noSharedLanguage)'),
  noCommonSlot: mayPair('they have no free time in common (noCommonSlot)'),
  blocked: mayPair('they are kept apart by "blocked" or "ratherNot" (blocked)'),
  sameEmployer: mayPair('they work for the same employer, have a conflict of interest, or are one person (sameEmployer)'),
  earlierPair: mayPair('they are among the pairs of "apart" (earlierPair)'),
  rule: mayPair('a rule of this file forbids it (rule)'),
}
