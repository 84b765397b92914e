import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { anyone, anyoneForm, refuse } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { resetSchema } from '../account.schema.ts'
import { isLinkAlive } from '../check-link.server.ts'
import { resetPassword } from '../reset-password.server.ts'
import { NewPasswordField } from '../ui/account-fields.tsx'
import { AccountPage } from '../ui/account-page.tsx'
import { DeadLink } from '../ui/dead-link.tsx'
import { TokenForm } from '../ui/token-form.tsx'

export const loader = anyone(async ({ ctx, url, locale }) => {
  const token = url.searchParams.get('token') ?? ''
  const alive = await isLinkAlive(ctx.db, ctx.now(), { purpose: 'reset', token })
  return { title: translateTo(locale)('accounts.reset.title'), token, alive }
})

export const action = anyoneForm(resetSchema, async ({ ctx, visit, locale, form }) => {
  const result = await resetPassword(ctx, visit, form)
  if (!result.ok) return refuse(422, result.errors, { token: form.token })
  return redirect(href(locale, '/sign-in?notice=passwordChanged'), { headers: { 'Set-Cookie': visit.cookies.session.clear() } })
})

export default function ResetPasswordRoute() {
  const t = useT()
  const { token, alive } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (!alive) return <DeadLink text={t('accounts.reset.dead')} to="/forgot-password" label={t('accounts.reset.again')} />
  return (
    <AccountPage title={t('accounts.reset.title')} lead={t('accounts.reset.intro')}>
      <TokenForm token={token} refused={refused} submit={t('accounts.reset.submit')}>
        <NewPasswordField refused={refused} />
      </TokenForm>
    </AccountPage>
  )
}
