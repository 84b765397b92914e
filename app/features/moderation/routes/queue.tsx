import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { listQueue } from '../read-reports.server.ts'
import { QueuePage } from '../ui/queue-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, url }) => {
  const decided = url.searchParams.get('show') === 'decided'
  const reports = await listQueue(ctx, actor, { decided })
  return { title: translateTo(locale)('moderation.queue.title'), decided, reports }
})

export default function QueueRoute() {
  const { decided, reports } = useLoaderData<typeof loader>()
  return <QueuePage {...{ decided, reports }} />
}
