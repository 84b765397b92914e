import { type Assessment, compileRuleSet } from './assess.ts'
import { type CheckAnswers, NONE, UNSURE } from './check-answers.ts'
import { groupKey, MOST_UNITS } from './questions.ts'
import type { Answers, RuleSet, Section } from './rule-set.ts'

/** `open`: it depends on what one is not sure of. `short`: too few, whatever that turns out to be. */
export type CheckOutcome = 'passes' | 'open' | 'short' | 'refused'
export type ItemState = 'met' | 'notMet' | 'unsure' | 'notAsked'
export type Range = { low: number; high: number }

export type CheckResult = {
  outcome: CheckOutcome
  score: Range
  passMark: number
  items: { section: string; id: string; state: ItemState }[]
  prerequisites: { id: string; state: ItemState }[]
  excluded: ItemState | null
  /** How far below the pass mark the sure score is; zero when it is reached. */
  missing: number
  /** How many could fall away without the result changing, when it is reached. */
  spare: number
  /** Each of these alone would reach the pass mark. */
  wouldLift: string[]
}

const STATES = { yes: 'met', no: 'notMet', unsure: 'unsure' } as const
const stateOf = (said: keyof typeof STATES | undefined): ItemState => (said ? STATES[said] : 'notAsked')

/** The result of a self-check. What is not sure, or was not asked, makes a range of the score and never counts as a yes. */
export function checkResult(set: RuleSet, answers: CheckAnswers, hasExclusions: boolean): CheckResult {
  const assess = compileRuleSet(set)
  const sure = engineAnswers(set, answers, 'no')
  const runs = [assess(sure), assess(engineAnswers(set, answers, 'yes'))] as const
  const score = rangeOf(runs)
  const prerequisites = set.prerequisites.map(({ id }) => ({ id, state: stateOf(answers.prerequisites[id]) }))
  const excluded = hasExclusions ? flip(stateOf(answers.excluded)) : null
  const lifts = (id: string) => assess({ ...sure, answers: [...sure.answers, id] }).score >= set.passMark
  const items = itemsOf(set, answers, runs)
  return {
    outcome: outcomeOf({
      gates: [...prerequisites.map(({ state }) => state), ...(excluded ? [excluded] : [])],
      runs,
      score,
      passMark: set.passMark,
    }),
    score,
    passMark: set.passMark,
    items,
    prerequisites,
    excluded,
    missing: Math.max(0, set.passMark - score.low),
    spare: Math.max(0, score.low - set.passMark),
    wouldLift: score.low >= set.passMark ? [] : items.filter(({ state }) => state !== 'met').flatMap(({ id }) => (lifts(id) ? [id] : [])),
  }
}

/** "Yes, I am a national of one of these" is what must not be. */
const flip = (state: ItemState): ItemState => (state === 'met' ? 'notMet' : state === 'notMet' ? 'met' : state)

export const rangeOf = ([one, other]: readonly [Assessment, Assessment]): Range => ({
  low: Math.min(one.score, other.score),
  high: Math.max(one.score, other.score),
})

type Decided = { gates: ItemState[]; runs: readonly [Assessment, Assessment]; score: Range; passMark: number }
function outcomeOf({ gates, runs, score, passMark }: Decided): CheckOutcome {
  if (gates.includes('notMet') || runs[0].failed.some(({ reason }) => reason.code === 'gate')) return 'refused'
  const failsNow = runs[0].failed.length > 0
  if (score.low >= passMark && !failsNow && gates.every((state) => state === 'met')) return 'passes'
  return score.high >= passMark && runs[1].failed.length === 0 ? 'open' : 'short'
}

function itemsOf(set: RuleSet, answers: CheckAnswers, [low, high]: readonly [Assessment, Assessment]): CheckResult['items'] {
  const [surely, perhaps] = [new Set(low.counted), new Set(high.counted)]
  return set.sections.flatMap((section) => {
    const several = (group: string) => section.choices.filter((choice) => choice.group === group).length > 1
    const ofOne = new Set(section.groups.filter(({ id, select }) => select === 'one' && several(id)).map(({ id }) => id))
    const all = [...section.criteria.map(({ id, input }) => ({ id, input, group: undefined })), ...section.choices]
    return all.flatMap((item) => {
      const state = surely.has(item.id) ? 'met' : perhaps.has(item.id) ? doubt(section, item, answers) : 'notMet'
      // Where one choice counts, the others are no failures.
      return state === 'notMet' && item.group !== undefined && ofOne.has(item.group) ? [] : [{ section: section.id, id: item.id, state }]
    })
  })
}

type Asked = { id: string; group?: string | undefined; input?: string | undefined }
function doubt(section: Section, { id, group, input }: Asked, answers: CheckAnswers): ItemState {
  const number = input ?? section.groups.find((one) => one.id === group)?.input
  const asked =
    number === undefined
      ? [answers.said[id], answers.units[id], group === undefined ? undefined : answers.chosen[groupKey(section.id, group)]]
      : [answers.numbers[number]]
  return asked.some((answer) => answer !== undefined) ? 'unsure' : 'notAsked'
}

/**
 * The answers as the engine takes them, with everything that is not sure taken as no, or as yes. A prerequisite that is
 * not sure is left out when taken as no: it is not failed.
 */
export function engineAnswers(set: RuleSet, answers: CheckAnswers, taken: 'no' | 'yes'): Answers {
  const known = Object.entries(answers.numbers).filter((pair): pair is [string, number] => pair[1] !== 'unsure')
  const result: Answers = { answers: [], inputs: Object.fromEntries(known), units: {}, prerequisites: {} }
  for (const { id } of set.prerequisites) {
    const said = answers.prerequisites[id]
    if (said === 'yes' || said === 'no') result.prerequisites[id] = said === 'yes'
    else if (taken === 'yes') result.prerequisites[id] = true
  }
  for (const section of set.sections) addSection(section, answers, taken, result)
  return result
}

function addSection(section: Section, answers: CheckAnswers, taken: 'no' | 'yes', result: Answers) {
  const add = (ids: string[]) => result.answers.push(...ids)
  const open = (known: boolean) => !known && taken === 'yes'
  for (const { id, input } of section.criteria) {
    if (input !== undefined ? open(result.inputs[input] !== undefined) : isYes(answers.said[id], taken)) add([id])
  }
  for (const { id: group, select, input, unitPoints, max } of section.groups) {
    const own = section.choices.filter((choice) => choice.group === group).map(({ id }) => id)
    if (input !== undefined) add(open(result.inputs[input] !== undefined) ? own : [])
    else if (select === 'per-unit') for (const id of own) addUnits(id, answers.units[id], taken, result, unitLimit(unitPoints, max))
    else if (select === 'one' && own.length > 1) add(chosenOf(answers.chosen[groupKey(section.id, group)], own, taken))
    else add(own.filter((id) => isYes(answers.said[id], taken)))
  }
}

const isYes = (said: CheckAnswers['said'][string] | undefined, taken: 'no' | 'yes') => said === 'yes' || (said !== 'no' && taken === 'yes')

function chosenOf(chosen: string | undefined, own: string[], taken: 'no' | 'yes'): string[] {
  if (chosen === undefined || chosen === UNSURE) return taken === 'yes' ? own : []
  return chosen === NONE ? [] : own.filter((id) => id === chosen)
}

function addUnits(id: string, units: number | 'unsure' | undefined, taken: 'no' | 'yes', result: Answers, most: number) {
  const count = typeof units === 'number' ? units : taken === 'yes' ? most : 0
  if (count > 0) result.units[id] = count
}

/** As many as can count, or as the form takes where there is no limit. */
const unitLimit = (unitPoints: number | undefined, max: number | null | undefined) =>
  max && unitPoints ? Math.max(1, Math.ceil(max / unitPoints)) : MOST_UNITS.max
