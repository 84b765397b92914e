import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { listRounds } from '../list-rounds.server.ts'
import { RoundsPage } from '../ui/rounds-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => ({
  title: translateTo(locale)('rounds.title'),
  rounds: await listRounds(ctx, actor, locale),
}))

export default function RoundsRoute() {
  return <RoundsPage rounds={useLoaderData<typeof loader>().rounds} />
}
