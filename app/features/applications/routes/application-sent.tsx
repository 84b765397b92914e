import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { applicationOf } from '../read-application.server.ts'

export const loader = signedIn(async ({ ctx, actor, locale }) => {
  const application = await applicationOf(ctx, actor)
  if (!application?.reference) throw redirect(href(locale, '/application'))
  return { title: translateTo(locale)('application.sent.title'), reference: application.reference, email: actor.email }
})

export default function ApplicationSentRoute() {
  const { title, reference, email } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={title} width="text">
      <Notice tone="success" title={t('application.sent.reference')}>
        <p className="font-bold text-2xl tabular-nums">{reference}</p>
        <p className="break-words">{t('application.sent.keep', { email })}</p>
      </Notice>
      <PageSection title={t('application.sent.nextTitle')}>
        <ol className="list-decimal space-y-1.5 ps-6">
          <li>{t('application.sent.next1')}</li>
          <li>{t('application.sent.next2')}</li>
          <li>{t('application.sent.next3')}</li>
        </ol>
      </PageSection>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonLink to="/application">{t('application.sent.status')}</ButtonLink>
        <LocaleLink to="/application/copy">{t('application.sent.copy')}</LocaleLink>
      </div>
    </Page>
  )
}
