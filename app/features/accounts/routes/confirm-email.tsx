import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { anyone, anyoneForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { linkSchema } from '../account.schema.ts'
import { isLinkAlive } from '../check-link.server.ts'
import { confirmEmailChange } from '../confirm-email-change.server.ts'
import { AccountPage } from '../ui/account-page.tsx'
import { DeadLink } from '../ui/dead-link.tsx'
import { TokenForm } from '../ui/token-form.tsx'

export const loader = anyone(async ({ ctx, url, locale }) => {
  const token = url.searchParams.get('token') ?? ''
  const alive = await isLinkAlive(ctx.db, ctx.now(), { purpose: 'change', token })
  return { title: translateTo(locale)('accounts.confirmEmail.title'), token, alive }
})

export const action = anyoneForm(linkSchema, async ({ ctx, actor, locale, form }) => {
  await confirmEmailChange(ctx, form)
  return redirect(href(locale, actor ? '/account?notice=emailChanged' : '/sign-in?notice=emailChanged'))
})

export default function ConfirmEmailRoute() {
  const t = useT()
  const { token, alive } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (!alive) return <DeadLink text={t('accounts.confirmEmail.dead')} to="/account" label={t('accounts.confirmEmail.toAccount')} />
  return (
    <AccountPage title={t('accounts.confirmEmail.title')} lead={t('accounts.confirmEmail.text')}>
      <TokenForm token={token} refused={refused} submit={t('accounts.confirmEmail.submit')} />
    </AccountPage>
  )
}
