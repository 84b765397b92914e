import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { listFailedTasksFor } from '../list-failed-tasks.server.ts'
import { AdminPage } from '../ui/admin-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => {
  const { counts } = await listFailedTasksFor(ctx, actor)
  return { title: translateTo(locale)('admin.title'), counts, outbox: ctx.settings.outboxFolder !== null }
})

export default function AdminRoute() {
  const { counts, outbox } = useLoaderData<typeof loader>()
  return <AdminPage counts={counts} outbox={outbox} />
}
