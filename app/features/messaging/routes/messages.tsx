import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { listConversations } from '../list-conversations.server.ts'
import { countRequests } from '../list-requests.server.ts'
import { searchMessages } from '../search-messages.server.ts'
import { inboxNumber } from '../sync-inbox.server.ts'
import { InboxPage } from '../ui/inbox-page.tsx'

const MAX_QUERY = 100

export const loader = signedIn(async ({ ctx, actor, locale, zone, url }) => {
  const [at, id] = (url.searchParams.get('before') ?? '').split('_')
  const shelf = url.searchParams.get('shelf') === 'archived' ? ('archived' as const) : ('inbox' as const)
  const q = (url.searchParams.get('q') ?? '').slice(0, MAX_QUERY)
  const title = translateTo(locale)('messaging.title')
  // Before the rows: what changes meanwhile is asked for again.
  const since = await inboxNumber(ctx)
  const requests = await countRequests(ctx, actor)
  const page = { title, shelf, q, requests, since, zone, isFirst: !id }
  if (q.trim()) return { ...page, found: await searchMessages(ctx, actor, { q, locale }), items: [], next: null }
  const inbox = await listConversations(ctx, actor, { locale, shelf, before: at && id ? { at, id } : undefined })
  return { ...page, found: null, ...inbox }
})

export default function MessagesRoute() {
  return <InboxPage {...useLoaderData<typeof loader>()} />
}
