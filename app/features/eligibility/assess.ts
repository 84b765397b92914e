import type { Answers } from './rule-set.ts'
import { type Bounds, type Group, holds, type RuleSet, type Section, within } from './rule-set.ts'

/** Why an answer did not count; `by` is the other id, or the number, that decided. */
export type IgnoredReason = { code: 'requires' | 'excludes' | 'onlyWhen' | 'weaker' | 'answeredByInput'; by: string }
/** Why a test fails whatever the score. */
export type FailedReason = { code: 'prerequisite' | 'allRequired' | 'gate'; by: string }

export type Assessment = {
  ruleSet: string
  kind: RuleSet['kind']
  score: number
  passMark: number
  passed: boolean
  sections: { id: string; score: number; max: number | null }[]
  ignored: { id: string; reason: IgnoredReason }[]
  failed: { id: string; reason: FailedReason }[]
  /** Prerequisites that nobody asked about yet. They neither pass nor fail. */
  notAsked: string[]
  /** Criteria that are met, and choices that count, in the order of the set. */
  counted: string[]
}

type Item = {
  id: string
  requires: number[]
  excludes: number[]
  onlyWhen: ({ input: string } & Bounds) | undefined
  points: number
  min?: number | undefined
  max?: number | undefined
}
/** Items that one number answers: a group's choices, or a criterion alone. */
type Answered = { input: string; items: number[] }
type CompiledGroup = { rule: Group; items: number[] }
type CompiledSection = { section: Section; groups: CompiledGroup[]; criteria: number[] }
type Run = { chosen: Uint8Array; valid: Uint8Array; units: (id: string) => number; ignored: Assessment['ignored'] }

/**
 * Prepares a rule set; the function it gives is pure and does not depend on the order of the answers. Ids which the set
 * does not know are passed over: `readAnswers` refuses them where that matters.
 */
export function compileRuleSet(set: RuleSet): (answers: Answers) => Assessment {
  const { items, sections, answered } = compile(set)
  const places = new Map(items.map(({ id }, place) => [id, place]))
  return (answers) => {
    const ignored: Assessment['ignored'] = []
    const chosen = choose(answers, items.length, places)
    for (const one of answered) answerByInput(one, items, chosen, answers.inputs[one.input], ignored)
    const valid = validate(items, chosen, answers.inputs, ignored)
    const run: Run = { chosen, valid, units: (id) => answers.units[id] ?? 1, ignored }
    const scored = sections.map((section) => ({
      id: section.section.id,
      score: scoreSection(section, items, run),
      max: section.section.max,
    }))
    const score = scored.reduce((sum, section) => sum + section.score, 0)
    const failed = [...failures(set, answers), ...incomplete(sections, items, valid)]
    return {
      ruleSet: set.id,
      kind: set.kind,
      score,
      passMark: set.passMark,
      passed: score >= set.passMark && failed.length === 0,
      sections: scored,
      ignored,
      failed,
      notAsked: set.prerequisites.filter(({ id }) => answers.prerequisites[id] === undefined).map(({ id }) => id),
      counted: items.filter((_item, place) => valid[place] === 1).map(({ id }) => id),
    }
  }
}

function compile(set: RuleSet) {
  const all = set.sections.flatMap(({ choices, criteria }) => [...choices, ...criteria])
  const places = new Map(all.map(({ id }, place) => [id, place]))
  const placesOf = (ids: string[]) => ids.flatMap((id) => places.get(id) ?? [])
  const items = all.map((item): Item => {
    const { onlyWhen, excludes, points } = { onlyWhen: undefined, excludes: [], points: 1, ...item }
    return { id: item.id, requires: placesOf(item.requires), excludes: placesOf(excludes), onlyWhen, points, min: item.min, max: item.max }
  })
  const sections = set.sections.map((section): CompiledSection => {
    const own = (group: string) => placesOf(section.choices.filter((choice) => choice.group === group).map(({ id }) => id))
    return {
      section,
      groups: section.groups.map((rule) => ({ rule, items: own(rule.id) })),
      criteria: placesOf(section.criteria.map(({ id }) => id)),
    }
  })
  return { items, sections, answered: [...answeredGroups(sections), ...answeredCriteria(set, places)] }
}

const answeredGroups = (sections: CompiledSection[]): Answered[] =>
  sections.flatMap(({ groups }) => groups.flatMap(({ rule, items }) => (rule.input === undefined ? [] : [{ input: rule.input, items }])))

const answeredCriteria = (set: RuleSet, places: Map<string, number>): Answered[] =>
  set.sections.flatMap(({ criteria }) =>
    criteria.flatMap(({ id, input }) => {
      const place = places.get(id)
      return input === undefined || place === undefined ? [] : [{ input, items: [place] }]
    }),
  )

function choose({ answers, units }: Answers, size: number, places: Map<string, number>): Uint8Array {
  const chosen = new Uint8Array(size)
  for (const id of answers) {
    const place = places.get(id)
    if (place !== undefined) chosen[place] = 1
  }
  for (const id in units) {
    const place = places.get(id)
    if (place !== undefined) chosen[place] = (units[id] ?? 0) > 0 ? 1 : 0
  }
  return chosen
}

/** A number, once given, is the answer; what was ticked against it does not count. */
function answerByInput(
  { input, items }: Answered,
  all: Item[],
  chosen: Uint8Array,
  value: number | undefined,
  ignored: Assessment['ignored'],
) {
  if (value === undefined) return
  for (const place of items) {
    const item = all[place] as Item
    const fits = holds(item, value)
    if (chosen[place] === 1 && !fits) ignored.push({ id: item.id, reason: { code: 'answeredByInput', by: input } })
    chosen[place] = fits ? 1 : 0
  }
}

/**
 * What is chosen and may count. `excludes` looks at what was chosen, so it needs no second look; `requires` looks at what
 * counts, so what falls takes with it what stands on it.
 */
function validate(items: Item[], chosen: Uint8Array, inputs: Answers['inputs'], ignored: Assessment['ignored']): Uint8Array {
  const valid = chosen.slice()
  const drop = (place: number, id: string, reason: IgnoredReason) => {
    valid[place] = 0
    ignored.push({ id, reason })
  }
  for (const [place, { id, excludes, onlyWhen }] of items.entries()) {
    if (chosen[place] !== 1) continue
    const excluding = excludes.find((other) => chosen[other] === 1)
    const value = onlyWhen && inputs[onlyWhen.input]
    if (excluding !== undefined) drop(place, id, { code: 'excludes', by: items[excluding]?.id ?? '' })
    else if (onlyWhen && (value === undefined || !within(onlyWhen, value))) drop(place, id, { code: 'onlyWhen', by: onlyWhen.input })
  }
  for (let falling = true; falling; ) {
    falling = false
    for (const [place, { id, requires }] of items.entries()) {
      const missing = valid[place] === 1 ? requires.find((other) => valid[other] !== 1) : undefined
      if (missing === undefined) continue
      drop(place, id, { code: 'requires', by: items[missing]?.id ?? '' })
      falling = true
    }
  }
  return valid
}

function scoreSection({ section, groups, criteria }: CompiledSection, items: Item[], run: Run): number {
  let sum = 0
  for (const place of criteria) sum += run.valid[place] ?? 0
  for (const group of groups) sum += scoreGroup(group, items, run)
  return section.cap === undefined ? sum : Math.min(sum, section.cap)
}

function scoreGroup({ rule, items: own }: CompiledGroup, items: Item[], run: Run): number {
  const counting = own.filter((place) => run.valid[place] === 1).map((place) => items[place] as Item)
  if (counting.length === 0) return 0
  if (rule.select === 'any') return counting.reduce((sum, { points }) => sum + points, 0)
  if (rule.select === 'per-unit') {
    const units = counting.reduce((sum, { id }) => sum + run.units(id), 0)
    return Math.min((rule.unitPoints ?? 0) * units, rule.max ?? Number.POSITIVE_INFINITY)
  }
  const best = counting.reduce((most, item) => (item.points > most.points ? item : most))
  for (const { id } of counting) if (id !== best.id) run.ignored.push({ id, reason: { code: 'weaker', by: best.id } })
  return best.points
}

function failures({ prerequisites, gates }: RuleSet, answers: Answers): Assessment['failed'] {
  const unmet = prerequisites.filter(({ id }) => answers.prerequisites[id] === false)
  const outside = gates.filter((gate) => {
    const value = gate.input === undefined ? undefined : answers.inputs[gate.input]
    return value !== undefined && !within(gate, value)
  })
  return [
    ...unmet.map(({ id }) => ({ id, reason: { code: 'prerequisite' as const, by: id } })),
    ...outside.map(({ id, input = '' }) => ({ id: id ?? input, reason: { code: 'gate' as const, by: input } })),
  ]
}

function incomplete(sections: CompiledSection[], items: Item[], valid: Uint8Array): Assessment['failed'] {
  return sections.flatMap(({ section, groups }) => {
    if (!section.allRequired) return []
    const missing = groups.flatMap((group) => group.items).find((place) => valid[place] !== 1)
    return missing === undefined ? [] : [{ id: section.id, reason: { code: 'allRequired' as const, by: items[missing]?.id ?? '' } }]
  })
}
