import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { ENDONYM, href, type Locale, REGIONAL } from '#app/lib/locales.ts'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Tag, TagList } from '#app/ui/tag.tsx'
import type { Stop } from '../guide.ts'

type GuideLink = { slug: string; title: string; lang: Locale }
type Guide = {
  slug: string
  stop: Stop | null
  minutes: number
  title: string
  summary: string
  lang: Locale
  published: boolean
  missing: boolean
  outdated: boolean
  source: { text: string; lang: Locale }
  sourceUrl: string | null
  checkedOn: string
  /** Made by `renderMarkdown` on the server, and by nothing else. */
  html: string
  headings: { id: string; text: string }[]
  previous: GuideLink | null
  next: GuideLink | null
}

export function GuidePage({ guide }: { guide: Guide }) {
  const t = useT()
  const lang = REGIONAL[guide.lang]
  return (
    <Page
      width="text"
      title={guide.title}
      titleLang={lang}
      lead={<span lang={lang}>{guide.summary}</span>}
      back={{ to: '/guides', label: t('guides.all') }}
    >
      <TagList>
        {guide.stop ? <Tag tone="ferry">{t(`guides.stop.${guide.stop}`)}</Tag> : null}
        <Tag>{t('guides.minutes', { count: guide.minutes })}</Tag>
        {guide.published ? null : <Tag tone="waiting">{t('guides.draft')}</Tag>}
      </TagList>
      <TranslationNotice guide={guide} />
      <Contents headings={guide.headings} lang={lang} />
      {/* Markdown without HTML in it: what a text contains arrives here escaped. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the output of renderMarkdown, which escapes all HTML of the text */}
      <div lang={lang} className="prose-text [&_a]:underline [&_ol]:ps-8" dangerouslySetInnerHTML={{ __html: guide.html }} />
      <Source guide={guide} />
      <Neighbours previous={guide.previous} next={guide.next} />
    </Page>
  )
}

/** Another language than asked for, or a translation that the English has left behind. */
function TranslationNotice({ guide: { slug, lang, missing, outdated } }: { guide: Guide }) {
  const t = useT()
  if (!missing && !outdated) return null
  return (
    <Notice tone="warning" title={missing ? t('guides.missing') : t('guides.outdated')}>
      {missing ? <p>{t('guides.shownIn', { language: ENDONYM[lang] })}</p> : null}
      {missing && outdated ? <p>{t('guides.outdated')}</p> : null}
      {outdated ? (
        <p>
          {/* A plain link: the address has another language than the reader's. */}
          <a href={href('en', `/guides/${slug}`)} hrefLang="en">
            {t('guides.readEnglish')}
          </a>
        </p>
      ) : null}
    </Notice>
  )
}

function Contents({ headings, lang }: { headings: Guide['headings']; lang: string }) {
  const t = useT()
  if (headings.length < 2) return null
  return (
    <nav aria-label={t('guides.onThisPage')} className="rounded-card bg-sunk p-5">
      <p className="font-bold">{t('guides.onThisPage')}</p>
      <ul lang={lang} className="mt-1">
        {headings.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-8 items-center">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Where it comes from and when that was looked at: people decide on it. */
function Source({ guide: { source, sourceUrl, checkedOn } }: { guide: Guide }) {
  const t = useT()
  const day = formatDay(checkedOn, useLocale())
  return (
    <Notice title={t('guides.source')}>
      <p lang={REGIONAL[source.lang]}>
        {sourceUrl ? (
          <a href={sourceUrl} rel="external noopener">
            {source.text}
          </a>
        ) : (
          source.text
        )}
      </p>
      <p>{t(sourceUrl ? 'guides.checkedOn' : 'guides.collectedOn', { day })}</p>
      <p>{t('guides.rulesChange')}</p>
    </Notice>
  )
}

function Neighbours({ previous, next }: { previous: GuideLink | null; next: GuideLink | null }) {
  const t = useT()
  if (!previous && !next) return null
  return (
    <nav aria-label={t('guides.more')} className="grid gap-4 border-t border-line pt-4 sm:grid-cols-2">
      {previous ? <NeighbourLink rel="prev" label={t('guides.previous')} guide={previous} /> : <span />}
      {next ? <NeighbourLink rel="next" label={t('guides.next')} guide={next} /> : null}
    </nav>
  )
}

function NeighbourLink({ rel, label, guide }: { rel: 'prev' | 'next'; label: string; guide: GuideLink }) {
  return (
    <LocaleLink to={`/guides/${guide.slug}`} rel={rel} className={rel === 'next' ? 'block min-h-11 sm:text-end' : 'block min-h-11'}>
      <span className="block text-muted">{label}</span>
      <span lang={REGIONAL[guide.lang]}>{guide.title}</span>
    </LocaleLink>
  )
}
