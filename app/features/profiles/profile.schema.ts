import * as z from 'zod'
import { nameSchema } from '#app/features/accounts/account.schema.ts'
import { isDay } from '#app/lib/dates.ts'
import { DISTRICTS } from '#app/lib/districts.ts'
import { GOALS } from '#app/lib/goals.ts'
import { INTERESTS } from '#app/lib/interests.ts'
import { PROFESSIONS } from '#app/lib/isco.ts'
import { LANGUAGE_LEVELS, LANGUAGES } from '#app/lib/languages.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { SKILLS } from '#app/lib/skills.ts'
import { SLOTS } from '#app/lib/slots.ts'
import { WORKING_STYLES } from '#app/lib/working-styles.ts'
import { MAX_GOALS, MAX_INTERESTS, MAX_LANGUAGES, MAX_SKILLS, MAX_YEARS, type Step } from './profile.ts'

/** A list of ids from checkboxes, each once, in the order of the vocabulary; an unknown id is refused. */
function chosen<Id extends string>(ids: readonly Id[], limits: { max: number; tooMany: string; atLeastOne?: string }) {
  const list = z
    .array(z.enum(ids as [Id, ...Id[]], 'errors.notAChoice'))
    .default([])
    .transform((picked) => ids.filter((id) => picked.includes(id)))
    .refine((picked) => picked.length <= limits.max, limits.tooMany)
  const { atLeastOne } = limits
  return atLeastOne ? list.refine((picked) => picked.length > 0, atLeastOne) : list
}

/** A choice that may be left open: an empty field is no answer. */
function optional<Id extends string>(ids: readonly Id[]) {
  return z
    .enum(ids as [Id, ...Id[]], 'errors.notAChoice')
    .optional()
    .transform((id) => id ?? null)
}

const languageRow = z.object({ code: z.string().optional(), level: z.string().optional() })

/** Rows of language and level. Empty rows are left out; a language without a level, and one named twice, are marked in their row. */
const languages = z
  .array(languageRow)
  .max(50)
  .default([])
  .transform((rows, check) => rows.flatMap((row, at) => languageOf(row, { at, before: rows.slice(0, at), check })))
  .refine((rows) => rows.length > 0, { path: [0, 'code'], message: 'profiles.error.languageNeeded' })
  .refine((rows) => rows.length <= MAX_LANGUAGES, { path: [MAX_LANGUAGES, 'code'], message: 'profiles.error.tooManyLanguages' })

type Row = z.output<typeof languageRow>

function languageOf(row: Row, { at, before, check }: { at: number; before: Row[]; check: z.core.$RefinementCtx }) {
  if (!row.code && !row.level) return []
  const refuse = (field: 'code' | 'level', message: string) => check.addIssue({ code: 'custom', path: [at, field], message })
  const code = LANGUAGES.find((known) => known === row.code)
  const level = LANGUAGE_LEVELS.find((known) => known === row.level)
  if (!code) refuse('code', 'profiles.error.languageCode')
  if (!level) refuse('level', 'profiles.error.languageLevel')
  if (code && before.some((other) => other.code === code)) refuse('code', 'profiles.error.languageTwice')
  return code && level ? [{ code, level }] : []
}

const years = z
  .string('errors.required')
  .trim()
  .regex(/^\d{1,2}$/, 'profiles.error.years')
  .transform(Number)
  .refine((value) => value <= MAX_YEARS, 'profiles.error.years')

/** `latest` is the last day of arrival that makes sense; people plan ahead, but not for ever. */
const arrival = (latest: string) =>
  z
    .string()
    .trim()
    .optional()
    .superRefine((day, check) => {
      if (!day) return
      if (!isDay(day)) check.addIssue({ code: 'custom', message: 'errors.day' })
      else if (day < '1970-01-01' || day > latest) check.addIssue({ code: 'custom', message: 'profiles.error.arrival' })
    })
    .transform((day) => day || null)

/** What each step takes. `mentor` may choose as many goals as they can help with. */
export function stepSchemas({ mentor, latest }: { mentor: boolean; latest: string }) {
  const goalLimit = mentor ? GOALS.length : MAX_GOALS
  return {
    name: z.object({ fullName: nameSchema, name: nameSchema }),
    languages: z.object({ languages }),
    profession: z.object({
      professionCode: z.enum(PROFESSIONS as [string, ...string[]], 'profiles.error.profession'),
      sector: optional(SECTORS),
      yearsExperience: years,
    }),
    skills: z.object({
      skills: chosen(SKILLS, { max: MAX_SKILLS, tooMany: 'profiles.error.tooManySkills', atLeastOne: 'profiles.error.skillNeeded' }),
    }),
    goals: z.object({
      goals: chosen(GOALS, { max: goalLimit, tooMany: 'profiles.error.tooManyGoals', atLeastOne: 'profiles.error.goalNeeded' }),
    }),
    interests: z.object({
      interests: chosen(INTERESTS, { max: MAX_INTERESTS, tooMany: 'profiles.error.tooManyInterests' }),
      style: optional(WORKING_STYLES),
    }),
    'free-time': z.object({
      slots: chosen(SLOTS, { max: SLOTS.length, tooMany: 'errors.notAChoice', atLeastOne: 'profiles.error.slotNeeded' }),
    }),
    place: z.object({ district: optional(DISTRICTS), remote: optional(['yes', 'no'] as const), arrivalOn: arrival(latest) }),
  } satisfies Record<Step, z.ZodType>
}

export const completionSchema = z.object({})

type Schemas = ReturnType<typeof stepSchemas>
/** The answer to a step, with its name. */
export type StepInput = { [S in Step]: { step: S } & z.output<Schemas[S]> }[Step]
