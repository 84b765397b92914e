import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import type { RoundState } from '../round.ts'
import { RoundStateTag } from './round-tags.tsx'

type Row = { id: string; title: string; state: RoundState; organisation: string; mentees: number; mentors: number; createdAt: string }

/** The rounds of one's organisations. */
export function RoundsPage({ rounds }: { rounds: Row[] }) {
  const t = useT()
  return (
    <Page
      title={t('rounds.title')}
      lead={t('rounds.lead')}
      back={{ to: '/organiser', label: t('orientation.organiser.title') }}
      actions={<ButtonLink to="/organiser/rounds/new">{t('rounds.new')}</ButtonLink>}
    >
      {rounds.length === 0 ? <EmptyState title={t('rounds.none')} text={t('rounds.noneText')} /> : null}
      <div className="grid gap-4 md:grid-cols-2">
        {rounds.map((round) => (
          <RoundCard key={round.id} round={round} />
        ))}
      </div>
    </Page>
  )
}

function RoundCard({ round: { id, title, state, organisation, mentees, mentors, createdAt } }: { round: Row }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Card as="article" edge="bauhinia">
      <h2 className="text-xl">
        <LocaleLink to={`/organiser/rounds/${id}`}>{title}</LocaleLink>
      </h2>
      <p>
        <RoundStateTag state={state} />
      </p>
      <p>{t('rounds.size', { mentees, mentors })}</p>
      <p className="text-muted">
        {organisation} · {formatDay(createdAt, locale)}
      </p>
    </Card>
  )
}
