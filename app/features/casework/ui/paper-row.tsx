import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Tag, type TagTone } from '#app/ui/tag.tsx'
import { itemReasonKey } from '../case.ts'
import type { ShownCase } from './case-views.ts'
import { DeedButton } from './deed-button.tsx'

type Paper = ShownCase['papers'][number]
const TONE: Record<Paper['status'], TagTone> = { received: 'info', accepted: 'good', replace: 'waiting' }

/** One paper: open it, accept it, or say why it does not do. */
export function PaperRow({ caseId, token, paper, mayReview }: { caseId: string; token: string; paper: Paper; mayReview: boolean }) {
  const t = useT()
  const page = `/office/cases/${caseId}/papers/${paper.id}`
  return (
    <li className="space-y-2 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 font-bold">{paper.label}</span>
        {paper.replaced ? (
          <span className="text-muted">{t('casework.paper.replaced')}</span>
        ) : (
          <Tag tone={TONE[paper.status]}>{t(`casework.paper.${paper.status}`)}</Tag>
        )}
      </div>
      <OpenPaper paper={paper} />
      <PaperFinding paper={paper} />
      {mayReview && !paper.replaced ? (
        <div className="flex flex-wrap items-center gap-3">
          {paper.status === 'accepted' ? null : (
            <DeedButton intent="paper" token={token} to={page} fields={{ verdict: 'accepted' }}>
              {t('casework.paper.accept')}
            </DeedButton>
          )}
          <LocaleLink to={page} className="inline-flex min-h-11 items-center">
            {t('casework.paper.askReplace')}
            <span className="sr-only"> {paper.label}</span>
          </LocaleLink>
        </div>
      ) : null}
    </li>
  )
}

export function OpenPaper({ paper }: { paper: Paper }) {
  const t = useT()
  if (!paper.documentId) return null
  return (
    <a
      href={`/documents/${paper.documentId}`}
      target="_blank"
      rel="noreferrer"
      className="inline-flex min-h-8 max-w-full items-center break-all"
    >
      {t('casework.paper.open', { name: paper.fileName })}
    </a>
  )
}

export function PaperFinding({ paper }: { paper: Paper }) {
  const t = useT()
  const locale = useLocale()
  if (!paper.reviewedAt) return null
  const by = t('casework.paper.reviewed', { name: paper.reviewedBy ?? '?', day: formatDay(paper.reviewedAt, locale) })
  const why = paper.status === 'replace' && paper.reasonCode ? t.dynamic(itemReasonKey('office', paper.reasonCode)) : null
  return (
    <p className="text-muted">
      {why ? (
        <span className="block text-ink">
          {why}
          {paper.reasonText ? `: ${paper.reasonText}` : ''}
          {paper.dueOn ? ` (${t('casework.paper.until', { day: formatDay(paper.dueOn, locale) })})` : ''}
        </span>
      ) : null}
      {by}
    </p>
  )
}
