import { toSimplified } from '#app/lib/search-tokens.ts'

const AROUND = 60

/** The part of a text in which the first of the typed words stands, at most some 160 characters; either script finds the other. */
export function excerptAround(body: string, query: string): string {
  const text = body.replace(/\s+/g, ' ')
  const folded = toSimplified(text).toLowerCase()
  const words = toSimplified(query).toLowerCase().split(/\s+/).filter(Boolean)
  const at = Math.max(0, Math.min(...words.map((word) => folded.indexOf(word)).filter((found) => found >= 0), text.length))
  // Nothing found as it was typed (another accent, a synonym): the beginning says most.
  const start = at === text.length ? 0 : Math.max(0, at - AROUND)
  const end = Math.min(text.length, start + AROUND * 2 + 40)
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}
