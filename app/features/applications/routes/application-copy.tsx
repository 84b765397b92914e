import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { href } from '#app/lib/locales.ts'
import { Page } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { readWholeApplication } from '../read-whole-application.server.ts'
import { WholeApplication } from '../ui/application-whole.tsx'
import { backToStart } from './application-closed.server.ts'

export const loader = signedIn((args) =>
  backToStart(args, async () => {
    const { ctx, actor, locale } = args
    const { whole, reference, submittedAt } = await readWholeApplication(ctx, actor, locale)
    if (!submittedAt) throw redirect(href(locale, '/application'))
    return { title: translateTo(locale)('application.copy.title'), whole, reference, submittedAt }
  }),
)

export default function ApplicationCopyRoute() {
  const { title, whole, reference, submittedAt } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={title}
      lead={<span className="no-print">{t('application.copy.lead')}</span>}
      width="text"
      back={{ to: '/application', label: t('ui.back') }}
    >
      <SummaryList
        rows={[
          { label: t('application.status.reference'), value: reference },
          { label: t('application.status.sentOn'), value: formatDay(submittedAt, t.locale) },
          { label: t('application.status.route'), value: t(`application.start.${whole.route}`) },
        ]}
      />
      <WholeApplication whole={whole} purpose="copy" />
    </Page>
  )
}
