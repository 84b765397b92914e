import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { anyone, anyoneForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { addressSchema } from '../account.schema.ts'
import { requestPasswordReset } from '../request-password-reset.server.ts'
import { AccountPage } from '../ui/account-page.tsx'
import { AddressForm } from '../ui/address-form.tsx'
import { MailSent } from '../ui/mail-sent.tsx'

export const loader = anyone(async ({ ctx, url, locale }) => {
  const sent = url.searchParams.has('sent')
  return { title: translateTo(locale)(sent ? 'accounts.sent.title' : 'accounts.forgot.title'), sent, demo: ctx.settings.mode === 'demo' }
})

export const action = anyoneForm(addressSchema, async ({ ctx, visit, locale, form }) => {
  await requestPasswordReset(ctx, visit, form)
  return redirect(href(locale, '/forgot-password?sent=1'))
})

export default function ForgotPasswordRoute() {
  const t = useT()
  const { sent, demo } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (sent && !refused) {
    return (
      <AccountPage title={t('accounts.sent.title')}>
        <MailSent text={t('accounts.sent.reset')} again="/forgot-password" demo={demo} />
      </AccountPage>
    )
  }
  return (
    <AccountPage title={t('accounts.forgot.title')} lead={t('accounts.forgot.intro')}>
      <AddressForm refused={refused} submit={t('accounts.forgot.submit')} to="/forgot-password" />
    </AccountPage>
  )
}
