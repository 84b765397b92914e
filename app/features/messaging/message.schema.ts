import * as z from 'zod'
import { cleanBody, MAX_BODY, SYNC_LIMIT } from './message.ts'

const id = z.string().min(1).max(80)
const body = z
  .string('messaging.error.empty')
  .max(MAX_BODY * 2, 'messaging.error.long')
  .transform(cleanBody)
  .refine((text) => text.length > 0, 'messaging.error.empty')
  .refine((text) => text.length <= MAX_BODY, 'messaging.error.long')

/** One message. The client names it, so that sending it again is the same message. */
export const messageSchema = z.object({ conversationId: id, clientId: z.string().min(8).max(80), body })
export type MessageInput = z.output<typeof messageSchema>

export const readSchema = z.object({ conversationId: id, seq: z.number().int().min(0).max(2_000_000_000) })
export const conversationRef = z.object({ conversationId: id })
export const syncSchema = z.object({ conversationId: id, afterSeq: z.number().int().min(0), limit: z.number().int().min(1).max(SYNC_LIMIT).default(SYNC_LIMIT) })

/** What the page of a conversation sends: a message, or the wish not to hear from somebody. */
export const conversationFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('send'), clientId: z.string().min(8).max(80), body }),
  z.object({ intent: z.enum(['block', 'unblock']), personId: id }),
])
