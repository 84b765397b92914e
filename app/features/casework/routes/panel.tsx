import { useLoaderData } from '@remix-run/react'
import { DeskTabs } from '#app/features/applications/ui/desk-tabs.tsx'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { href } from '#app/lib/locales.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { listPanelCases } from '../list-panel-cases.server.ts'
import { PanelTable } from '../ui/panel-table.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => {
  const cases = await listPanelCases(ctx, actor)
  return { title: translateTo(locale)('casework.panel.title'), cases, at: ctx.now().toISOString() }
})

export default function PanelRoute() {
  const { title, cases, at } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  return (
    <Page title={title} lead={t('casework.panel.lead')}>
      <div className="no-print">
        <DeskTabs current="panel" />
      </div>
      {cases.length === 0 ? (
        <EmptyState title={t('casework.panel.none')} />
      ) : (
        <>
          <p>{t('casework.panel.made', { day: formatDay(at, locale), count: cases.length })}</p>
          <PanelTable cases={cases} caption={title} />
          <div className="no-print space-y-2">
            <p className="flex flex-wrap gap-3">
              {(['pdf', 'csv'] as const).map((form) => (
                <a key={form} href={href(locale, `/office/panel/${form}`)} download className="button button-secondary">
                  {t(`casework.panel.${form}`)}
                </a>
              ))}
            </p>
            <p className="text-muted">{t('casework.panel.printHint')}</p>
          </div>
        </>
      )}
    </Page>
  )
}
