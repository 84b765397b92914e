import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { anyone, anyoneForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { signUpSchema } from '../account.schema.ts'
import { signUp } from '../sign-up.server.ts'
import { AccountPage } from '../ui/account-page.tsx'
import { MailSent } from '../ui/mail-sent.tsx'
import { SignUpPage } from '../ui/sign-up-page.tsx'

export const loader = anyone(async ({ ctx, actor, url, locale }) => {
  if (actor) throw redirect(href(locale, '/'))
  const sent = url.searchParams.has('sent')
  return { title: translateTo(locale)(sent ? 'accounts.sent.title' : 'accounts.signUp.title'), sent, demo: ctx.settings.mode === 'demo' }
})

export const action = anyoneForm(signUpSchema, async ({ ctx, visit, locale, form }) => {
  await signUp(ctx, visit, { ...form, locale })
  return redirect(href(locale, '/sign-up?sent=1'))
})

export default function SignUpRoute() {
  const t = useT()
  const { sent, demo } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (!sent || refused) return <SignUpPage refused={refused} />
  return (
    <AccountPage title={t('accounts.sent.title')}>
      <MailSent text={t('accounts.sent.confirm')} again="/verify-email" demo={demo} />
    </AccountPage>
  )
}
