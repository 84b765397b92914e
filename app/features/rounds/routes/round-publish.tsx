import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { publishRound } from '../publish-round.server.ts'
import { readRoundHead } from '../read-round.server.ts'
import { readRuns } from '../read-run.server.ts'
import { publishSchema } from '../round.schema.ts'
import { RoundPublishPage } from '../ui/round-publish-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params, url }) => {
  const { id, title, verified } = await readRoundHead(ctx, actor, { roundId: params.id ?? '', locale })
  const { shown, current, summary, pairs } = await readRuns(ctx, actor, { roundId: id, runId: url.searchParams.get('run') })
  const ready = current && shown && summary && pairs.length > 0
  return {
    title: `${translateTo(locale)('rounds.publish.title')}: ${title}`,
    head: { id, title, verified },
    run: ready
      ? {
          ...{ id: shown.id, policy: shown.policy, pairs: pairs.length, without: summary.mentees - summary.matched },
          ...{ locked: pairs.filter(({ locked }) => locked).length, floor: summary.floor, mean: summary.mean },
          snapshot: shown.snapshotSha256 ?? '',
        }
      : null,
  }
})

export const action = signedInForm(publishSchema, async ({ ctx, actor, locale, params, form }) => {
  const roundId = params.id ?? ''
  const { leftOut } = await publishRound(ctx, actor, { roundId, runId: form.run, answerDays: form.answerDays })
  const notice = leftOut > 0 ? 'publishedSome' : 'published'
  return redirect(`${href(locale, `/organiser/rounds/${roundId}`)}?notice=${notice}`)
})

export default function RoundPublishRoute() {
  const { head, run } = useLoaderData<typeof loader>()
  return <RoundPublishPage head={head} run={run} refused={useActionData<typeof action>()} />
}
