import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { blockPerson, unblockPerson } from '../block-person.server.ts'
import { markConversationRead } from '../mark-read.server.ts'
import { conversationFormSchema } from '../message.schema.ts'
import { readConversation } from '../read-conversation.server.ts'
import { sendMessage } from '../send-message.server.ts'
import { ConversationPage } from '../ui/conversation-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params, url }) => {
  const before = Number(url.searchParams.get('before'))
  const beforeSeq = Number.isSafeInteger(before) && before > 0 ? before : undefined
  const conversation = await readConversation(ctx, actor, { id: params.id ?? '', beforeSeq })
  // Whoever opens the newest page has seen it; with scripts the page says so itself, as it may stay open.
  if (!beforeSeq) await markConversationRead(ctx, actor, { conversationId: conversation.id, seq: conversation.lastSeq })
  const names = conversation.people.map(({ name }) => name).join(', ')
  return { title: translateTo(locale)('messaging.conversationWith', { names }), formId: ctx.newToken(), conversation }
})

export const action = signedInForm(conversationFormSchema, async ({ ctx, actor, locale, params, form }) => {
  const path = href(locale, `/messages/${params.id}`)
  if (form.intent === 'send') {
    await sendMessage(ctx, actor, { conversationId: params.id ?? '', clientId: form.clientId, body: form.body })
    return redirect(path)
  }
  if (form.intent === 'block') await blockPerson(ctx, actor, form)
  else await unblockPerson(ctx, actor, form)
  return redirect(`${path}?notice=${form.intent === 'block' ? 'blocked' : 'unblocked'}`)
})

export default function ConversationRoute() {
  const { conversation, formId } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const refused = result && 'ok' in result ? result : undefined
  // A new conversation is a new page: nothing of the last one may stay in it.
  return <ConversationPage key={conversation.id} conversation={conversation} formId={formId} refused={refused} />
}
