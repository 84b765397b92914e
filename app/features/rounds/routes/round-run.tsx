import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { readRoundHead } from '../read-round.server.ts'
import { readRuns } from '../read-run.server.ts'
import { runFormSchema } from '../round.schema.ts'
import type { RunRow } from '../round-run.repo.server.ts'
import { unmatchedWords } from '../round-words.ts'
import { cancelRun, startRun } from '../start-run.server.ts'
import { RoundRunPage } from '../ui/round-run-page.tsx'

const POLL_MS = 600

export const loader = signedIn(async ({ ctx, actor, locale, params, url }) => {
  const t = translateTo(locale)
  const { id, title, state, policy } = await readRoundHead(ctx, actor, { roundId: params.id ?? '', locale })
  const { runs, shown, current, summary, other, pairs, unmatched } = await readRuns(ctx, actor, {
    roundId: id,
    runId: url.searchParams.get('run'),
  })
  const names = await namesOf(
    ctx.db,
    runs.map(({ startedBy }) => startedBy),
  )
  const brief = (run: RunRow) => ({
    id: run.id,
    status: run.status,
    policy: run.policy,
    kind: run.kind,
    createdAt: run.createdAt,
    by: names.get(run.startedBy) ?? '',
  })
  const said = unmatched.map((row) => ({ menteeId: row.menteeId, mentee: row.mentee, ...unmatchedWords(row, t) }))
  return {
    title: `${t('rounds.run.title')}: ${title}`,
    head: { id, title, state, policy },
    shown: shown
      ? {
          ...brief(shown),
          stage: shown.stage,
          done: shown.done,
          total: shown.total,
          snapshot: shown.snapshotSha256,
          published: shown.publishedAt !== null,
        }
      : null,
    current,
    result: summary ? { summary, other, pairs, unmatched: said } : null,
    earlier: runs.filter((run) => run !== shown).map(brief),
  }
})

export const action = signedInForm(runFormSchema, async ({ ctx, actor, locale, params, form }) => {
  const roundId = params.id ?? ''
  if (form.intent === 'cancel') await cancelRun(ctx, actor, { roundId, runId: form.run })
  else await startRun(ctx, actor, { roundId, policy: form.policy })
  return redirect(href(locale, `/organiser/rounds/${roundId}/run`))
})

export default function RoundRunRoute() {
  const { title: _title, ...view } = useLoaderData<typeof loader>()
  const { revalidate } = useRevalidator()
  const open = view.shown?.status === 'waiting' || view.shown?.status === 'running'
  useEffect(() => {
    if (!open) return
    const timer = setInterval(() => document.visibilityState === 'visible' && revalidate(), POLL_MS)
    return () => clearInterval(timer)
  }, [open, revalidate])
  return <RoundRunPage {...view} refused={useActionData<typeof action>()} />
}
