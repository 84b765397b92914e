import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { acceptRequest, blockRequest, declineRequest } from '../answer-request.server.ts'
import { requestFormSchema } from '../contact.schema.ts'
import { changeRequestsFrom, listRequests, markRequestsSeen, readRequestsFrom } from '../list-requests.server.ts'
import { RequestsPage } from '../ui/requests-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => {
  await markRequestsSeen(ctx, actor)
  return {
    title: translateTo(locale)('contact.requestsTitle'),
    requests: await listRequests(ctx, actor, locale),
    requestsFrom: await readRequestsFrom(ctx, actor),
  }
})

export const action = signedInForm(requestFormSchema, async ({ ctx, actor, locale, form }) => {
  const here = href(locale, '/messages/requests')
  if (form.intent === 'settings') {
    await changeRequestsFrom(ctx, actor, form)
    return redirect(`${here}?notice=saved`)
  }
  if (form.intent === 'accept') {
    await acceptRequest(ctx, actor, form)
    return redirect(href(locale, `/messages/${form.conversationId}`))
  }
  if (form.intent === 'block') await blockRequest(ctx, actor, form)
  else await declineRequest(ctx, actor, form)
  return redirect(`${here}?notice=${form.intent === 'block' ? 'blocked' : 'saved'}`)
})

export default function MessageRequestsRoute() {
  const { requests, requestsFrom } = useLoaderData<typeof loader>()
  return <RequestsPage {...{ requests, requestsFrom }} refused={useActionData<typeof action>()} />
}
