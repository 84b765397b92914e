import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { refuse, signedIn, signedInUpload } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { arrangeConversation } from '../arrange-conversation.server.ts'
import { blockPerson, unblockPerson } from '../block-person.server.ts'
import { deleteMessage } from '../delete-message.server.ts'
import { editMessage } from '../edit-message.server.ts'
import { leaveConversation } from '../leave-conversation.server.ts'
import { markConversationRead } from '../mark-read.server.ts'
import { type ConversationForm, conversationFormSchema, placeSchema } from '../message.schema.ts'
import { ARRANGEMENTS, type Arrangement } from '../message.ts'
import { reactToMessage } from '../react-to-message.server.ts'
import { type ConversationView, type Place, readConversation } from '../read-conversation.server.ts'
import { readMessageForm, sendByForm } from '../send-form.server.ts'
import { ConversationPage } from '../ui/conversation-page.tsx'
import { OwnOrigin } from '../ui/message-text.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, zone, params, url, request }) => {
  const place = placeOf(url, zone)
  const conversation = await readConversation(ctx, actor, { id: params.id ?? '', place, locale })
  // A browser that fetches ahead, because a link is pointed at, has not looked at anything.
  const isLookedAt = !/prefetch/.test(request.headers.get('sec-purpose') ?? request.headers.get('purpose') ?? '')
  const seen = seenBy(conversation, place)
  if (isLookedAt && seen) await markConversationRead(ctx, actor, { conversationId: conversation.id, seq: seen })
  const names = conversation.title ?? conversation.people.map(({ name }) => name).join(', ')
  return {
    title: translateTo(locale)('messaging.conversationWith', { names }),
    formId: ctx.newToken(),
    position: JSON.stringify(place),
    now: ctx.now().toISOString(),
    zone,
    origin: url.origin,
    conversation,
  }
})

/** Where the address points: `?before=`, `?from=`, `?around=` a number, `?date=` on the reader's clock; else where reading stopped. */
function placeOf(url: URL, zone: string): Place {
  const { before, from, around, date, newest } = placeSchema.parse(Object.fromEntries(url.searchParams))
  if (date) return { kind: 'day', day: date, zone }
  if (around) return { kind: 'around', seq: around }
  if (from) return { kind: 'from', seq: from }
  if (before) return { kind: 'before', seq: before }
  return { kind: newest === undefined ? 'opening' : 'newest' }
}

/** What somebody has seen who has read on from where they stopped, or looks at the newest; further up they see nothing new. */
function seenBy({ messages, later, lastSeq, readSeq }: ConversationView, { kind }: Place): number | null {
  if (later === null) return kind === 'before' ? null : lastSeq
  const [first, last] = [messages[0]?.seq ?? 0, messages.at(-1)?.seq ?? 0]
  return first <= readSeq + 1 ? last : null
}

export const action = signedInUpload(
  readMessageForm,
  conversationFormSchema,
  async ({ ctx, actor, locale, params, form, values, read }) => {
    const conversationId = params.id ?? ''
    const path = href(locale, `/messages/${conversationId}`)
    if (form.intent === 'send') {
      const sent = await sendByForm(ctx, actor, { conversationId, message: form, brought: read })
      return 'errors' in sent ? refuse(422, sent.errors, values) : redirect(`${path}#m-${sent.id}`)
    }
    const changed = await changeBy(ctx, actor, conversationId, form)
    if (changed) return redirect(`${path}#m-${changed}`)
    if (form.intent === 'leave') {
      await leaveConversation(ctx, actor, { conversationId })
      return redirect(href(locale, '/messages'))
    }
    if (isArrangement(form)) {
      await arrangeConversation(ctx, actor, { conversationId, arrangement: form.intent })
      return redirect(form.intent === 'archive' ? href(locale, '/messages?notice=archived') : path)
    }
    if (form.intent === 'block') await blockPerson(ctx, actor, form)
    if (form.intent === 'unblock') await unblockPerson(ctx, actor, form)
    return redirect(`${path}?notice=${form.intent === 'block' ? 'blocked' : 'unblocked'}`)
  },
)

const isArrangement = (form: ConversationForm): form is { intent: Arrangement } => (ARRANGEMENTS as readonly string[]).includes(form.intent)

/** What the form does to messages; gives the message that it is about, or null when it is about something else. */
async function changeBy(ctx: Ctx, actor: Actor, conversationId: string, form: ConversationForm): Promise<string | null> {
  switch (form.intent) {
    case 'edit':
      return (await editMessage(ctx, actor, { conversationId, messageId: form.messageId, body: form.body })).id
    case 'delete':
      return (await deleteMessage(ctx, actor, { conversationId, messageId: form.messageId })).id
    case 'react':
    case 'unreact':
      return (await reactToMessage(ctx, actor, { ...form, conversationId, on: form.intent === 'react' })).id
    default:
      return null
  }
}

export default function ConversationRoute() {
  const { conversation, formId, position, now, zone, origin } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const refused = result && 'ok' in result ? result : undefined
  // Another conversation, or another page of it, is a new page: nothing of the last one may stay in it.
  return (
    <OwnOrigin.Provider value={origin}>
      <ConversationPage key={`${conversation.id} ${position}`} conversation={conversation} {...{ formId, refused, now, zone }} />
    </OwnOrigin.Provider>
  )
}
