import { type Answers, inputsOf, type RuleSet } from './rule-set.ts'

/** What an edition can take from answers that were given to another one, and what it does not know. */
export type Translated = { answers: Answers; dropped: string[] }

/**
 * Answers belong to the edition they were given to. Another one takes those whose ids it knows, and nothing is guessed:
 * what it does not know is dropped and named. The function is made once for an edition and is pure.
 */
export function translateAnswers(to: RuleSet): (given: Answers) => Translated {
  const items = new Set(to.sections.flatMap(({ choices, criteria }) => [...choices, ...criteria].map(({ id }) => id)))
  const inputs = new Set(inputsOf(to))
  const prerequisites = new Set(to.prerequisites.map(({ id }) => id))
  return (given) => {
    const dropped: string[] = []
    const known = (ids: Set<string>) => (id: string) => {
      if (ids.has(id)) return true
      dropped.push(id)
      return false
    }
    const answers = {
      answers: given.answers.filter(known(items)),
      inputs: pick(given.inputs, known(inputs)),
      units: pick(given.units, known(items)),
      prerequisites: pick(given.prerequisites, known(prerequisites)),
    }
    return { answers, dropped: [...new Set(dropped)] }
  }
}

const pick = <T>(record: Record<string, T>, keep: (key: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => keep(key)))

/** Answers in the JSON of a stored assessment; what is no answer is left out, so that one odd row stops nothing. */
export function readStoredAnswers(json: string): Answers {
  const stored = JSON.parse(json) as { [key in keyof Answers]?: unknown }
  return {
    answers: Array.isArray(stored.answers) ? stored.answers.filter((id): id is string => typeof id === 'string') : [],
    inputs: valuesOf(stored.inputs, (value): value is number => Number.isFinite(value)),
    units: valuesOf(stored.units, (value): value is number => Number.isFinite(value)),
    prerequisites: valuesOf(stored.prerequisites, (value): value is boolean => typeof value === 'boolean'),
  }
}

function valuesOf<T>(value: unknown, is: (one: unknown) => one is T): Record<string, T> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter((pair): pair is [string, T] => is(pair[1])))
}
