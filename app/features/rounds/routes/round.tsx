import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { href } from '#app/lib/locales.ts'
import { closeRound } from '../close-round.server.ts'
import { readRound } from '../read-round.server.ts'
import { roundFormSchema } from '../round.schema.ts'
import { takeBack } from '../take-back.server.ts'
import { RoundPage } from '../ui/round-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const round = await readRound(ctx, actor, { roundId: params.id ?? '', locale })
  return { title: round.head.title, ...round }
})

export const action = signedInForm(roundFormSchema, async ({ ctx, actor, locale, params, form }) => {
  const roundId = params.id ?? ''
  if (form.intent === 'takeBack') {
    await takeBack(ctx, actor, { roundId, who: form.who })
    return redirect(`${href(locale, `/organiser/rounds/${roundId}`)}?notice=saved`)
  }
  await closeRound(ctx, actor, { roundId })
  return redirect(`${href(locale, `/organiser/rounds/${roundId}`)}?notice=closed`)
})

export default function RoundRoute() {
  const { head, lastRun, locks, blocks, answers, remainder } = useLoaderData<typeof loader>()
  const shown = { head, lastRun, locks, blocks, answers, remainder, answerBy: head.answerBy }
  return <RoundPage {...shown} refused={useActionData<typeof action>()} />
}
