import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { href } from '#app/lib/locales.ts'
import { addresseeIn, firstMessageSchema } from '../contact.schema.ts'
import { lookAtAddressee } from '../look-at-addressee.server.ts'
import { startConversation } from '../start-conversation.server.ts'
import { WritePage } from '../ui/write-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, url }) => {
  const to = orNotFound(addresseeIn(url.searchParams))
  const addressee = await lookAtAddressee(ctx, actor, { to, locale })
  if ('conversationId' in addressee) throw redirect(href(locale, `/messages/${addressee.conversationId}`))
  const title = translateTo(locale)('contact.writeTo', { name: addressee.name })
  return { title, formId: ctx.newToken(), to, addressee }
})

export const action = signedInForm(firstMessageSchema, async ({ ctx, actor, locale, url, form }) => {
  const to = orNotFound(addresseeIn(url.searchParams))
  const id = await startConversation(ctx, actor, { ...form, to })
  return redirect(href(locale, `/messages/${id}`))
})

export default function WriteRoute() {
  return <WritePage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
