import * as z from 'zod'
import { FileProblem, problemOf } from './read-rule-set.ts'
import { type Answers, inputsOf, type RuleSet, unitsOf } from './rule-set.ts'

const number = z.number({ error: 'a number' }).refine(Number.isFinite, 'a finite number').min(0, 'a number that is not below 0')
const schema = z.looseObject(
  {
    answers: z.array(z.string({ error: 'an id' }), { error: 'a list of ids' }).default([]),
    inputs: z.record(z.string(), number, { error: 'an object of numbers' }).default({}),
    units: z
      .record(z.string(), number.int('a whole number').max(1_000_000, 'a number of at most 1,000,000'), { error: 'an object of numbers' })
      .default({}),
    prerequisites: z.record(z.string(), z.boolean({ error: 'true or false' }), { error: 'an object of true or false' }).default({}),
  },
  { error: 'an object' },
)

/** Answers from parsed JSON, for one rule set. Throws a FileProblem for what the set does not know. */
export function readAnswers(value: unknown, set: RuleSet, file: string): Answers {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw problemOf(parsed.error, file)
  const { answers, inputs, units, prerequisites } = parsed.data
  const ids = set.sections.flatMap(({ choices, criteria }) => [...choices, ...criteria].map(({ id }) => id))
  const check = (key: string, given: string[], known: string[]) => {
    const unknown = given.find((id) => !known.includes(id))
    if (unknown === undefined) return
    throw new FileProblem(
      file,
      `${key}: ${JSON.stringify(unknown)}`,
      known.length > 0 ? `one of ${known.join(', ')}` : `nothing, "${set.id}" has none`,
    )
  }
  check('answers', answers, ids)
  check('inputs', Object.keys(inputs), inputsOf(set))
  check('units', Object.keys(units), unitsOf(set))
  check(
    'prerequisites',
    Object.keys(prerequisites),
    set.prerequisites.map(({ id }) => id),
  )
  return { answers, inputs, units, prerequisites }
}
