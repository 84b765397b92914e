import { useT } from '#app/i18n/use-t.tsx'
import { ENDONYM, type Locale, REGIONAL } from '#app/lib/locales.ts'
import { Card, CardGrid, type Edge } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { Tag, TagList } from '#app/ui/tag.tsx'
import { STOPS, type Stop } from '../guide.ts'

type Guide = {
  slug: string
  stop: Stop
  minutes: number
  title: string
  summary: string
  lang: Locale
  missing: boolean
  outdated: boolean
}

/** The tile colour of each stop's area. */
const EDGES: Record<Stop, Edge> = {
  check: 'ferry',
  apply: 'ferry',
  arrive: 'lantern',
  settle: 'lantern',
  connect: 'bauhinia',
  work: 'harbour',
}

export function GuidesPage({ guides }: { guides: Guide[] }) {
  const t = useT()
  const groups = STOPS.map((stop) => ({ stop, own: guides.filter((guide) => guide.stop === stop) })).filter(({ own }) => own.length > 0)
  return (
    <Page title={t('guides.title')} lead={t('guides.lead')}>
      {groups.length === 0 ? <EmptyState title={t('guides.none')} /> : null}
      {groups.map(({ stop, own }) => (
        <PageSection key={stop} id={stop} title={t(`guides.stop.${stop}`)}>
          <CardGrid>
            {own.map((guide) => (
              <GuideCard key={guide.slug} guide={guide} />
            ))}
          </CardGrid>
        </PageSection>
      ))}
      <p className="max-w-[42rem] text-muted">{t('guides.rulesChange')}</p>
    </Page>
  )
}

function GuideCard({ guide: { slug, stop, minutes, title, summary, lang, missing, outdated } }: { guide: Guide }) {
  const t = useT()
  return (
    <Card as="article" edge={EDGES[stop]}>
      <h3 lang={REGIONAL[lang]} className="text-xl">
        <LocaleLink to={`/guides/${slug}`}>{title}</LocaleLink>
      </h3>
      <p lang={REGIONAL[lang]}>{summary}</p>
      <TagList>
        <Tag>{t('guides.minutes', { count: minutes })}</Tag>
        {missing ? (
          <Tag tone="waiting">
            <span lang={REGIONAL[lang]}>{ENDONYM[lang]}</span>
          </Tag>
        ) : null}
        {outdated ? <Tag tone="waiting">{t('guides.outdatedShort')}</Tag> : null}
      </TagList>
    </Card>
  )
}
