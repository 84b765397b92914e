import * as z from 'zod'
import { type Area, channelsOf } from './notice-area.ts'
import { MAIL_MINUTES, MAIL_PACES } from './notice-settings.ts'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const time = z.string({ error: 'notices.error.time' }).regex(TIME, 'notices.error.time')

/** The boxes of an area that are ticked; a browser sends nothing when none is. */
const ticked = (area: Area) => z.preprocess((value) => [value ?? []].flat(), z.array(z.enum(channelsOf(area))))

export const noticeSettingsSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('save'),
    messages: ticked('messages'),
    mentorship: ticked('mentorship'),
    case: ticked('case'),
    jobs: ticked('jobs'),
    orientation: ticked('orientation'),
    quiet: z.literal('yes').optional(),
    quietFrom: time.default('22:00'),
    quietTo: time.default('08:00'),
    mailPace: z.enum(MAIL_PACES),
    mailMinutes: z.coerce.number().refine((minutes) => (MAIL_MINUTES as readonly number[]).includes(minutes), 'errors.notAChoice'),
    textShown: z.literal('yes').optional(),
  }),
  z.object({ intent: z.literal('removeDevice'), subscriptionId: z.string().regex(/^[0-9a-f]{64}$/, 'errors.not_found') }),
])
export type NoticeSettingsForm = Extract<z.output<typeof noticeSettingsSchema>, { intent: 'save' }>
