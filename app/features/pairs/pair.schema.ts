import * as z from 'zod'
import { END_REASONS } from '#app/features/mentorship/mentorship.ts'
import { isDay } from '#app/lib/dates.ts'
import { isZone } from '#app/lib/zoned-time.ts'
import { GOAL_LENGTH, STEP_LENGTH } from './pair.ts'

const id = z.string('errors.required').max(80)
const revision = z.coerce.number().int().min(0).max(1_000_000)
const day = z.string().refine(isDay, 'errors.day').optional()
const goalText = z.string('errors.required').trim().min(1, 'errors.required').max(GOAL_LENGTH, 'errors.tooLong')
const stepText = z.string('errors.required').trim().min(1, 'errors.required').max(STEP_LENGTH, 'errors.tooLong')
const owner = z.enum(['me', 'them', 'both'], 'errors.notAChoice')

/** What the page of a pair sends. */
export const pairFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('addGoal'), goal: goalText }),
  z.object({ intent: z.enum(['goalDone', 'goalOpen']), goalId: id }),
  z.object({ intent: z.literal('addStep'), goalId: id, text: stepText, owner, dueOn: day }),
  z.object({ intent: z.enum(['stepDone', 'stepOpen']), stepId: id }),
  z.object({ intent: z.literal('pause'), until: day }),
  z.object({ intent: z.literal('resume') }),
  z.object({ intent: z.literal('end'), reason: z.enum(END_REASONS, 'errors.notAChoice') }),
  z.object({ intent: z.literal('zone'), zone: z.string().refine(isZone, 'errors.notAChoice') }),
  z.object({ intent: z.enum(['quiet', 'loud', 'hello']) }),
])
export type PairForm = z.output<typeof pairFormSchema>

/** Changing the words of a goal, or taking it off the list. */
export const goalFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), goal: goalText, revision }),
  z.object({ intent: z.literal('remove'), revision }),
])

export const stepFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), text: stepText, owner, dueOn: day, revision }),
  z.object({ intent: z.literal('remove'), revision }),
])
