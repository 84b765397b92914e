import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { changePrivacy, readPrivacy } from '../change-privacy.server.ts'
import { privacySchema } from '../message.schema.ts'
import { PrivacyPage } from '../ui/privacy-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => ({
  title: translateTo(locale)('privacy.title'),
  choices: await readPrivacy(ctx, actor),
}))

export const action = signedInForm(privacySchema, async ({ ctx, actor, locale, form }) => {
  await changePrivacy(ctx, actor, { presence: form.presence === 'yes', receipts: form.receipts === 'yes' })
  return redirect(href(locale, '/account/privacy?notice=saved'))
})

export default function PrivacyRoute() {
  return <PrivacyPage {...useLoaderData<typeof loader>()} />
}
