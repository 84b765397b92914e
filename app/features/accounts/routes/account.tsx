import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import type * as z from 'zod'
import { type ActorArgs, refuse, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { zoneChoices } from '#app/lib/zoned-time.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { accountSchema } from '../account.schema.ts'
import { changeDetails } from '../change-details.server.ts'
import { changePassword } from '../change-password.server.ts'
import { endSession } from '../end-session.server.ts'
import { listSessionsFor } from '../list-sessions.server.ts'
import { requestEmailChange } from '../request-email-change.server.ts'
import { signOutEverywhere } from '../sign-out-everywhere.server.ts'
import { AccountPage } from '../ui/account-page.tsx'
import { DetailsForm } from '../ui/details-form.tsx'
import { EmailForm } from '../ui/email-form.tsx'
import { PasswordForm } from '../ui/password-form.tsx'
import { SessionList } from '../ui/session-list.tsx'

export const loader = signedIn(async ({ ctx, actor, visit, locale }) => ({
  title: translateTo(locale)('accounts.account.title'),
  person: { name: actor.name, email: actor.email, locale: actor.locale, timeZone: actor.timeZone ?? null },
  zones: zoneChoices(locale, ctx.now(), actor.timeZone),
  sessions: await listSessionsFor(ctx, actor, visit.sessionId),
}))

type AccountForm = z.output<typeof accountSchema>

export const action = signedInForm(accountSchema, async (args: ActorArgs & { form: AccountForm }) => {
  const { ctx, actor, visit, locale, form } = args
  const done = (notice: string) => redirect(href(locale, `/account?notice=${notice}`))
  if (form.intent === 'email') {
    const result = await requestEmailChange(ctx, actor, form)
    return result.ok ? done('emailAsked') : refuse(422, result.errors, { intent: form.intent, newEmail: form.newEmail })
  }
  if (form.intent === 'password') {
    const result = await changePassword(ctx, actor, visit, form)
    if (!result.ok) return refuse(422, result.errors, { intent: form.intent })
    return redirect(href(locale, '/account?notice=passwordChanged'), {
      headers: { 'Set-Cookie': visit.cookies.session.write(result.value) },
    })
  }
  if (form.intent === 'details') {
    await changeDetails(ctx, actor, form)
    return redirect(href(form.locale, '/account?notice=saved'))
  }
  if (form.intent === 'endSession') {
    await endSession(ctx, actor, form)
    return done('sessionEnded')
  }
  await signOutEverywhere(ctx, actor)
  return redirect(href(locale, '/sign-in?notice=everywhere'), { headers: { 'Set-Cookie': visit.cookies.session.clear() } })
})

export default function AccountRoute() {
  const t = useT()
  const { person, sessions, zones } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const refusedIn = (...intents: string[]) => (refused && intents.includes(String(refused.values.intent)) ? refused : undefined)
  return (
    // After each submission the fields start anew, so that no password stays behind in one.
    <AccountPage key={useLocation().key} title={t('accounts.account.title')}>
      <DetailsForm name={person.name} locale={person.locale} timeZone={person.timeZone} zones={zones} refused={refusedIn('details')} />
      <EmailForm email={person.email} refused={refusedIn('email')} />
      <PasswordForm email={person.email} refused={refusedIn('password')} />
      <PageSection title={t('notices.toSettings')}>
        <p>{t('notices.toSettingsText')}</p>
        <ButtonLink to="/account/notices" tone="secondary">
          {t('ui.change')}
        </ButtonLink>
      </PageSection>
      <PageSection title={t('privacy.toSettings')}>
        <p>{t('privacy.toSettingsText')}</p>
        <ButtonLink to="/account/privacy" tone="secondary">
          {t('ui.change')}
        </ButtonLink>
      </PageSection>
      <SessionList sessions={sessions} refused={refusedIn('endSession', 'signOutEverywhere')} />
    </AccountPage>
  )
}
