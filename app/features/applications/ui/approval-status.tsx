import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Tag, type TagTone } from '#app/ui/tag.tsx'
import type { ApprovalStatus } from '#db/schema.ts'
import { reasonKey } from '../approval.ts'

export type ShownApproval = {
  status: ApprovalStatus
  route: 'general' | 'achievement'
  reference: string
  approvedOn: string
  documentId: string | null
  source: 'self' | 'invitation'
  submittedAt: string
  decidedAt: string | null
  reasonCode: string | null
  reasonText: string | null
}

export const STATUS_TONE: Record<ApprovalStatus, TagTone> = { submitted: 'waiting', approved: 'good', refused: 'bad', withdrawn: 'neutral' }

/** Where the person's claim stands, in their words, and what comes next. */
export function ApprovalStatusPanel({ approval, refused }: { approval: ShownApproval; refused: Refused | undefined }) {
  const t = useT()
  const { status } = approval
  return (
    <>
      <ErrorSummary refused={refused} />
      <Claim approval={approval} />
      {status === 'submitted' ? <WhatHappensNext /> : null}
      {status === 'submitted' ? <Withdraw /> : null}
      {status === 'refused' ? <Refusal approval={approval} /> : null}
      {status === 'approved' ? <ButtonLink to="/onboarding">{t('applications.approval.start')}</ButtonLink> : null}
    </>
  )
}

function Claim({ approval }: { approval: ShownApproval }) {
  const t = useT()
  const locale = useLocale()
  const { status, route, reference, approvedOn, submittedAt, decidedAt } = approval
  const rows = [
    { label: t('applications.office.status'), value: <Tag tone={STATUS_TONE[status]}>{t(`applications.status.applicant.${status}`)}</Tag> },
    { label: t('applications.invitations.route'), value: t(`applications.route.${route}`) },
    { label: t('applications.approval.reference'), value: <bdi className="break-all">{reference}</bdi> },
    { label: t('applications.approval.approvedOn'), value: formatDay(approvedOn, locale) },
    { label: t('applications.approval.letter'), value: <LetterLink approval={approval} /> },
    { label: t('applications.approval.sentOn'), value: formatDay(submittedAt, locale) },
    ...(decidedAt && status !== 'withdrawn' ? [{ label: t('applications.approval.decidedOn'), value: formatDay(decidedAt, locale) }] : []),
  ]
  return <SummaryList rows={rows} />
}

function LetterLink({ approval: { documentId, source, status } }: { approval: ShownApproval }) {
  const t = useT()
  if (status === 'withdrawn' && documentId) return <>{t('applications.approval.withdrawn')}</>
  if (!documentId) return <>{source === 'invitation' ? t('applications.approval.noLetter') : ''}</>
  return (
    <a href={`/documents/${documentId}`} target="_blank" rel="noreferrer" className="inline-flex min-h-8 items-center">
      {t('applications.approval.openLetter')}
    </a>
  )
}

function WhatHappensNext() {
  const t = useT()
  return (
    <PageSection title={t('applications.approval.nextTitle')}>
      <ol className="list-decimal space-y-2 ps-6">
        <li>{t('applications.approval.next1')}</li>
        <li>{t('applications.approval.next2')}</li>
        <li>{t('applications.approval.next3')}</li>
      </ol>
    </PageSection>
  )
}

function Withdraw() {
  const t = useT()
  return (
    <LocaleForm encType="multipart/form-data" className="space-y-2">
      <input type="hidden" name="intent" value="withdraw" />
      <p className="text-muted">{t('applications.approval.withdrawHint')}</p>
      <Button tone="danger">{t('applications.approval.withdraw')}</Button>
    </LocaleForm>
  )
}

function Refusal({ approval: { reasonCode, reasonText } }: { approval: ShownApproval }) {
  const t = useT()
  return (
    <Notice tone="warning" title={t('applications.approval.why')}>
      <p>{t.dynamic(reasonKey('applicant', reasonCode ?? 'other'))}</p>
      {reasonText ? (
        <p>
          {t('applications.approval.officerWrote')}: <q className="whitespace-pre-line">{reasonText}</q>
        </p>
      ) : null}
      <p>{t('applications.approval.refusedNext')}</p>
    </Notice>
  )
}
