import * as z from 'zod'
import { crossProblems } from './rule-set-links.ts'

// Messages say what was expected; the reader of the file gets them with the key.
const finite = z.number({ error: 'a number' }).refine(Number.isFinite, 'a finite number')
const name = z.string({ error: 'a text' }).min(1, 'a text that is not empty').max(200, 'a text of at most 200 characters')
const label = z.string({ error: 'a text' }).min(1, 'a text that is not empty').max(4000, 'a text of at most 4,000 characters')
const day = z
  .string({ error: 'an ISO date or null' })
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'an ISO date or null')
  .nullable()
const names = z.array(name, { error: 'a list of ids' }).default([])
const list = <T extends z.ZodType>(item: T) => z.array(item, { error: 'a list' })
const range = { min: finite.optional(), max: finite.optional() }
const bounds = { atLeast: finite.optional(), below: finite.optional() }
const select = z.enum(['one', 'any', 'per-unit'], { error: '"one", "any" or "per-unit"' })

const choice = z.looseObject({
  id: name,
  label,
  points: finite,
  group: name.optional(),
  requires: names,
  excludes: names,
  onlyWhen: z.looseObject({ input: name, ...bounds }, { error: 'an object with "input"' }).optional(),
  ...range,
})
const criterion = z.looseObject({ id: name, label, requires: names, input: name.optional(), ...range })
const group = z.looseObject({
  id: name,
  select,
  input: name.optional(),
  unitPoints: finite.optional(),
  max: finite.nullable().optional(),
})
const section = z.looseObject({
  id: name,
  label,
  max: finite.nullable(),
  cap: finite.optional(),
  allRequired: z.boolean({ error: 'true or false' }).optional(),
  select: select.optional(),
  input: name.optional(),
  unitPoints: finite.optional(),
  groups: list(group).optional(),
  choices: list(choice).optional(),
  criteria: list(criterion).optional(),
})
const prerequisite = z.looseObject({ id: name, label })
const gate = z.looseObject({ id: name.optional(), label, input: name.optional(), ...bounds })

/** A rule set as the file has it; what it names inside itself is checked too. */
export const ruleSetSchema = z
  .looseObject(
    {
      id: name,
      title: label.optional(),
      jurisdiction: name.optional(),
      validFrom: day.optional(),
      validTo: day.optional(),
      kind: z.enum(['points', 'criteria-count'], { error: '"points" or "criteria-count"' }),
      passMark: finite,
      prerequisites: list(prerequisite).default([]),
      gates: list(gate).default([]),
      sections: list(section).min(1, 'at least one section'),
    },
    { error: 'an object' },
  )
  .superRefine((set, check) => {
    for (const { path, expected } of crossProblems(set)) check.addIssue({ code: 'custom', path, message: expected })
  })

export type RuleSetFile = z.output<typeof ruleSetSchema>
