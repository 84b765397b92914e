import * as z from 'zod'
import { isDay } from '#app/lib/dates.ts'
import { isZone, momentInZone } from '#app/lib/zoned-time.ts'
import { NOTES_LENGTH } from './pair.ts'
import { PLACE_LENGTH, SESSION_MINUTES, SESSION_MODES } from './session.ts'

export type SessionInput = { startsAt: Date; minutes: number; mode: (typeof SESSION_MODES)[number]; place: string }

const OWN = 'own'
const minutes = z.coerce.number().refine((value) => SESSION_MINUTES.some((known) => known === value), 'errors.notAChoice')

/**
 * One of the proposed times, or a day and time of one's own on the clock of the zone that the form shows. What is
 * missing is said next to its own field.
 */
export const sessionSchema = z
  .object({
    time: z.string('pairs.error.noTime').max(40),
    day: z.string().optional(),
    clock: z.string().optional(),
    zone: z.string().refine(isZone, 'errors.notAChoice'),
    minutes,
    mode: z.enum(SESSION_MODES, 'errors.notAChoice'),
    place: z.string().trim().max(PLACE_LENGTH, 'errors.tooLong').optional(),
  })
  .transform((form, context): SessionInput => {
    const { mode, place = '' } = form
    const problem = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const startsAt = form.time === OWN ? ownTime(form, problem) : new Date(form.time)
    if (form.time !== OWN && Number.isNaN(startsAt.getTime())) problem('time', 'errors.notAChoice')
    return { startsAt, minutes: form.minutes, mode, place }
  })

type Own = { day?: string | undefined; clock?: string | undefined; zone: string }

function ownTime({ day, clock, zone }: Own, problem: (path: string, message: string) => void): Date {
  const rightDay = day !== undefined && isDay(day)
  const rightClock = clock !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(clock)
  if (!rightDay) problem('day', day ? 'errors.day' : 'errors.required')
  if (!rightClock) problem('clock', clock ? 'errors.notAChoice' : 'errors.required')
  return rightDay && rightClock ? momentInZone(day, clock, zone) : new Date(Number.NaN)
}

const revision = z.coerce.number().int().min(0).max(1_000_000)
const text = z.string().max(NOTES_LENGTH, 'errors.tooLong').optional()

/** What the page of a session sends. */
export const sessionFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('agenda'), agenda: text, revision }),
  z.object({ intent: z.literal('notes'), notes: text, revision }),
  z.object({ intent: z.literal('private'), private: text, revision }),
  z.object({ intent: z.literal('cancel') }),
  z.object({ intent: z.enum(['hold', 'reopen']) }),
  z.object({ intent: z.literal('miss'), missing: z.enum(['me', 'them'], 'errors.notAChoice') }),
  z.object({
    intent: z.literal('addStep'),
    text: z.string('errors.required').trim().min(1, 'errors.required').max(300, 'errors.tooLong'),
    owner: z.enum(['me', 'them', 'both'], 'errors.notAChoice'),
    dueOn: z.string().refine(isDay, 'errors.day').optional(),
  }),
  z.object({ intent: z.enum(['done', 'undone']), stepId: z.string().max(80) }),
])
