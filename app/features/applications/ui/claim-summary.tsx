import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { reasonKey } from '../approval.ts'
import { type ShownApproval, STATUS_TONE } from './approval-status.tsx'

export type ShownClaim = ShownApproval & { id: string; name: string; decidedByName: string | null; days: number }

/** What the person says about their approval, in the office's words. */
export function ClaimSummary({ claim }: { claim: ShownClaim }) {
  const t = useT()
  const locale = useLocale()
  const { status, name, route, reference, approvedOn, source, submittedAt, days } = claim
  const waited = days === 0 ? t('applications.office.today') : t('applications.office.waiting', { count: days })
  const rows = [
    { label: t('applications.office.status'), value: <Tag tone={STATUS_TONE[status]}>{t(`applications.status.office.${status}`)}</Tag> },
    { label: t('applications.office.name'), value: <bdi>{name}</bdi> },
    { label: t('applications.approval.reference'), value: <bdi className="break-all">{reference}</bdi> },
    { label: t('applications.approval.approvedOn'), value: formatDay(approvedOn, locale) },
    { label: t('applications.invitations.route'), value: t(`applications.route.${route}`) },
    {
      label: t('applications.office.source'),
      value: t(source === 'self' ? 'applications.office.sourceSelf' : 'applications.office.sourceInvitation'),
    },
    {
      label: t('applications.office.sent'),
      value: status === 'submitted' ? `${formatDay(submittedAt, locale)} (${waited})` : formatDay(submittedAt, locale),
    },
    ...decisionRows(claim, { t, locale }),
  ]
  return <SummaryList rows={rows} />
}

type Words = { t: ReturnType<typeof useT>; locale: ReturnType<typeof useLocale> }

function decisionRows({ status, decidedAt, decidedByName, reasonCode, reasonText }: ShownClaim, { t, locale }: Words) {
  if (!decidedAt || status === 'withdrawn') return []
  const by = t('applications.office.decidedBy', { name: decidedByName ?? '?', day: formatDay(decidedAt, locale) })
  return [
    { label: t('applications.office.decide'), value: by },
    ...(reasonCode ? [{ label: t('applications.approval.why'), value: t.dynamic(reasonKey('office', reasonCode)) }] : []),
    ...(reasonText ? [{ label: t('applications.office.words'), value: <span className="whitespace-pre-line">{reasonText}</span> }] : []),
  ]
}
