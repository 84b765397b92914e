import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { organiserOverview } from '../organiser-overview.server.ts'
import { OrganiserPage } from '../ui/organiser-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => ({
  title: translateTo(locale)('orientation.organiser.title'),
  programmes: await organiserOverview(ctx, actor, locale),
}))

export default function OrganiserRoute() {
  return <OrganiserPage programmes={useLoaderData<typeof loader>().programmes} />
}
