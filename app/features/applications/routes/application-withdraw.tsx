import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { canWithdrawApplication } from '../application.policy.ts'
import { withdrawApplicationSchema } from '../application.schema.ts'
import { applicationOf } from '../read-application.server.ts'
import { withdrawApplication } from '../withdraw-application.server.ts'

export const loader = signedIn(async ({ ctx, actor, locale }) => {
  const application = await applicationOf(ctx, actor)
  if (!application || !canWithdrawApplication(actor, application)) throw redirect(href(locale, '/application'))
  const draft = application.status === 'draft'
  return { title: translateTo(locale)(draft ? 'application.withdraw.draftTitle' : 'application.withdraw.title'), draft }
})

export const action = signedInForm(withdrawApplicationSchema, async ({ ctx, actor, locale }) => {
  await withdrawApplication(ctx, actor)
  return redirect(href(locale, '/application?notice=withdrawn'))
})

export default function ApplicationWithdrawRoute() {
  const { title, draft } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useT()
  return (
    <Page title={title} width="text" back={{ to: '/application', label: t('ui.back') }}>
      <ErrorSummary refused={refused} />
      {draft ? (
        <p>{t('application.withdraw.draftText')}</p>
      ) : (
        <ul className="list-disc space-y-2 ps-6">
          <li>{t('application.withdraw.text1')}</li>
          <li>{t('application.withdraw.text2')}</li>
          <li>{t('application.withdraw.text3')}</li>
        </ul>
      )}
      <LocaleForm className="flex flex-wrap gap-3">
        <Button name="intent" value="withdraw" tone="danger">
          {t(draft ? 'application.withdraw.draftButton' : 'application.withdraw.button')}
        </Button>
        <ButtonLink to="/application" tone="secondary">
          {t('application.withdraw.keep')}
        </ButtonLink>
      </LocaleForm>
    </Page>
  )
}
