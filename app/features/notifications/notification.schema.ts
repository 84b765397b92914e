import * as z from 'zod'

export const notificationsSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('readAll') }),
  z.object({ intent: z.literal('open'), notificationId: z.string().max(80) }),
])
