import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import * as z from 'zod'
import { anyone, anyoneForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { UnsubscribePage } from '../ui/unsubscribe-page.tsx'
import { readUnsubscribeLink, unsubscribe } from '../unsubscribe.server.ts'

/** Looking changes nothing: mail programs open links before people do. */
export const loader = anyone(async ({ ctx, locale, url }) => {
  const { area } = readUnsubscribeLink(ctx, url.searchParams)
  return { title: translateTo(locale)('notices.stop.title'), area, done: url.searchParams.has('done'), query: url.search }
})

/** The page's button, and the one click of a mail program, which follows no redirect and reads no page. */
export const action = anyoneForm(z.object({}), async ({ ctx, locale, url }) => {
  await unsubscribe(ctx, url.searchParams)
  const query = new URLSearchParams(url.searchParams)
  query.set('done', '1')
  return redirect(`${href(locale, '/unsubscribe')}?${query}`)
})

export default function UnsubscribeRoute() {
  return <UnsubscribePage {...useLoaderData<typeof loader>()} />
}
