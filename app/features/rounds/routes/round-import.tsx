import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readList } from '#app/features/applications/read-list.server.ts'
import { answerFormData, refuse, signedIn, valuesOf } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { takeInList } from '../choose-people.server.ts'
import type { ReadPeople } from '../people-list.ts'
import { checkPeopleList } from '../read-people-list.server.ts'
import { readRoundHead } from '../read-round.server.ts'
import { importSchema } from '../round.schema.ts'
import { type ListRefused, RoundImportPage } from '../ui/round-import-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const { id, title } = await readRoundHead(ctx, actor, { roundId: params.id ?? '', locale })
  return { title: `${translateTo(locale)('rounds.import.title')}: ${title}`, head: { id, title } }
})

/** Nothing is kept before the organiser has seen what was read: checking answers with the same page and a report. */
export const action = signedIn(async (args) => {
  const { ctx, actor, locale, params } = args
  await ctx.limits.take('upload', actor.id)
  const roundId = params.id ?? ''
  await readRoundHead(ctx, actor, { roundId, locale })
  const { form, problem } = await readList(args.request)
  if (problem) return refuse(422, { file: [problem] }, valuesOf(form))
  return answerFormData(importSchema, args, form, async ({ form: { intent, list } }) => {
    const read = await checkPeopleList(ctx, actor, { roundId, text: list })
    const wrong = problemOf(read)
    if (wrong || intent === 'preview') return report(read, list, wrong ?? (read.bad.length > 0 ? 'rounds.list.someBad' : undefined))
    await takeInList(ctx, actor, { roundId, people: read.people, source: form.get('file') ? 'file' : 'list' })
    return redirect(`${href(locale, `/organiser/rounds/${roundId}/people`)}?notice=saved`)
  })
})

function problemOf({ people, bad, tooLong }: ReadPeople): string | undefined {
  if (tooLong) return 'rounds.list.tooLong'
  if (people.length > 0) return undefined
  return bad.length === 0 ? 'rounds.list.empty' : 'rounds.list.someBad'
}

function report({ people, bad }: ReadPeople, list: string, problem: string | undefined) {
  const errors: Record<string, string[]> = problem ? { list: [problem] } : {}
  return data<ListRefused>({ ok: false, errors, values: { list }, report: { people, bad } }, { status: problem ? 422 : 200 })
}

export default function RoundImportRoute() {
  return <RoundImportPage head={useLoaderData<typeof loader>().head} refused={useActionData<ListRefused>()} />
}
