import * as z from 'zod'
import { LANGUAGE_LEVELS } from '#app/lib/languages.ts'
import { MAX_WISHES } from '../mentorship.ts'
import { MAX_WEIGHT, PARTS, type PartName } from '../score-weights.ts'
import { EVENNESS } from '../solver/spread.ts'

// Messages say what was expected; the reader of the file gets them with the key.
const ID = 'a text of 1 to 200 characters'
const id = z.string({ error: ID }).min(1, ID).max(200, ID)
const word = id.nullish()
const words = z.array(id, { error: 'a list of ids' }).max(500, 'at most 500 ids').nullish()
const wishes = z.array(id, { error: 'a list of ids' }).max(MAX_WISHES, 'at most five wishes').nullish()
const MOMENT = 'a day or a moment with its offset, such as 2026-03-02T04:00:00Z'
const moment = z
  .string({ error: MOMENT })
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/, MOMENT)
  .refine((text) => !Number.isNaN(Date.parse(text)), MOMENT)
const whole = (most: number) => {
  const error = `a whole number from 0 to ${most}`
  return z.number({ error }).int(error).min(0, error).max(most, error)
}
const YEARS = 'a number from 0 to 100'

const spoken = z.object(
  { code: id, level: z.enum(LANGUAGE_LEVELS, { error: '"basic", "conversational", "fluent" or "native"' }) },
  { error: 'an object with "code" and "level"' },
)

const person = {
  id,
  languages: z.array(spoken, { error: 'a list of languages' }).max(100, 'at most 100 languages').nullish(),
  professionCode: word,
  sector: word,
  skills: words,
  yearsExperience: z.number({ error: YEARS }).min(0, YEARS).max(100, YEARS).nullish(),
  goals: words,
  slots: words,
  interests: words,
  style: word,
  district: word,
  remote: z.enum(['yes', 'no'], { error: '"yes", "no" or null' }).nullish(),
  employerId: word,
  wishes,
  ratherNot: words,
}

const mentee = z.object(person, { error: 'an object with "id"' })
const mentor = z.object(
  { ...person, capacity: whole(10_000), activeCount: whole(10_000).nullish(), pausedUntil: moment.nullish() },
  { error: 'an object with "id" and "capacity"' },
)

const PAIR = 'a pair of ids: [mentee, mentor]'
const pairs = z.array(z.tuple([id, id], { error: PAIR }), { error: `a list with ${PAIR}` }).nullish()

const weight = whole(MAX_WEIGHT)
const weights = z
  .strictObject(Object.fromEntries(PARTS.map((part) => [part, weight])) as Record<PartName, typeof weight>, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `only ${PARTS.join(', ')}` : 'an object with the eight parts'),
  })
  .nullish()

const rules = z
  .strictObject(
    {
      minPoints: whole(100).nullish(),
      sameSector: z.boolean({ error: 'true or false' }).nullish(),
      canMeet: z.boolean({ error: 'true or false' }).nullish(),
    },
    { error: (issue) => (issue.code === 'unrecognized_keys' ? 'only minPoints, sameSector, canMeet' : 'an object') },
  )
  .nullish()

const spread = z
  .strictObject(
    { concave: whole(100).nullish(), even: z.enum(EVENNESS, { error: '"off", "ties" or "first"' }).nullish() },
    { error: (issue) => (issue.code === 'unrecognized_keys' ? 'only concave, even' : 'an object') },
  )
  .nullish()

/**
 * A people file as it is written. What it does not know it passes over, so a name or a birthday in the file reaches no
 * rule. Ids that name each other are checked by `readPeople`.
 */
export const peopleFileSchema = z.object(
  {
    mentors: z.array(mentor, { error: 'a list of mentors' }),
    mentees: z.array(mentee, { error: 'a list of mentees' }),
    blocked: pairs,
    locked: pairs,
    apart: pairs,
    conflicts: pairs,
    weights,
    rules,
    spread,
    at: moment.nullish(),
  },
  { error: 'an object with "mentors" and "mentees"' },
)

export type PeopleFile = z.infer<typeof peopleFileSchema>

/** The same as JSON Schema, for other tools. */
export function peopleJsonSchema(): object {
  const schema = z.toJSONSchema(peopleFileSchema, { io: 'input', target: 'draft-2020-12', reused: 'ref' })
  return { ...schema, title: 'Praya people file', description: 'Mentees and mentors to be matched; see people-file.md.' }
}
