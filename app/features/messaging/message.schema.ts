import * as z from 'zod'
import { isDay } from '#app/lib/dates.ts'
import { LOCALES } from '#app/lib/locales.ts'
import { cleanDescription, MAX_DESCRIPTION, MOST_ATTACHMENTS } from './attachment.ts'
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

/** A text that may be empty, because files go with it. */
const bodyOrNone = z
  .string()
  .max(MAX_BODY * 2, 'messaging.error.long')
  .optional()
  .transform((text) => cleanBody(text ?? ''))
  .refine((text) => text.length <= MAX_BODY, 'messaging.error.long')
const description = z
  .string()
  .max(MAX_DESCRIPTION * 2)
  .nullable()
  .transform(cleanDescription)
/** Files that were uploaded before, and what each shows where the sender says so, in the same order. */
const attached = {
  attachmentIds: z.array(id).max(MOST_ATTACHMENTS).optional(),
  descriptions: z.array(description).max(MOST_ATTACHMENTS).optional(),
}
const sent = z.object({ conversationId: id, clientId, body: bodyOrNone, replyTo: id.optional(), ...attached })

/** One message: a text, files, or both. The client names it, so that sending it again is the same message. */
export const messageSchema = sent.refine(({ body: text, attachmentIds = [] }) => text !== '' || attachmentIds.length > 0, {
  path: ['body'],
  error: 'messaging.error.empty',
})
/** The same over HTTP, where the conversation stands in the address and the client id in a header. */
export const apiMessageSchema = sent.omit({ conversationId: true, clientId: true })
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
/** A change number; those of PostgreSQL have up to 53 bits. */
export const inboxSyncSchema = z.object({ since: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER), locale: z.enum(LOCALES).optional() })

/** What the page of a conversation sends: a message, the wish not to hear from somebody, or to be out of it. */
export const conversationFormSchema = z.discriminatedUnion('intent', [
  // Whether it may be empty is decided once its files are known.
  z.object({ intent: z.literal('send'), clientId, body: bodyOrNone, replyTo: id.optional(), description: description.optional() }),
  z.object({ intent: z.literal('edit'), messageId: id, body }),
  z.object({ intent: z.literal('delete'), messageId: id }),
  z.object({ intent: z.enum(['react', 'unreact']), messageId: id, reaction: z.enum(REACTIONS) }),
  z.object({ intent: z.enum(['block', 'unblock']), personId: id }),
  z.object({ intent: z.literal('leave') }),
  z.object({ intent: z.enum(ARRANGEMENTS) }),
])

export type ConversationForm = z.output<typeof conversationFormSchema>

/** Where in a conversation an address points; what makes no sense points nowhere. */
const place = z.coerce.number().int().min(1).max(MAX_SEQ).optional().catch(undefined)
export const placeSchema = z.object({
  before: place,
  from: place,
  around: place,
  date: z.string().refine(isDay).optional().catch(undefined),
  newest: z.string().optional(),
})

/** A box that is not ticked sends nothing. */
export const privacySchema = z.object({ presence: z.literal('yes').optional(), receipts: z.literal('yes').optional() })
