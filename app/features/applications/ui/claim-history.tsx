import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { ApprovalStatus } from '#db/schema.ts'
import { reasonKey } from '../approval.ts'
import { STATUS_TONE } from './approval-status.tsx'

export type EarlierClaim = {
  id: string
  status: ApprovalStatus
  reference: string
  submittedAt: string
  decidedAt: string | null
  decidedByName: string | null
  reasonCode: string | null
}

export function ClaimHistory({ claims }: { claims: EarlierClaim[] }) {
  const t = useT()
  const locale = useLocale()
  if (claims.length === 0) return <p className="text-muted">{t('applications.office.noHistory')}</p>
  return (
    <ul className="divide-y divide-line border-y border-line">
      {claims.map(({ id, status, reference, submittedAt, decidedAt, decidedByName, reasonCode }) => (
        <li key={id} className="space-y-1 py-3">
          <p className="flex flex-wrap items-center gap-x-4">
            <LocaleLink to={`/office/approvals/${id}`} className="inline-flex min-h-8 items-center break-all">
              <bdi>{reference}</bdi>
            </LocaleLink>
            <Tag tone={STATUS_TONE[status]}>{t(`applications.status.office.${status}`)}</Tag>
          </p>
          <p className="text-muted">
            {t('applications.approval.sentOn')} {formatDay(submittedAt, locale)}
            {decidedAt && decidedByName
              ? ` · ${t('applications.office.decidedBy', { name: decidedByName, day: formatDay(decidedAt, locale) })}`
              : ''}
            {reasonCode ? ` · ${t.dynamic(reasonKey('office', reasonCode))}` : ''}
          </p>
        </li>
      ))}
    </ul>
  )
}
