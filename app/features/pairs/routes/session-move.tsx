import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type Refused, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { AppError } from '#app/lib/errors.ts'
import { href } from '#app/lib/locales.ts'
import { rescheduleSession } from '../change-session.server.ts'
import { offerTimes } from '../offer-times.server.ts'
import { sessionSchema } from '../session.schema.ts'
import { BookPage } from '../ui/book-page.tsx'

export const loader = signedIn(async ({ ctx, actor, params, locale, zone }) => {
  const t = translateTo(locale)
  const [mentorshipId, sessionId] = [params.id ?? '', params.session ?? '']
  const { session, ...offer } = await offerTimes(ctx, actor, { mentorshipId, sessionId, t, zone })
  if (!session) throw new AppError('not_found')
  const { startsAt, endsAt, mode, place } = session
  const stored = { minutes: (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000, mode, place }
  return {
    title: t('pairs.book.moveTitle', { name: offer.otherName }),
    back: `/pairs/${mentorshipId}/sessions/${sessionId}`,
    offer,
    stored,
  }
})

export const action = signedInForm(sessionSchema, async ({ ctx, actor, params, locale, form }) => {
  const which = { mentorshipId: params.id ?? '', sessionId: params.session ?? '' }
  await rescheduleSession(ctx, actor, { ...form, ...which })
  return redirect(`${href(locale, `/pairs/${which.mentorshipId}/sessions/${which.sessionId}`)}?notice=rescheduled`)
})

export default function SessionMoveRoute() {
  const { title, back, offer, stored } = useLoaderData<typeof loader>()
  const label = useT()('pairs.backToSession')
  return <BookPage title={title} back={{ to: back, label }} offer={offer} stored={stored} moving refused={useActionData<Refused>()} />
}
