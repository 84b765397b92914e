import * as z from 'zod'
import { MAX_CAPACITY } from '#app/features/mentorship/mentorship.ts'
import { MAX_WEIGHT, PARTS, type PartName } from '#app/features/mentorship/score-weights.ts'
import { EVENNESS } from '#app/features/mentorship/solver/spread.ts'
import { isGoal } from '#app/lib/goals.ts'
import { isLanguageCode } from '#app/lib/languages.ts'
import { isSector } from '#app/lib/sectors.ts'
import { MAX_ANSWER_DAYS, PROPOSAL_REASONS, ROUND_POLICIES } from './round.ts'

const title = z.string({ error: 'rounds.error.title' }).trim().min(3, 'rounds.error.title').max(120)

export const newRoundSchema = z.object({ title, organisationId: z.string().max(64) })

const whole = (min: number, max: number) =>
  z
    .string({ error: 'errors.notANumber' })
    .trim()
    .regex(/^\d{1,4}$/, 'errors.notANumber')
    .transform(Number)
    .pipe(z.number().min(min).max(max))
const tick = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes')

const weights = z
  .object(Object.fromEntries(PARTS.map((part) => [part, whole(0, MAX_WEIGHT)])) as Record<PartName, ReturnType<typeof whole>>)
  .refine((all) => PARTS.reduce((sum, part) => sum + all[part], 0) === 100, { error: 'rounds.error.sum', path: ['goals'] })

/** How a round is solved. `revision` is the one that was read, so that nobody's change is lost under another's. */
export const settingsSchema = z.object({
  intent: z.enum(['save', 'preview']).default('save'),
  revision: whole(0, 9999),
  title,
  weights,
  policy: z.enum(ROUND_POLICIES),
  seed: z.string({ error: 'rounds.error.seed' }).trim().min(1, 'rounds.error.seed').max(40),
  maxPerMentor: whole(1, MAX_CAPACITY).optional(),
  minPoints: whole(0, 100).default(0),
  sameSector: tick,
  canMeet: tick,
  concave: whole(0, 100).default(0),
  genderWish: tick,
  even: z.enum(EVENNESS).default('off'),
})
export type RoundSettings = Omit<z.output<typeof settingsSchema>, 'intent' | 'revision'>

const choice = (accepts: (value: unknown) => boolean) =>
  z
    .string()
    .optional()
    .transform((value) => (accepts(value) ? value : undefined))

/** Whom a filter finds; anything unknown is no filter. */
export const peopleFilterSchema = z.object({
  cohort: z
    .string()
    .max(64)
    .optional()
    .transform((value) => value || undefined),
  language: choice(isLanguageCode),
  goal: choice(isGoal),
  sector: choice(isSector),
  free: z
    .string()
    .optional()
    .transform((value) => value === 'yes'),
})
export type PeopleFilter = z.output<typeof peopleFilterSchema>

export const peopleFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('take'), side: z.enum(['mentee', 'mentor']), ...peopleFilterSchema.shape }),
  z.object({
    intent: z.literal('remove'),
    side: z.enum(['mentee', 'mentor']),
    who: z.union([z.string(), z.array(z.string())], { error: 'rounds.error.nobodyChosen' }).transform((who) => [who].flat()),
  }),
  z.object({ intent: z.literal('removeAll'), side: z.enum(['mentee', 'mentor']) }),
])

export const tieSchema = z.object({
  intent: z.enum(['lock', 'block', 'untie']),
  mentorId: z.string().max(64),
  /** Where the form stood. */
  back: z.enum(['run']).optional(),
})

export const runFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('start'), policy: z.enum(ROUND_POLICIES).optional() }),
  z.object({ intent: z.literal('cancel'), run: z.string().max(64) }),
])

export const publishSchema = z.object({ run: z.string().max(64), answerDays: whole(1, MAX_ANSWER_DAYS) })

export const roundFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('close') }),
  z.object({
    intent: z.literal('takeBack'),
    who: z.union([z.string(), z.array(z.string())], { error: 'rounds.error.nobodyChosen' }).transform((who) => [who].flat()),
  }),
])

export const importSchema = z.object({
  intent: z.enum(['preview', 'import', 'importGood']).default('preview'),
  list: z.string({ error: 'rounds.list.empty' }).max(200_000),
})

export const answerSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept') }),
  z.object({ intent: z.literal('decline'), reason: z.enum(PROPOSAL_REASONS, { error: 'rounds.error.reason' }) }),
])
export type ProposalAnswer = z.output<typeof answerSchema>
