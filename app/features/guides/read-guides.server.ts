import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import { findGuideFor, listPublishedTexts, listTexts } from './guide.repo.server.ts'
import { chooseText, isStop, type Stop } from './guide.ts'
import { renderedGuide } from './rendered-guides.server.ts'

export type GuideCard = {
  slug: string
  stop: Stop
  minutes: number
  title: string
  summary: string
  lang: Locale
  missing: boolean
  outdated: boolean
}
export type GuideLink = { slug: string; title: string; lang: Locale }
export type GuideView = Omit<GuideCard, 'stop'> & {
  stop: Stop | null
  published: boolean
  updatedAt: string
  source: { text: string; lang: Locale }
  sourceUrl: string | null
  checkedOn: string
  html: string
  headings: { id: string; text: string }[]
  previous: GuideLink | null
  next: GuideLink | null
}

/** The published guides in reading order, each in the best language for the reader. */
export async function listGuides(ctx: Ctx, locale: Locale): Promise<GuideCard[]> {
  const rows = await listPublishedTexts(ctx.db)
  const slugs = [...new Set(rows.map(({ slug }) => slug))]
  return slugs.flatMap((slug) => {
    const chosen = chooseText(
      rows.filter((row) => row.slug === slug),
      locale,
    )
    if (!chosen || !isStop(chosen.text.stop)) return []
    const { stop, minutes, title, summary, locale: lang } = chosen.text
    return [{ slug, stop, minutes, title, summary, lang, missing: chosen.missing, outdated: chosen.outdated }]
  })
}

/** One guide as a page shows it, with the guides before and after it. */
export async function readGuide(ctx: Ctx, actor: Actor | null, { slug, locale }: { slug: string; locale: Locale }): Promise<GuideView> {
  const guide = orNotFound(await findGuideFor(ctx.db, actor, slug))
  const { text, missing, outdated } = orNotFound(chooseText(await listTexts(ctx.db, guide.id), locale))
  const all = await listGuides(ctx, locale)
  const at = all.findIndex((card) => card.slug === slug)
  return {
    slug,
    stop: isStop(guide.stop) ? guide.stop : null,
    minutes: guide.minutes,
    published: guide.publishedAt !== null,
    source: pickText(guide.sourceName, locale),
    sourceUrl: guide.sourceUrl,
    checkedOn: guide.checkedOn,
    title: text.title,
    summary: text.summary,
    lang: text.locale,
    updatedAt: text.updatedAt,
    missing,
    outdated,
    ...renderedGuide(ctx.db, text, locale),
    previous: at > 0 ? linkOf(all[at - 1]) : null,
    next: at >= 0 ? linkOf(all[at + 1]) : null,
  }
}

const linkOf = (card: GuideCard | undefined): GuideLink | null => (card ? { slug: card.slug, title: card.title, lang: card.lang } : null)
