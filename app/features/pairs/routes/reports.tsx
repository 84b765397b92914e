import { useLoaderData } from '@remix-run/react'
import { isOrganiser } from '#app/features/accounts/actor.ts'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { listReports } from '../read-reports.server.ts'
import { ReportsPage } from '../ui/reports-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, url }) => {
  const open = !url.searchParams.has('closed')
  const reports = await listReports(ctx, actor, { open })
  return { title: translateTo(locale)('pairs.queue.title'), reports, open, back: isOrganiser(actor) ? '/organiser' : '/admin' }
})

export default function ReportsRoute() {
  const { reports, open, back } = useLoaderData<typeof loader>()
  return <ReportsPage reports={reports} open={open} back={back} />
}
