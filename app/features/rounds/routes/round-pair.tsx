import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { readPair } from '../read-pair.server.ts'
import { readRoundHead } from '../read-round.server.ts'
import { tieSchema } from '../round.schema.ts'
import { unmatchedWords } from '../round-words.ts'
import { tiePair, untiePair } from '../tie-pair.server.ts'
import { RoundPairPage } from '../ui/round-pair-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params, url }) => {
  const t = translateTo(locale)
  const { id, title, state } = await readRoundHead(ctx, actor, { roundId: params.id ?? '', locale })
  const asked = { runId: url.searchParams.get('run'), mentorId: url.searchParams.get('with') }
  const { unmatched, ...view } = await readPair(ctx, actor, { roundId: id, menteeId: params.mentee ?? '', ...asked, t })
  return {
    title: `${view.mentee.name}: ${title}`,
    head: { id, title },
    changeable: state !== 'closed',
    ...view,
    unmatched: unmatched ? unmatchedWords(unmatched, t) : null,
  }
})

export const action = signedInForm(tieSchema, async ({ ctx, actor, locale, params, form }) => {
  const pair = { roundId: params.id ?? '', menteeId: params.mentee ?? '', mentorId: form.mentorId }
  if (form.intent === 'untie') await untiePair(ctx, actor, pair)
  else await tiePair(ctx, actor, { ...pair, kind: form.intent })
  const back = form.back === 'run' ? 'run' : `mentees/${pair.menteeId}`
  return redirect(`${href(locale, `/organiser/rounds/${pair.roundId}/${back}`)}?notice=saved`)
})

export default function RoundPairRoute() {
  const { title: _title, ...view } = useLoaderData<typeof loader>()
  return <RoundPairPage {...view} refused={useActionData<typeof action>()} />
}
