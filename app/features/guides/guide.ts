import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'

/** The stops of the journey, by which guides are grouped. */
export const STOPS = ['check', 'apply', 'arrive', 'settle', 'connect', 'work'] as const
export type Stop = (typeof STOPS)[number]

export type GuideText = { locale: Locale; title: string; revision: number; sourceRevision: number }

/** `missing`: shown in another language than the reader's. `outdated`: the English was changed after this translation. */
export type ChosenText<T> = { text: T; missing: boolean; outdated: boolean }

/**
 * The text to show a reader; undefined when there is none at all.
 *
 * - Their own language first; else the other Chinese script for readers of Chinese, then English.
 * - A translation is outdated when it was made from an earlier revision of the English than today's.
 */
export function chooseText<T extends GuideText>(texts: readonly T[], locale: Locale): ChosenText<T> | undefined {
  const titles = Object.fromEntries(texts.map((text) => [text.locale, text.title]))
  const { lang } = pickText(titles, locale)
  const text = texts.find((candidate) => candidate.locale === lang)
  return text && { text, missing: lang !== locale, outdated: isOutdated(text, texts) }
}

/** True for a translation of an earlier English text. The English itself never is. */
export function isOutdated(text: GuideText, texts: readonly GuideText[]): boolean {
  const english = texts.find(({ locale }) => locale === 'en')
  return text.locale !== 'en' && english !== undefined && text.sourceRevision < english.revision
}

type Words = { locale: Locale; title: string; summary: string; body: string; updatedAt: string }
export type SavedText = Words & { revision: number; sourceRevision: number }

/**
 * A text as it is kept after somebody saved it. `english` is the revision of today's English, 0 without one.
 *
 * - Other words are the next revision; the same words keep their own, and their day.
 * - A saved translation is tied to today's English, changed or not: somebody has just looked at it.
 */
export function savedText(own: SavedText | undefined, words: Words, english: number): SavedText {
  const same = own !== undefined && own.title === words.title && own.summary === words.summary && own.body === words.body
  const revision = same ? own.revision : (own?.revision ?? 0) + 1
  const updatedAt = same ? own.updatedAt : words.updatedAt
  return { ...words, updatedAt, revision, sourceRevision: words.locale === 'en' ? revision : english }
}

export const isStop = (value: unknown): value is Stop => STOPS.includes(value as Stop)
