import { type PairBars, pairBars, type RoundBar } from './pair-bars.ts'
import { type Pairing, placesOf, type RoundMentee, type RoundMentor, type RoundPeople } from './people.ts'

/** `at` is the lock's place in the list. `twice`: the mentee has another lock before it. `places`: earlier locks took all places. */
export type LockProblem = { at: number; pair: Pairing; problem: RoundBar | 'unknownMentee' | 'unknownMentor' | 'twice' | 'places' }

/** The locks that cannot hold, each with the first thing against it. An organisation's own rules bend to its own word. */
export function lockProblems(people: RoundPeople, at: string): LockProblem[] {
  const { between } = pairBars(people, at)
  const [mentees, mentors] = [byId(people.mentees), byId(people.mentors)]
  const [seen, used] = [new Set<string>(), new Map<string, number>()]
  return people.locked.flatMap((pair, index): LockProblem[] => {
    const [mentee, mentor] = [mentees.get(pair[0]), mentors.get(pair[1])]
    const before = used.get(pair[1]) ?? 0
    const problem = problemOf({ mentee, mentor, between, twice: seen.has(pair[0]), before })
    seen.add(pair[0])
    if (!problem) used.set(pair[1], before + 1)
    return problem ? [{ at: index, pair, problem }] : []
  })
}

type Locking = {
  mentee: RoundMentee | undefined
  mentor: RoundMentor | undefined
  between: PairBars['between']
  twice: boolean
  before: number
}

function problemOf({ mentee, mentor, between, twice, before }: Locking): LockProblem['problem'] | undefined {
  if (!mentee) return 'unknownMentee'
  if (!mentor) return 'unknownMentor'
  if (twice) return 'twice'
  const bar = between(mentee, mentor).find((one) => one !== 'rule')
  return bar ?? (before >= placesOf(mentor) ? 'places' : undefined)
}

const byId = <T extends { id: string }>(people: readonly T[]) => new Map(people.map((one) => [one.id, one]))

/** The people with only those locks that hold. */
export function withLocksThatHold(people: RoundPeople, at: string): RoundPeople {
  const wrong = new Set(lockProblems(people, at).map(({ at: index }) => index))
  return { ...people, locked: people.locked.filter((_, index) => !wrong.has(index)) }
}
