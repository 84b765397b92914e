import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Card } from '#app/ui/card.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { ANSWERS, SMALLEST_CELL, type Tally } from '../feedback.ts'

type Shared = { id: string; name: string; side: 'mentor' | 'mentee'; moment: 'midway' | 'closing'; body: string; at: string }

/** For a coordinator: sums that tell of nobody, and what people chose to say with their name. */
export function FeedbackOverviewPage({ tallies, shared }: { tallies: Tally[]; shared: Shared[] }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Page
      title={t('pairs.feedback.overview')}
      lead={t('pairs.feedback.overviewLead', { count: SMALLEST_CELL })}
      back={{ to: '/organiser', label: t('nav.organiser') }}
    >
      {tallies.map((tally) => (
        <TallySection key={`${tally.moment}-${tally.side}`} tally={tally} />
      ))}
      <PageSection title={t('pairs.feedback.sharedTitle')}>
        {shared.length === 0 ? <p className="text-muted">{t('pairs.feedback.sharedNone')}</p> : null}
        {shared.map(({ id, name, side, body, at }) => (
          <Card as="article" key={id}>
            <p className="whitespace-pre-line">{body}</p>
            <p className="text-muted text-sm">
              {t('pairs.feedback.sharedBy', { name, side: t(`pairs.feedback.sideOne.${side}`), day: formatDay(at, locale) })}
            </p>
          </Card>
        ))}
      </PageSection>
    </Page>
  )
}

function TallySection({ tally: { moment, side, count, questions } }: { tally: Tally }) {
  const t = useT()
  const title = `${t(`pairs.feedback.moment.${moment}`)} · ${t(`pairs.feedback.side.${side}`)}`
  if (questions === null)
    return (
      <PageSection title={title}>
        <p className="text-muted">{t('pairs.feedback.tooFew')}</p>
      </PageSection>
    )
  const columns = [
    { id: 'question', label: t('pairs.feedback.questionColumn') },
    ...ANSWERS.map((id) => ({ id, label: t(`pairs.feedback.answer.${id}`), number: true })),
  ]
  const rows = questions.map(({ question, counts }) => ({
    id: question,
    cells: { question: t.dynamic(`pairs.feedback.short.${question}`), ...counts },
  }))
  return (
    <PageSection title={title}>
      <p className="text-muted">{t('pairs.feedback.answers', { count })}</p>
      <DataTable caption={title} columns={columns} rows={rows} />
    </PageSection>
  )
}
