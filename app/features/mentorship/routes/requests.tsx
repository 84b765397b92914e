import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { acceptRequest } from '../accept-request.server.ts'
import { agreeToTime } from '../agree-to-time.server.ts'
import { declineRequest } from '../decline-request.server.ts'
import { endMentorship } from '../end-mentorship.server.ts'
import { extendRequest } from '../extend-request.server.ts'
import { listRequests } from '../list-requests.server.ts'
import { answerSchema } from '../mentorship.schema.ts'
import { proposeAgain, proposeOtherTime } from '../propose-time.server.ts'
import { RequestsPage } from '../ui/requests-page.tsx'
import { withdrawRequest } from '../withdraw-request.server.ts'

export const loader = signedIn(async ({ ctx, actor, locale, zone }) => {
  const t = translateTo(locale)
  return { title: t('mentorship.requests.title'), mentor: actor.mentor, zone, ...(await listRequests(ctx, actor, t)) }
})

export const action = signedInForm(answerSchema, async ({ ctx, actor, locale, form }) => {
  const done = (notice: string) => redirect(`${href(locale, '/requests')}?notice=${notice}`)
  const talk = (conversationId: string) => redirect(`${href(locale, `/messages/${conversationId}`)}?notice=accepted`)
  switch (form.intent) {
    case 'accept':
      return talk(await acceptRequest(ctx, actor, form))
    case 'acceptWithoutTime':
      return talk(await acceptRequest(ctx, actor, { ...form, startsAt: null }))
    case 'agree':
      return talk(await agreeToTime(ctx, actor, form))
    case 'propose':
      await proposeOtherTime(ctx, actor, form)
      return done('proposed')
    case 'proposeAgain':
      await proposeAgain(ctx, actor, form)
      return done('proposed')
    case 'extend':
      await extendRequest(ctx, actor, form)
      return done('extended')
    case 'decline':
      await declineRequest(ctx, actor, form)
      return done('declined')
    case 'withdraw':
      await withdrawRequest(ctx, actor, form)
      return done('withdrawn')
    case 'end':
      await endMentorship(ctx, actor, form)
      return done('ended')
  }
})

export default function RequestsRoute() {
  return <RequestsPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
