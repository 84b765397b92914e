import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { createRound } from '../create-round.server.ts'
import { organisationsForRounds } from '../list-rounds.server.ts'
import { newRoundSchema } from '../round.schema.ts'
import { RoundNewPage } from '../ui/round-new-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => ({
  title: translateTo(locale)('rounds.new'),
  organisations: await organisationsForRounds(ctx, actor, locale),
}))

export const action = signedInForm(newRoundSchema, async ({ ctx, actor, locale, form }) => {
  const id = await createRound(ctx, actor, form)
  return redirect(href(locale, `/organiser/rounds/${id}`))
})

export default function RoundNewRoute() {
  return <RoundNewPage organisations={useLoaderData<typeof loader>().organisations} refused={useActionData<typeof action>()} />
}
