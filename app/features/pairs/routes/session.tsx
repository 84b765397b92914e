import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { reloadOnConflict } from '#app/features/applications/routes/reload-on-conflict.ts'
import { type Refused, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { changeSessionPage } from '../change-session-page.server.ts'
import { sessionFormSchema } from '../session.schema.ts'
import { SessionPage } from '../ui/session-page.tsx'
import { viewSession } from '../view-session.server.ts'

export const loader = signedIn(async ({ ctx, actor, params, locale, zone }) => {
  const t = translateTo(locale)
  const session = await viewSession(ctx, actor, { mentorshipId: params.id ?? '', sessionId: params.session ?? '', t, zone })
  const calendar = href(locale, `/pairs/${session.mentorshipId}/sessions/${session.id}/calendar`)
  return { title: t('pairs.session.title', { name: session.otherName }), session, calendar }
})

export const action = signedInForm(sessionFormSchema, async ({ ctx, actor, params, locale, form }) => {
  const which = { mentorshipId: params.id ?? '', sessionId: params.session ?? '' }
  const notice = await changeSessionPage(ctx, actor, { ...form, ...which })
  return redirect(`${href(locale, `/pairs/${which.mentorshipId}/sessions/${which.sessionId}`)}?notice=${notice}`)
})

export const shouldRevalidate = reloadOnConflict

export default function SessionRoute() {
  const { session, calendar } = useLoaderData<typeof loader>()
  return <SessionPage session={session} calendar={calendar} refused={useActionData<Refused>()} />
}
