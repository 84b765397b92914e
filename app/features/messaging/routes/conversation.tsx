import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { arrangeConversation } from '../arrange-conversation.server.ts'
import { blockPerson, unblockPerson } from '../block-person.server.ts'
import { deleteMessage } from '../delete-message.server.ts'
import { editMessage } from '../edit-message.server.ts'
import { leaveConversation } from '../leave-conversation.server.ts'
import { markConversationRead } from '../mark-read.server.ts'
import { beforeSchema, type ConversationForm, conversationFormSchema } from '../message.schema.ts'
import { ARRANGEMENTS, type Arrangement } from '../message.ts'
import { reactToMessage } from '../react-to-message.server.ts'
import { readConversation } from '../read-conversation.server.ts'
import { sendMessage } from '../send-message.server.ts'
import { ConversationPage } from '../ui/conversation-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params, url, request }) => {
  const beforeSeq = beforeSchema.parse(url.searchParams.get('before'))
  const conversation = await readConversation(ctx, actor, { id: params.id ?? '', beforeSeq })
  // Whoever opens the newest page has seen it. A browser that fetches ahead, because a link is pointed at, has not.
  const isLookedAt = !beforeSeq && !/prefetch/.test(request.headers.get('sec-purpose') ?? request.headers.get('purpose') ?? '')
  if (isLookedAt) await markConversationRead(ctx, actor, { conversationId: conversation.id, seq: conversation.lastSeq })
  const names = conversation.people.map(({ name }) => name).join(', ')
  return {
    title: translateTo(locale)('messaging.conversationWith', { names }),
    formId: ctx.newToken(),
    beforeSeq: beforeSeq ?? null,
    now: ctx.now().toISOString(),
    conversation,
  }
})

export const action = signedInForm(conversationFormSchema, async ({ ctx, actor, locale, params, form }) => {
  const conversationId = params.id ?? ''
  const path = href(locale, `/messages/${conversationId}`)
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
})

const isArrangement = (form: ConversationForm): form is { intent: Arrangement } => (ARRANGEMENTS as readonly string[]).includes(form.intent)

/** What the form does to messages; gives the message that it is about, or null when it is about something else. */
async function changeBy(ctx: Ctx, actor: Actor, conversationId: string, form: ConversationForm): Promise<string | null> {
  switch (form.intent) {
    case 'send':
      return (await sendMessage(ctx, actor, { conversationId, clientId: form.clientId, body: form.body, replyTo: form.replyTo })).id
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
  const { conversation, formId, beforeSeq, now } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const refused = result && 'ok' in result ? result : undefined
  // Another conversation, or another page of it, is a new page: nothing of the last one may stay in it.
  return <ConversationPage key={`${conversation.id} ${beforeSeq}`} conversation={conversation} {...{ formId, refused, now }} />
}
