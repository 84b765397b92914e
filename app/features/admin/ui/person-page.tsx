import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { AuditView, RoleView } from '../admin-views.ts'
import { AuditTable } from './audit-table.tsx'
import { StateTag } from './person-tags.tsx'

type Person = {
  id: string
  name: string
  email: string
  suspended: boolean
  verified: boolean
  isSelf: boolean
  roles: Omit<RoleView, 'lang'>[]
  entries: AuditView[]
}

export function PersonPage({ person, refused }: { person: Person; refused: Refused | undefined }) {
  const t = useT()
  const rows = [
    { label: t('admin.people.email'), value: <span className="break-all">{person.email}</span> },
    { label: t('admin.people.state'), value: <StateTag suspended={person.suspended} verified={person.verified} /> },
  ]
  return (
    <Page title={person.name} back={{ to: '/admin/people', label: t('admin.people.title') }}>
      <ErrorSummary refused={refused} />
      <SummaryList rows={rows} />
      <PageSection title={t('admin.people.roles')}>
        {person.roles.length === 0 ? <p className="text-muted">{t('admin.people.noRoles')}</p> : null}
        <ul className="space-y-1">
          {person.roles.map(({ organisationId, organisation, role }) => (
            <li key={organisationId + role}>
              <LocaleLink to={`/admin/organisations/${organisationId}`}>{organisation}</LocaleLink> · {t(`organisations.role.${role}`)}
            </li>
          ))}
        </ul>
      </PageSection>
      {person.isSelf ? null : <Suspending id={person.id} suspended={person.suspended} />}
      <PageSection title={t('admin.audit.title')}>
        <AuditTable entries={person.entries} caption={t('admin.audit.title')} />
      </PageSection>
    </Page>
  )
}

/** A link, not a button: the page that it leads to asks again. */
function Suspending({ id, suspended }: { id: string; suspended: boolean }) {
  const t = useT()
  const intent = suspended ? 'restore' : 'suspend'
  return (
    <PageSection title={t(`admin.people.${intent}`)}>
      <p>{t(`admin.people.${intent}Text`)}</p>
      <ButtonLink to={`/admin/people/${id}?confirm=${intent}`} tone={suspended ? 'primary' : 'danger'}>
        {t(`admin.people.${intent}`)}
      </ButtonLink>
    </PageSection>
  )
}
