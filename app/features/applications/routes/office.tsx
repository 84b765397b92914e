import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { AGES, queueSchema } from '../approval.schema.ts'
import { listQueue } from '../list-queue.server.ts'
import { DeskTabs } from '../ui/desk-tabs.tsx'
import { QueueFilters } from '../ui/queue-filters.tsx'
import { QueueTable } from '../ui/queue-table.tsx'

export const loader = signedIn(async ({ ctx, actor, url, locale }) => {
  const filter = queueSchema.parse(Object.fromEntries(url.searchParams))
  const { items, counts, next } = await listQueue(ctx, actor, filter)
  return data({ title: translateTo(locale)('applications.office.title'), items, counts, next, filter, ages: AGES })
})

export default function OfficeRoute() {
  const { title, items, counts, next, filter, ages } = useLoaderData<typeof loader>()
  const t = useT()
  const here = `/office?status=${filter.status}&age=${filter.age}`
  const invite = (
    <ButtonLink to="/office/invitations" tone="secondary">
      {t('applications.office.invite')}
    </ButtonLink>
  )
  return (
    <Page title={title} lead={t('applications.office.intro')} actions={invite}>
      <DeskTabs current="approvals" />
      <QueueFilters status={filter.status} age={filter.age} ages={ages} counts={counts} />
      <QueueTable items={items} status={filter.status} caption={title} />
      <Pager previous={filter.after ? here : undefined} next={next ? `${here}&after=${encodeURIComponent(next)}` : undefined} />
    </Page>
  )
}
