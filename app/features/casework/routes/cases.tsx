import { useLoaderData } from '@remix-run/react'
import { DeskTabs } from '#app/features/applications/ui/desk-tabs.tsx'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { caseFilterSchema, WAITING_DAYS } from '../case.schema.ts'
import { listCases } from '../list-cases.server.ts'
import { CaseFilters, filterPath } from '../ui/case-filters.tsx'
import { CaseTable } from '../ui/case-table.tsx'

export const loader = signedIn(async ({ ctx, actor, url, locale }) => {
  const filter = caseFilterSchema.parse(Object.fromEntries(url.searchParams))
  const { items, counts, next } = await listCases(ctx, actor, filter)
  return { title: translateTo(locale)('casework.title'), items, counts, next, filter, days: WAITING_DAYS }
})

export default function CasesRoute() {
  const { title, items, counts, next, filter, days } = useLoaderData<typeof loader>()
  const t = useT()
  const here = filterPath(filter, {})
  return (
    <Page title={title} lead={t('casework.queue.lead')}>
      <DeskTabs current="cases" />
      <CaseFilters filter={filter} days={days} counts={counts} />
      <CaseTable items={items} filter={filter} caption={title} />
      <Pager previous={filter.after ? here : undefined} next={next ? filterPath(filter, { after: next }) : undefined} />
    </Page>
  )
}
