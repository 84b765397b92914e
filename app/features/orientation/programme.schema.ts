import * as z from 'zod'
import { isDay } from '#app/lib/dates.ts'
import { DISTRICTS } from '#app/lib/districts.ts'
import { LANGUAGES } from '#app/lib/languages.ts'
import { localTextSchema } from '#app/lib/local-text.schema.ts'
import { MAX_CAPACITY, MODES } from './programme.ts'

export const programmeSchema = z.object({
  organisationId: z.string('errors.required').max(80),
  titles: localTextSchema(120),
  summaries: localTextSchema(2000),
  mode: z.enum(MODES, 'errors.notAChoice'),
  district: z.enum(DISTRICTS as unknown as [string, ...string[]], 'errors.notAChoice').optional(),
  languages: z.array(z.enum(LANGUAGES, 'errors.notAChoice')).min(1, 'orientation.error.language'),
})
export type ProgrammeInput = z.output<typeof programmeSchema>

const day = z.string('errors.required').refine(isDay, 'errors.day')
const time = z.string('errors.required').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'orientation.error.time')

/** A cohort meets once a week at the same hour, from its first day to its last. */
export const cohortSchema = z
  .object({
    startsOn: day,
    meetings: z.coerce.number('errors.notANumber').int('errors.notANumber').min(1, 'errors.tooSmall').max(30, 'errors.tooLarge'),
    startsAt: time,
    endsAt: time,
    capacity: z.coerce.number('errors.notANumber').int('errors.notANumber').min(1, 'errors.tooSmall').max(MAX_CAPACITY, 'errors.tooLarge'),
    venue: z.string('errors.required').trim().min(3, 'errors.tooShort').max(200, 'errors.tooLong'),
    closesOn: day,
  })
  .superRefine(({ startsAt, endsAt, startsOn, closesOn }, check) => {
    if (endsAt <= startsAt) check.addIssue({ code: 'custom', path: ['endsAt'], message: 'orientation.error.order' })
    if (closesOn > startsOn) check.addIssue({ code: 'custom', path: ['closesOn'], message: 'orientation.error.closes' })
  })
export type CohortInput = z.output<typeof cohortSchema>

export const programmeFilterSchema = z.object({
  language: z.enum(LANGUAGES).optional().catch(undefined),
  mode: z.enum(MODES).optional().catch(undefined),
})
export type ProgrammeFilter = z.output<typeof programmeFilterSchema>

export const placeSchema = z.object({ intent: z.enum(['join', 'leave', 'talk']), cohortId: z.string().max(80) })

/** The one button of a group's page. */
export const talkSchema = z.object({ intent: z.literal('talk') })

/** The two buttons of a programme's page. By its intent a refused form still names its fields, which a plain union does not. */
export const programmeActionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('publish') }),
  programmeSchema.extend({ intent: z.literal('save') }),
])
