import * as z from 'zod'
import { isDay } from '#app/lib/dates.ts'
import { GOALS } from '#app/lib/goals.ts'
import { DAYS } from '#app/lib/slots.ts'
import { isZone } from '#app/lib/zoned-time.ts'
import { MEETING_MINUTES } from './free-times.ts'
import { BOUNDARIES, CONDUCT } from './mentor-steps.ts'
import { mentorProfileSchema } from './mentorship.schema.ts'

const day = z.string('errors.required').refine(isDay, 'errors.day')
const wholeFrom = (list: readonly number[]) =>
  z.coerce.number('errors.notANumber').refine((value) => list.includes(value), 'errors.notAChoice')
export const HOURS_MINUTES = [30, 60, 90, 120, 180, 240] as const
export const EVERY_WEEKS = [1, 2, 4] as const

const { headline, about, capacity } = mentorProfileSchema.shape

/** What each page of a mentor's onboarding takes. */
export const mentorStepSchemas = {
  help: z.object({
    step: z.literal('help').default('help'),
    headline,
    about,
    goals: z.array(z.enum(GOALS, 'errors.notAChoice'), 'profiles.error.goalNeeded').min(1, 'mentoring.error.goals'),
  }),
  languages: z.object({ step: z.literal('languages').default('languages') }),
  hours: z.object({ step: z.literal('hours').default('hours') }),
  capacity: z.object({
    step: z.literal('capacity').default('capacity'),
    capacity,
    boundaries: z.array(z.enum(BOUNDARIES, 'errors.notAChoice')).default([]),
    boundariesNote: z.string().trim().max(600, 'errors.tooLong').optional(),
  }),
  conduct: z.object({
    step: z.literal('conduct').default('conduct'),
    agreed: z.literal('yes', 'mentoring.error.conduct'),
  }),
}
type Schemas = typeof mentorStepSchemas
export type StepForm = { [S in keyof Schemas]: z.output<Schemas[S]> }[keyof Schemas]
export { CONDUCT }

/** Hours and days off, each added and removed by itself; `go` saves the page. */
export const hoursFormSchema = z.discriminatedUnion('intent', [
  z
    .object({
      intent: z.literal('addHours'),
      weekday: z.enum(DAYS, 'errors.notAChoice'),
      starts: z.string('errors.required').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'mentoring.error.time'),
      minutes: wholeFrom(HOURS_MINUTES),
      everyWeeks: wholeFrom(EVERY_WEEKS),
      fromDay: day,
      untilDay: z.string().refine(isDay, 'errors.day').optional(),
      timeZone: z.string('errors.required').refine(isZone, 'errors.notAChoice'),
    })
    .refine(({ fromDay, untilDay }) => untilDay === undefined || untilDay >= fromDay, {
      path: ['untilDay'],
      error: 'mentoring.error.untilBefore',
    }),
  z.object({ intent: z.literal('removeHours'), id: z.string('errors.required').max(80) }),
  z
    .object({ intent: z.literal('addDaysOff'), offFrom: day, offUntil: day })
    .refine(({ offFrom, offUntil }) => offUntil >= offFrom, { path: ['offUntil'], error: 'mentoring.error.untilBefore' }),
  z.object({ intent: z.literal('removeDaysOff'), offFrom: day }),
  z.object({ intent: z.literal('meeting'), meetingMinutes: wholeFrom(MEETING_MINUTES) }),
  z.object({ intent: z.literal('go') }),
])
export type HoursForm = z.output<typeof hoursFormSchema>
