import type { Locale } from './locales.ts'

/** A text that people wrote in one or more of our languages: the name of an organisation, the title of a programme. */
export type LocalText = { en?: string; 'zh-Hant'?: string; 'zh-Hans'?: string }

/** Who reads one Chinese script reads the other sooner than English. */
const ORDER: Record<Locale, Locale[]> = {
  en: ['en', 'zh-Hant', 'zh-Hans'],
  'zh-Hant': ['zh-Hant', 'zh-Hans', 'en'],
  'zh-Hans': ['zh-Hans', 'zh-Hant', 'en'],
}

/**
 * The best text for a reader, and the language it is in (for the `lang` attribute). Takes the JSON of a column too.
 * Never throws: without any text it gives the empty one.
 */
export function pickText(source: string | LocalText, locale: Locale): { text: string; lang: Locale } {
  const texts = typeof source === 'string' ? readLocalText(source) : source
  const lang = ORDER[locale].find((candidate) => texts[candidate]) ?? locale
  return { text: texts[lang] ?? '', lang }
}

/** The texts in the JSON of a column; what is not text in one of our languages is left out. */
export function readLocalText(json: string): LocalText {
  const value = parse(json)
  if (typeof value !== 'object' || value === null) return {}
  const texts = ORDER.en.flatMap((locale) => {
    const text = (value as Record<string, unknown>)[locale]
    return typeof text === 'string' && text !== '' ? [[locale, text] as const] : []
  })
  return Object.fromEntries(texts)
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
