import * as z from 'zod'
import { isDay } from '#app/lib/dates.ts'
import { DISTRICTS } from '#app/lib/districts.ts'
import { PROFESSIONS } from '#app/lib/isco.ts'
import { LANGUAGES } from '#app/lib/languages.ts'
import { LOCALES } from '#app/lib/locales.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { WORK_MODES } from '#app/lib/work-modes.ts'
import { endOfHongKongDay } from './closing-day.ts'
import { HOURS, JOB_LANGUAGE_LEVELS, MAX_JOB_LANGUAGES, OFFERS } from './job.ts'
import { EMPLOYER_EVENTS, STATEMENT_MAX, STATEMENT_MIN } from './job-application.ts'

const oneOf = <T extends string>(list: readonly T[]) => z.enum(list as readonly [T, ...T[]], 'errors.notAChoice')
/** Forms send a line break as two characters; it counts as one. PostgreSQL takes no NUL, and people type no control characters. */
const lines = z
  .string('errors.required')
  .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
  .refine((typed) => !/[^\P{Cc}\n\t]/u.test(typed), 'errors.invalid')
const line = lines.refine((typed) => !/[\n\t]/.test(typed), 'errors.invalid')

/** People write 45,000 or HK$45000 as well. */
const pay = z
  .string('errors.required')
  .transform((typed) => Number(typed.replace(/^\s*(?:HK)?\$?|[,，\s]/gi, '')))
  .pipe(z.number('errors.notANumber').int('errors.notANumber').min(1, 'errors.tooSmall').max(10_000_000, 'errors.tooLarge'))

const languageRow = z.object({ code: oneOf(LANGUAGES).optional(), level: oneOf(JOB_LANGUAGE_LEVELS).optional() })
/** Rows of language and level; rows without a language are left out. */
const languages = z
  .array(languageRow)
  .max(MAX_JOB_LANGUAGES)
  .default([])
  .transform((rows) => rows.flatMap(({ code, level }) => (code ? [{ code, level: level ?? ('conversational' as const) }] : [])))
  .refine((rows) => rows.length > 0, { path: [0, 'code'], message: 'jobs.error.languageNeeded' })
  .refine((rows) => new Set(rows.map(({ code }) => code)).size === rows.length, { path: [0, 'code'], message: 'jobs.error.languageTwice' })

export const advertSchema = z
  .object({
    intent: z.literal('save'),
    organisationId: z.string('errors.required').max(80),
    title: line.pipe(z.string().min(4, 'errors.tooShort').max(120, 'errors.tooLong')),
    description: lines.pipe(z.string().min(40, 'errors.tooShort').max(8000, 'errors.tooLong')),
    locale: oneOf(LOCALES),
    sector: oneOf(SECTORS),
    professionCode: oneOf(PROFESSIONS).optional(),
    district: oneOf(DISTRICTS).optional(),
    workMode: oneOf(WORK_MODES),
    hours: oneOf(HOURS),
    payMin: pay,
    payMax: pay,
    languages,
    offers: z.array(oneOf(OFFERS)).default([]),
    closesOn: z.string('errors.required').refine(isDay, 'errors.day'),
  })
  .superRefine(({ payMin, payMax }, check) => {
    if (payMax < payMin) check.addIssue({ code: 'custom', path: ['payMax'], message: 'jobs.error.payOrder' })
  })
  .transform(({ closesOn, professionCode, district, ...advert }) => ({
    ...advert,
    professionCode: professionCode ?? null,
    district: district ?? null,
    closesAt: endOfHongKongDay(closesOn),
  }))
export type AdvertInput = z.output<typeof advertSchema>

/** What the page of a job can send: its advert, or one word. */
export const jobFormSchema = z.discriminatedUnion('intent', [z.object({ intent: z.enum(['publish', 'close', 'copy']) }), advertSchema])

const choice = <T extends string>(list: readonly T[]) => oneOf(list).optional().catch(undefined)
export const jobFilterSchema = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  sector: choice(SECTORS),
  district: choice(DISTRICTS),
  workMode: choice(WORK_MODES),
  language: choice(LANGUAGES),
  hours: choice(HOURS),
  pay: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined),
  after: z.string().max(120).optional().catch(undefined),
})
export type JobFilter = z.output<typeof jobFilterSchema>

export const applySchema = z.object({
  statement: lines.pipe(z.string().min(STATEMENT_MIN, 'jobs.error.statementShort').max(STATEMENT_MAX, 'errors.tooLong')),
  consent: z.literal('yes', 'jobs.error.consent'),
})
/** What an employer does with an application: the next step, or writing to the applicant. */
export const moveSchema = z.object({ event: z.enum([...EMPLOYER_EVENTS, 'write'], 'errors.notAChoice') })
export const withdrawSchema = z.object({ applicationId: z.string('errors.required').max(80) })
