import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { readOverview } from '../read-overview.server.ts'
import { AdminPage } from '../ui/admin-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => ({
  title: translateTo(locale)('admin.title'),
  overview: await readOverview(ctx, actor),
}))

export default function AdminRoute() {
  return <AdminPage overview={useLoaderData<typeof loader>().overview} />
}
