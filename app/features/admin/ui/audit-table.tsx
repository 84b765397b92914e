import type { Translate } from '#app/i18n/translate.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import type { AuditView } from '../admin-views.ts'

export function AuditTable({ entries, caption }: { entries: AuditView[]; caption: string }) {
  const t = useT()
  const locale = useLocale()
  if (entries.length === 0) return <EmptyState title={t('admin.audit.none')} />
  const columns = [
    { id: 'at', label: t('admin.audit.at') },
    { id: 'by', label: t('admin.audit.by') },
    { id: 'action', label: t('admin.audit.action') },
    { id: 'subject', label: t('admin.audit.subject') },
  ]
  const rows = entries.map((entry) => ({
    id: entry.id,
    cells: {
      at: <time dateTime={entry.at}>{formatMoment(entry.at, locale)}</time>,
      by: entry.actor ? <PersonLink person={entry.actor} /> : t('admin.audit.system'),
      action: <Deed entry={entry} />,
      subject: <Subject subject={entry.subject} />,
    },
  }))
  return <DataTable caption={caption} columns={columns} rows={rows} />
}

function PersonLink({ person: { id, name } }: { person: { id: string; name: string } }) {
  return (
    <LocaleLink to={`/admin/people/${id}`}>
      <bdi>{name}</bdi>
    </LocaleLink>
  )
}

/** What was done; a later version of the product may have written a deed that this one has no words for. */
function Deed({ entry: { action, role, person } }: { entry: AuditView }) {
  const t = useT()
  const key = `admin.deed.${action}`
  return (
    <>
      {t.has(key) ? t.dynamic(key) : action}
      {role ? ` (${t(`organisations.role.${role}`)})` : ''}
      {person ? (
        <span className="block">
          <PersonLink person={person} />
        </span>
      ) : null}
    </>
  )
}

/** A word for what an entry is about, or the code itself where this version has no word. */
export const subjectKind = (t: Translate, kind: string) => (t.has(`admin.subject.${kind}`) ? t.dynamic(`admin.subject.${kind}`) : kind)

function Subject({ subject: { kind, id, name, to } }: { subject: AuditView['subject'] }) {
  const t = useT()
  const kindLabel = subjectKind(t, kind)
  return (
    <>
      {to ? (
        <>
          <span className="text-muted">{kindLabel}: </span>
          <LocaleLink to={to}>
            <bdi>{name ?? id}</bdi>
          </LocaleLink>
        </>
      ) : (
        kindLabel
      )}
      <span className="block">
        <LocaleLink to={`/admin/audit?kind=${kind}&id=${encodeURIComponent(id)}`} className="text-muted">
          {t('admin.audit.onlyThis')}
          <span className="sr-only">
            {' '}
            ({kindLabel} {name ?? id})
          </span>
        </LocaleLink>
      </span>
    </>
  )
}
