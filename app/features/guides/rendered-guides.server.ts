import type { Locale } from '#app/lib/locales.ts'
import type { Db } from '#db/client.ts'
import { type Rendered, renderMarkdown } from './render-markdown.server.ts'

const MOST = 200

/** Hung on the database that the texts came from, so that two of them never share a page. */
const kept = new WeakMap<Db, Map<string, Rendered>>()

type Text = { guideId: string; locale: Locale; revision: number; body: string }

/** The HTML of a text for a reader. Made once a revision: an edited text has another key and cannot be shown old. */
export function renderedGuide(db: Db, text: Text, reader: Locale): Rendered {
  const pages = kept.get(db) ?? new Map<string, Rendered>()
  kept.set(db, pages)
  const key = `${text.guideId}|${text.locale}|${text.revision}|${reader}`
  const known = pages.get(key)
  if (known) return known
  const made = renderMarkdown(text.body, reader)
  if (pages.size >= MOST) pages.clear()
  pages.set(key, made)
  return made
}
