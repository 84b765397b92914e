import { compileRuleSet } from './assess.ts'
import type { Answers, RuleSet } from './rule-set.ts'
import { translateAnswers } from './translate-answers.ts'

export const DIMENSIONS = ['sector', 'qualification', 'ageBand', 'experience'] as const
export type Dimension = (typeof DIMENSIONS)[number]
export const UNKNOWN = 'unknown'

/** Groups in the order in which they are read; sectors come from their own list. */
export const GROUPS = {
  qualification: ['doctor', 'master', 'bachelor', 'professional', 'none'],
  ageBand: ['18-24', '25-29', '30-34', '35-39', '40-44', '45-50', '51+'],
  experience: ['0-1', '2-4', '5-9', '10+'],
} as const

export type Facts = Partial<Record<Dimension, string>>
/** One stored run, without anything that says whose it was. */
export type StoredRun = { edition: string; answers: Answers; facts: Facts }

/** How many pass: under both sets, only before, only after, under neither. Their sum is how many people there are. */
export type Flows = { both: number; lost: number; gained: number; neither: number }
export type Tally = {
  total: Flows
  groups: Record<Dimension, Record<string, Flows>>
  /** By the edition that the answers were given to: how many, and what the two sets did not know. */
  carried: Record<string, Carried>
}
export type Carried = { people: number; before: Record<string, number>; after: Record<string, number> }

const none = (): Flows => ({ both: 0, lost: 0, gained: 0, neither: 0 })
export const emptyTally = (): Tally => ({
  total: none(),
  groups: { sector: {}, qualification: {}, ageBand: {}, experience: {} },
  carried: {},
})

/** Counts one stored run after the other under two rule sets. The tally is only added to, so that it can be done in parts. */
export function openSimulation(before: RuleSet, after: RuleSet) {
  const sides = [before, after].map((set) => ({ translate: translateAnswers(set), assess: compileRuleSet(set) }))
  const tally = emptyTally()
  const count = ({ edition, answers, facts }: StoredRun) => {
    const [old, now] = sides.map(({ translate, assess }) => {
      const { answers: known, dropped } = translate(answers)
      return { passed: assess(known).passed, dropped }
    }) as [Side, Side]
    const flow = old.passed ? (now.passed ? 'both' : 'lost') : now.passed ? 'gained' : 'neither'
    tally.total[flow] += 1
    for (const dimension of DIMENSIONS) groupOf(tally, dimension, facts[dimension])[flow] += 1
    note(tally, edition, old.dropped, now.dropped)
  }
  return { tally, count }
}
type Side = { passed: boolean; dropped: string[] }

function groupOf({ groups }: Tally, dimension: Dimension, value: string | undefined): Flows {
  const of = groups[dimension]
  const name = value && Object.hasOwn(of, value) ? value : isGroup(dimension, value) ? value : UNKNOWN
  const group = of[name] ?? none()
  of[name] = group
  return group
}

/** A value that nobody agreed on is as good as none: it must not become a group of its own. */
function isGroup(dimension: Dimension, value: string | undefined): value is string {
  if (!value) return false
  return dimension === 'sector' ? /^[a-z-]{1,40}$/.test(value) : (GROUPS[dimension] as readonly string[]).includes(value)
}

function note({ carried }: Tally, edition: string, before: string[], after: string[]) {
  const of = carried[edition] ?? { people: 0, before: {}, after: {} }
  carried[edition] = of
  of.people += 1
  for (const id of before) of.before[id] = (of.before[id] ?? 0) + 1
  for (const id of after) of.after[id] = (of.after[id] ?? 0) + 1
}

export const peopleIn = ({ both, lost, gained, neither }: Flows) => both + lost + gained + neither
export const passedBefore = ({ both, lost }: Flows) => both + lost
export const passedAfter = ({ both, gained }: Flows) => both + gained
