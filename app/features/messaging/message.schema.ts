import * as z from 'zod'
import { ARRANGEMENTS, cleanBody, MAX_BODY, MAX_SEQ, REACTIONS, SYNC_LIMIT } from './message.ts'

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
export const messageSchema = z.object({ conversationId: id, clientId, body, replyTo: id.optional() })
/** The same over HTTP, where the conversation stands in the address and the client id in a header. */
export const apiMessageSchema = messageSchema.pick({ body: true, replyTo: true })
export type MessageInput = z.output<typeof messageSchema>

export const editSchema = z.object({ conversationId: id, messageId: id, body })
export const deleteSchema = z.object({ conversationId: id, messageId: id })
export const reactSchema = z.object({ conversationId: id, messageId: id, reaction: z.enum(REACTIONS), on: z.boolean() })
export const readSchema = z.object({ conversationId: id, seq })
export const conversationRef = z.object({ conversationId: id })
export const syncSchema = z.object({
  conversationId: id,
  afterSeq: seq,
  limit: z.number().int().min(1).max(SYNC_LIMIT).default(SYNC_LIMIT),
})
/** The changes after a number, as the HTTP interface asks for them. */
export const afterSchema = z.coerce.number().int().min(0).max(MAX_SEQ).catch(0)
export const draftSchema = z.object({
  conversationId: id,
  body: z
    .string()
    .max(MAX_BODY * 2)
    .transform((text) => text.replaceAll('\u0000', '').slice(0, MAX_BODY)),
})
export const countsSchema = z.object({})

/** What the page of a conversation sends: a message, the wish not to hear from somebody, or to be out of it. */
export const conversationFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('send'), clientId, body, replyTo: id.optional() }),
  z.object({ intent: z.literal('edit'), messageId: id, body }),
  z.object({ intent: z.literal('delete'), messageId: id }),
  z.object({ intent: z.enum(['react', 'unreact']), messageId: id, reaction: z.enum(REACTIONS) }),
  z.object({ intent: z.enum(['block', 'unblock']), personId: id }),
  z.object({ intent: z.literal('leave') }),
  z.object({ intent: z.enum(ARRANGEMENTS) }),
])

export type ConversationForm = z.output<typeof conversationFormSchema>

/** The page of messages that ends before this number; anything else is the newest page. */
export const beforeSchema = z.coerce.number().int().min(1).max(MAX_SEQ).optional().catch(undefined)
