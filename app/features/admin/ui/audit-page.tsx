import { useT } from '#app/i18n/use-t.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import type { AuditView } from '../admin-views.ts'
import { AuditTable, subjectKind } from './audit-table.tsx'

type Subject = { kind: string; id: string }

export function AuditPage({ entries, next, subject }: { entries: AuditView[]; next: string | null; subject: Subject | null }) {
  const t = useT()
  return (
    <Page title={t('admin.audit.title')} lead={t('admin.audit.lead')} back={{ to: '/admin', label: t('admin.title') }}>
      {subject ? <OnlyOne subject={subject} name={entries[0]?.subject.name ?? subject.id} /> : null}
      <AuditTable entries={entries} caption={t('admin.audit.title')} />
      <Pager next={next ? `/admin/audit?${new URLSearchParams({ ...subject, before: next })}` : undefined} />
    </Page>
  )
}

function OnlyOne({ subject, name }: { subject: Subject; name: string }) {
  const t = useT()
  return (
    <Notice>
      <p className="break-words">{t('admin.audit.filtered', { kind: subjectKind(t, subject.kind), name })}</p>
      <LocaleLink to="/admin/audit" className="inline-flex min-h-8 items-center">
        {t('admin.audit.showAll')}
      </LocaleLink>
    </Notice>
  )
}
