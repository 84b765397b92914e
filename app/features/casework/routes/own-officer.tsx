import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import * as z from 'zod'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { officerOf, writeToOfficer } from '../case-conversation.server.ts'

export const loader = signedIn(async ({ ctx, actor, locale }) => {
  const found = await officerOf(ctx, actor)
  if (!found) throw redirect(href(locale, '/application'))
  return { title: translateTo(locale)('application.officer.title'), assigned: found.officerId !== null }
})

export const action = signedInForm(z.object({}), async ({ ctx, actor, locale }) => {
  return redirect(href(locale, `/messages/${await writeToOfficer(ctx, actor)}`))
})

export default function OwnOfficerRoute() {
  const { title, assigned } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useT()
  return (
    <Page title={title} back={{ to: '/application', label: t('application.title') }} width="text">
      <ErrorSummary refused={refused} />
      {assigned ? (
        <>
          <p>{t('application.officer.text')}</p>
          <p className="text-muted">{t('application.officer.papers')}</p>
          <LocaleForm to="/application/officer">
            <Button>{t('application.officer.write')}</Button>
          </LocaleForm>
        </>
      ) : (
        <Notice>{t('application.officer.nobody')}</Notice>
      )}
    </Page>
  )
}
