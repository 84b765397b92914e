import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Tag } from '#app/ui/tag.tsx'

type Person = { id: string; name: string; email: string; suspended: boolean; verified: boolean; isSelf: boolean; roles: { organisationId: string; organisation: string; role: string }[]; entries: { id: string; at: string; action: string }[] }

export function PersonPage({ person, refused }: { person: Person; refused: Refused | undefined }) {
  const t = useT()
  const locale = useLocale()
  const rows = [
    { label: t('admin.people.email'), value: <span className="break-all">{person.email}</span> },
    { label: t('admin.people.state'), value: <Tag tone={person.suspended ? 'bad' : 'good'}>{t(person.suspended ? 'admin.people.suspended' : 'admin.people.active')}</Tag> },
  ]
  return (
    <Page title={person.name} width="text" back={{ to: '/admin/people', label: t('admin.people.title') }}>
      <ErrorSummary refused={refused} />
      <SummaryList rows={rows} />
      <PageSection title={t('admin.people.roles')}>
        {person.roles.length === 0 ? <p className="text-muted">{t('admin.people.noRoles')}</p> : null}
        <ul className="space-y-1">
          {person.roles.map(({ organisationId, organisation, role }) => (
            <li key={organisationId + role}>
              <LocaleLink to={`/admin/organisations/${organisationId}`}>{organisation}</LocaleLink> · {t.dynamic(`organisations.role.${role}`)}
            </li>
          ))}
        </ul>
      </PageSection>
      {person.isSelf ? null : <Suspending suspended={person.suspended} />}
      <PageSection title={t('admin.audit.title')}>
        <ol className="space-y-1">
          {person.entries.map(({ id, at, action }) => (
            <li key={id}>
              <time dateTime={at}>{formatMoment(at, locale)}</time> · <code>{action}</code>
            </li>
          ))}
        </ol>
      </PageSection>
    </Page>
  )
}

function Suspending({ suspended }: { suspended: boolean }) {
  const t = useT()
  return (
    <PageSection title={t(suspended ? 'admin.people.restore' : 'admin.people.suspend')}>
      <p>{t(suspended ? 'admin.people.restoreText' : 'admin.people.suspendText')}</p>
      <LocaleForm>
        <Button name="intent" value={suspended ? 'restore' : 'suspend'} tone={suspended ? 'primary' : 'danger'}>
          {t(suspended ? 'admin.people.restore' : 'admin.people.suspend')}
        </Button>
      </LocaleForm>
    </PageSection>
  )
}
