import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type Refused, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { bookSession } from '../book-session.server.ts'
import { offerTimes } from '../offer-times.server.ts'
import { sessionSchema } from '../session.schema.ts'
import { BookPage } from '../ui/book-page.tsx'

export const loader = signedIn(async ({ ctx, actor, params, locale, zone }) => {
  const t = translateTo(locale)
  const { session: _none, ...offer } = await offerTimes(ctx, actor, { mentorshipId: params.id ?? '', t, zone })
  return { title: t('pairs.book.title', { name: offer.otherName }), pairId: params.id ?? '', offer }
})

export const action = signedInForm(sessionSchema, async ({ ctx, actor, params, locale, form }) => {
  const mentorshipId = params.id ?? ''
  const id = await bookSession(ctx, actor, { ...form, mentorshipId })
  return redirect(`${href(locale, `/pairs/${mentorshipId}/sessions/${id}`)}?notice=booked`)
})

export default function SessionNewRoute() {
  const { title, pairId, offer } = useLoaderData<typeof loader>()
  const back = { to: `/pairs/${pairId}`, label: useT()('pairs.backToPair', { name: offer.otherName }) }
  return <BookPage title={title} back={back} offer={offer} refused={useActionData<Refused>()} />
}
