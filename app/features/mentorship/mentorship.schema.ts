import * as z from 'zod'
import { isDay } from '#app/lib/dates.ts'
import { DISTRICTS } from '#app/lib/districts.ts'
import { GOALS } from '#app/lib/goals.ts'
import { LANGUAGES } from '#app/lib/languages.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { DAYS } from '#app/lib/slots.ts'
import { GENDERS } from './gender-word.ts'
import { DECLINE_REASONS, END_REASONS, MAX_CAPACITY } from './mentorship.ts'

const id = z.string('errors.required').max(80)
const moment = z.iso.datetime('errors.notAChoice')

export const requestSchema = z.object({
  goal: z.string('errors.required').trim().min(20, 'mentorship.error.goalShort').max(600, 'errors.tooLong'),
  /** The start of a first meeting; left out, the mentor proposes one. */
  startsAt: moment.optional(),
  /** The request after whose end this mentor was proposed. */
  after: id.optional(),
})
export type RequestInput = z.output<typeof requestSchema>

/** What the page of a mentor sends: a request, or a mark for oneself. */
export const mentorPageSchema = z.discriminatedUnion('intent', [
  requestSchema.extend({ intent: z.literal('ask').optional() }),
  z.object({ intent: z.enum(['wish', 'ratherNot', 'unmark']) }),
])

/** What the page of requests sends: each answer about one request or one pair. */
export const answerSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept'), requestId: id, startsAt: moment.optional() }),
  z.object({ intent: z.literal('acceptWithoutTime'), requestId: id }),
  z.object({ intent: z.enum(['propose', 'proposeAgain', 'agree']), requestId: id, startsAt: moment }),
  z.object({ intent: z.literal('extend'), requestId: id }),
  z.object({
    intent: z.literal('decline'),
    requestId: id,
    reasonCode: z.enum(DECLINE_REASONS, 'errors.notAChoice'),
    note: z.string().trim().max(600, 'errors.tooLong').optional(),
  }),
  z.object({ intent: z.literal('withdraw'), requestId: id }),
  z.object({ intent: z.literal('end'), mentorshipId: id, reason: z.enum(END_REASONS, 'errors.notAChoice') }),
])

export const mentorProfileSchema = z.object({
  headline: z.string('errors.required').trim().min(5, 'errors.tooShort').max(120, 'errors.tooLong'),
  about: z.string('errors.required').trim().min(20, 'errors.tooShort').max(2000, 'errors.tooLong'),
  capacity: z.coerce.number('errors.notANumber').int('errors.notANumber').min(0, 'errors.tooSmall').max(MAX_CAPACITY, 'errors.tooLarge'),
})
export type MentorProfileInput = z.output<typeof mentorProfileSchema>

export const mentorFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('pause'), pausedUntil: z.string().refine(isDay, 'errors.day').optional() }),
  z.object({ intent: z.enum(['resume', 'publish', 'unpublish', 'keepOpen']) }),
])

/** An empty choice takes the word back. */
const gender = z
  .enum(['', ...GENDERS])
  .default('')
  .transform((value) => value || null)
export const genderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wish'), wish: gender }),
  z.object({ kind: z.literal('own'), own: gender }),
])

export const unmarkSchema = z.object({ mentorId: id })

/** Giving a word, renewing it, and taking it back. */
export const vetSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('vet'),
    mentorId: id,
    organisationId: id,
    references: z.coerce
      .number('errors.notANumber')
      .int('errors.notANumber')
      .min(1, 'mentoring.error.references')
      .max(9, 'errors.tooLarge'),
    conduct: z.literal('yes', 'mentoring.error.conductSeen'),
    validUntil: z.string('errors.required').refine(isDay, 'errors.day'),
  }),
  z.object({ intent: z.literal('end'), mentorId: id, organisationId: id }),
])

const choice = <T extends string>(list: readonly T[]) =>
  z
    .enum(list as readonly [T, ...T[]])
    .optional()
    .catch(undefined)

/** The filters in the address; what is not one of the choices counts as not chosen. */
export const mentorFilterSchema = z.object({
  language: choice(LANGUAGES),
  sector: choice(SECTORS),
  goal: choice(GOALS),
  day: choice(DAYS),
  district: choice(DISTRICTS),
  remote: choice(['yes']),
  page: z.coerce.number().int().min(1).max(5000).catch(1),
})
export type MentorFilter = z.output<typeof mentorFilterSchema>
