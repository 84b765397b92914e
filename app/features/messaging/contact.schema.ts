import * as z from 'zod'
import { REQUESTS_FROM } from './contact.ts'
import { messageSchema } from './message.schema.ts'

const id = messageSchema.shape.conversationId

/** A first message to somebody new; whom it is for stands in the address. */
export const firstMessageSchema = messageSchema.pick({ clientId: true, body: true })

const asked = z.string().regex(/^[\w-]{1,80}$/)
/** `?person=` or `?organisation=`; anything else leads nowhere. */
export function addresseeIn(search: URLSearchParams) {
  for (const kind of ['person', 'organisation'] as const) {
    const found = asked.safeParse(search.get(kind))
    if (found.success) return { kind, id: found.data }
  }
  return undefined
}

export const requestFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['accept', 'decline', 'block']), conversationId: id }),
  z.object({ intent: z.literal('settings'), requestsFrom: z.enum(REQUESTS_FROM) }),
])
