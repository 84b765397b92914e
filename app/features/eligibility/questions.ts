import { type CheckAnswers, NONE, noAnswers, SAID, type Said, UNSURE } from './check-answers.ts'
import { ROUTES, type Route } from './edition.ts'
import type { Group, RuleSet, Section } from './rule-set.ts'

/** One page of the self-check. `key` names it in the address; `section` is null in the triage. */
export type Question = { key: string; section: string | null } & (
  | { kind: 'route' }
  | { kind: 'excluded' }
  | { kind: 'prerequisite'; id: string }
  | { kind: 'item'; id: string }
  | { kind: 'choice'; group: string; choices: string[] }
  | { kind: 'number'; input: string; about: string; range: NumberRange }
  | { kind: 'units'; id: string; range: NumberRange }
)
export type NumberRange = { min: number; max: number }

/** Numbers beyond these are slips of the hand. */
const RANGES: Record<string, NumberRange> = { ageYears: { min: 0, max: 120 } }
const ANY: NumberRange = { min: 0, max: 1_000_000_000 }
export const MOST_UNITS: NumberRange = { min: 0, max: 50 }

export type Around = { exclusions: string[]; routes: number }

/** All questions in their order: the triage first. What an earlier "no" has settled is not asked. */
export function questionsOf(set: RuleSet, answers: CheckAnswers, { exclusions, routes }: Around): Question[] {
  const asked = new Set<string>()
  return [
    ...set.prerequisites.map(({ id }): Question => ({ key: `p:${id}`, section: null, kind: 'prerequisite', id })),
    ...(exclusions.length > 0 ? [{ key: 'excluded', section: null, kind: 'excluded' } as const] : []),
    ...(routes > 1 ? [{ key: 'route', section: null, kind: 'route' } as const] : []),
    ...set.sections.flatMap((section) => questionsIn(section, answers, asked)),
  ]
}

function questionsIn(section: Section, answers: CheckAnswers, asked: Set<string>): Question[] {
  const criteria = section.criteria.flatMap((criterion) =>
    criterion.input === undefined ? item(section, criterion, answers) : numberOnce(section.id, criterion.input, criterion.id, asked),
  )
  return [...criteria, ...section.groups.flatMap((group) => questionsOfGroup(section, group, answers, asked))]
}

function questionsOfGroup(section: Section, group: Group, answers: CheckAnswers, asked: Set<string>): Question[] {
  const choices = section.choices.filter((choice) => choice.group === group.id)
  if (group.input !== undefined) return numberOnce(section.id, group.input, group.id, asked)
  if (group.select === 'per-unit') {
    return choices.map(({ id }) => ({ key: `u:${id}`, section: section.id, kind: 'units', id, range: MOST_UNITS }))
  }
  if (group.select === 'any' || choices.length === 1) return choices.flatMap((choice) => item(section, choice, answers))
  const key = groupKey(section.id, group.id)
  return [{ key: `g:${key}`, section: section.id, kind: 'choice', group: key, choices: choices.map(({ id }) => id) }]
}

export const groupKey = (section: string, group: string) => `${section}/${group}`

function item(section: Section, { id, requires }: { id: string; requires: string[] }, answers: CheckAnswers): Question[] {
  const settled = requires.some((other) => answers.said[other] === 'no')
  return settled ? [] : [{ key: `s:${id}`, section: section.id, kind: 'item', id }]
}

/** One number may answer several things. */
function numberOnce(section: string, input: string, about: string, asked: Set<string>): Question[] {
  if (asked.has(input)) return []
  asked.add(input)
  return [{ key: `n:${input}`, section, kind: 'number', input, about, range: RANGES[input] ?? ANY }]
}

/** What was answered there, as the form sends it; undefined when nothing was. */
export function answerTo(question: Question, answers: CheckAnswers): string | undefined {
  switch (question.kind) {
    case 'route':
      return answers.route
    case 'excluded':
      return answers.excluded
    case 'prerequisite':
      return answers.prerequisites[question.id]
    case 'item':
      return answers.said[question.id]
    case 'choice':
      return answers.chosen[question.group]
    case 'number':
      return answers.numbers[question.input]?.toString()
    case 'units':
      return answers.units[question.id]?.toString()
  }
}

/** The answers with one more, or the key of the message that says why it is none. */
export function giveAnswer(question: Question, value: string, answers: CheckAnswers): CheckAnswers | string {
  switch (question.kind) {
    case 'route':
      return ROUTES.includes(value as Route) ? { ...answers, route: value as Route } : 'eligibility.error.choose'
    case 'choice':
      return [...question.choices, NONE, UNSURE].includes(value)
        ? { ...answers, chosen: { ...answers.chosen, [question.group]: value } }
        : 'eligibility.error.choose'
    case 'number':
    case 'units':
      return giveNumber(question, value, answers)
    default:
      return SAID.includes(value as Said) ? giveSaid(question, value as Said, answers) : 'eligibility.error.choose'
  }
}

function giveSaid(question: Question, value: Said, answers: CheckAnswers): CheckAnswers {
  if (question.kind === 'excluded') return { ...answers, excluded: value }
  if (question.kind === 'prerequisite') return { ...answers, prerequisites: { ...answers.prerequisites, [question.id]: value } }
  return question.kind === 'item' ? { ...answers, said: { ...answers.said, [question.id]: value } } : answers
}

function giveNumber(question: Question & { kind: 'number' | 'units' }, typed: string, answers: CheckAnswers): CheckAnswers | string {
  const value = typed === 'unsure' ? typed : wholeNumber(typed)
  if (value === undefined) return 'eligibility.error.number'
  const { min, max } = question.range
  if (value !== 'unsure' && (value < min || value > max)) return 'eligibility.error.range'
  return question.kind === 'number'
    ? { ...answers, numbers: { ...answers.numbers, [question.input]: value } }
    : { ...answers, units: { ...answers.units, [question.id]: value } }
}

/** Full-width digits are what a Chinese keyboard gives. */
function wholeNumber(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replace(/[\s,]/g, '')
  return /^\d{1,10}$/.test(plain) ? Number(plain) : undefined
}

/** Of answers that came in an address, those that answer a question of this set as its form would have let them. */
export function keepValid(set: RuleSet, answers: CheckAnswers, around: Around): CheckAnswers {
  return questionsOf(set, answers, around).reduce((kept, question) => {
    const value = answerTo(question, answers)
    const given = value === undefined ? kept : giveAnswer(question, value, kept)
    return typeof given === 'string' ? kept : given
  }, noAnswers())
}

/** Countries that a set is not open to, in the set's own words. A key that the format carries along. */
export function exclusionsOf(set: RuleSet): string[] {
  const { scopeExclusion } = set as { scopeExclusion?: unknown }
  return Array.isArray(scopeExclusion) ? scopeExclusion.filter((one): one is string => typeof one === 'string') : []
}
