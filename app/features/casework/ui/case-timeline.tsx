import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { PageSection } from '#app/ui/page.tsx'
import type { CaseEvent } from '../case-timeline.ts'

/** What happened to the case, the newest first. */
export function CaseTimeline({ events }: { events: CaseEvent[] }) {
  const t = useT()
  const locale = useLocale()
  if (events.length === 0) return null
  return (
    <PageSection title={t('casework.timeline.title')}>
      <ol className="space-y-3 border-line border-s-2 ps-4">
        {events.map((event) => (
          <li key={event.id}>
            <span className="block font-bold">
              <What event={event} />
            </span>
            <span className="block text-muted">
              {t('casework.timeline.by', {
                day: formatMoment(event.at, locale),
                name: event.byApplicant ? t('casework.timeline.applicant') : (event.by ?? 'Praya'),
              })}
            </span>
          </li>
        ))}
      </ol>
    </PageSection>
  )
}

function What({ event }: { event: CaseEvent }) {
  const t = useT()
  if (event.kind === 'asked') return <>{t('casework.timeline.asked', { count: event.count })}</>
  if (event.kind === 'moved') {
    if (event.from === 'draft') return <>{t('casework.timeline.submitted')}</>
    const [from, to] = [event.from, event.to].map((status) => t.dynamic(`casework.status.${status}`))
    return <>{t('casework.timeline.moved', { from: from ?? '', to: to ?? '' })}</>
  }
  const verdict = t(`casework.decide.${event.verdict}`)
  const text = t(event.kind === 'decided' ? 'casework.timeline.decided' : 'casework.timeline.recommended', { verdict })
  return <>{event.stands ? text : `${text} (${t('casework.timeline.takenBack')})`}</>
}
