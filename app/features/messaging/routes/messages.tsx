import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { listConversations } from '../list-conversations.server.ts'
import { InboxPage } from '../ui/inbox-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, url }) => {
  const [at, id] = (url.searchParams.get('before') ?? '').split('_')
  const inbox = await listConversations(ctx, actor, { before: at && id ? { at, id } : undefined })
  return { title: translateTo(locale)('messaging.title'), ...inbox }
})

export default function MessagesRoute() {
  return <InboxPage {...useLoaderData<typeof loader>()} />
}
