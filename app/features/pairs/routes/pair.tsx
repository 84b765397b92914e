import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type Refused, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { changePair } from '../change-pair.server.ts'
import { pairFormSchema } from '../pair.schema.ts'
import { PairPage } from '../ui/pair-page.tsx'
import { viewPair } from '../view-pair.server.ts'

export const loader = signedIn(async ({ ctx, actor, params, locale, url, zone }) => {
  const t = translateTo(locale)
  const pair = await viewPair(ctx, actor, { id: params.id ?? '', t, zone })
  return { title: t('pairs.title', { name: pair.otherName }), pair, quietSince: url.searchParams.has('quiet') }
})

export const action = signedInForm(pairFormSchema, async ({ ctx, actor, params, locale, form }) => {
  const id = params.id ?? ''
  const notice = await changePair(ctx, actor, { ...form, id, t: translateTo(locale) })
  return redirect(`${href(locale, `/pairs/${id}`)}?notice=${notice}`)
})

export default function PairRoute() {
  const { pair, quietSince } = useLoaderData<typeof loader>()
  return <PairPage pair={pair} quietSince={quietSince} refused={useActionData<Refused>()} />
}
