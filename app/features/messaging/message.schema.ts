import * as z from 'zod'
import { cleanBody, MAX_BODY, MAX_SEQ, SYNC_LIMIT } from './message.ts'

/** Letters, digits and dashes: what we and browsers make. PostgreSQL refuses a NUL, which JSON may carry. */
const id = z.string().regex(/^[\w-]{1,80}$/)
const clientId = z.string().regex(/^[\w-]{8,80}$/)
const body = z
  .string('messaging.error.empty')
  .max(MAX_BODY * 2, 'messaging.error.long')
  .transform(cleanBody)
  .refine((text) => text.length > 0, 'messaging.error.empty')
  .refine((text) => text.length <= MAX_BODY, 'messaging.error.long')
const seq = z.number().int().min(0).max(MAX_SEQ)

/** One message. The client names it, so that sending it again is the same message. */
export const messageSchema = z.object({ conversationId: id, clientId, body })
export type MessageInput = z.output<typeof messageSchema>

export const readSchema = z.object({ conversationId: id, seq })
export const conversationRef = z.object({ conversationId: id })
export const syncSchema = z.object({
  conversationId: id,
  afterSeq: seq,
  limit: z.number().int().min(1).max(SYNC_LIMIT).default(SYNC_LIMIT),
})
export const countsSchema = z.object({})

/** What the page of a conversation sends: a message, the wish not to hear from somebody, or to be out of it. */
export const conversationFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('send'), clientId, body }),
  z.object({ intent: z.enum(['block', 'unblock']), personId: id }),
  z.object({ intent: z.literal('leave') }),
])

/** The page of messages that ends before this number; anything else is the newest page. */
export const beforeSchema = z.coerce.number().int().min(1).max(MAX_SEQ).optional().catch(undefined)
