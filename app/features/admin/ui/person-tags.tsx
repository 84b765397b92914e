import { useT } from '#app/i18n/use-t.tsx'
import { REGIONAL } from '#app/lib/locales.ts'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { PersonRow } from '../admin-views.ts'

/** Whether the account can be used. */
export function StateTag({ suspended, verified }: { suspended: boolean; verified: boolean }) {
  const t = useT()
  if (suspended) return <Tag tone="bad">{t('admin.people.suspended')}</Tag>
  return verified ? <Tag tone="good">{t('admin.people.active')}</Tag> : <Tag tone="waiting">{t('admin.people.unconfirmed')}</Tag>
}

/** What the person is on the platform: migrant, mentor, and each role in an organisation. */
export function RoleLines({ person: { migrant, mentor, roles } }: { person: PersonRow }) {
  const t = useT()
  return (
    <>
      {migrant ? <span className="block">{t('admin.people.migrant')}</span> : null}
      {mentor ? <span className="block">{t('admin.people.mentor')}</span> : null}
      {roles.map(({ organisationId, organisation, lang, role }) => (
        <span key={organisationId + role} className="block">
          {t(`organisations.role.${role}`)} ·{' '}
          <LocaleLink to={`/admin/organisations/${organisationId}`} lang={REGIONAL[lang]}>
            {organisation}
          </LocaleLink>
        </span>
      ))}
    </>
  )
}
