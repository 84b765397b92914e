/** The languages of the interface, as BCP 47 tags, each with the prefix its pages have in the address. */
export const LOCALES = ['en', 'zh-Hant', 'zh-Hans'] as const
export type Locale = (typeof LOCALES)[number]

export const ENDONYM: Record<Locale, string> = { en: 'English', 'zh-Hant': '繁體中文', 'zh-Hans': '简体中文' }

/** For `Intl` and `<html lang>`: the region decides glyphs and formats. */
export const REGIONAL: Record<Locale, string> = { en: 'en-HK', 'zh-Hant': 'zh-Hant-HK', 'zh-Hans': 'zh-Hans-CN' }

export type LocalePrefix = 'en' | 'zh-hant' | 'zh-hans'
export const PREFIX: Record<Locale, LocalePrefix> = { en: 'en', 'zh-Hant': 'zh-hant', 'zh-Hans': 'zh-hans' }

/** The locale of an address prefix (`zh-hant`), or undefined when it is none of ours. */
export function localeOfPrefix(prefix: string | undefined): Locale | undefined {
  return LOCALES.find((locale) => PREFIX[locale] === prefix)
}

export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale)
}

/** Text direction of a locale; every layout rule uses logical sides, so a right-to-left language is one entry here. */
export function directionOf(_locale: Locale): 'ltr' | 'rtl' {
  return 'ltr'
}

/**
 * The best of our languages for an Accept-Language header. zh-TW, zh-HK and zh-MO read Traditional; other Chinese
 * reads Simplified; all else falls back to English.
 */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';')
      const quality = params.find((param) => param.trim().startsWith('q='))
      return { tag, q: quality ? Number(quality.trim().slice(2)) || 0 : 1 }
    })
    .filter(({ tag, q }) => tag !== '' && q > 0)
    .sort((a, b) => b.q - a.q)
  for (const { tag } of wanted) {
    const locale = localeOfTag(tag)
    if (locale) return locale
  }
  return 'en'
}

function localeOfTag(tag: string): Locale | undefined {
  if (tag === 'en' || tag.startsWith('en-')) return 'en'
  if (tag !== 'zh' && !tag.startsWith('zh-') && tag !== 'yue' && !tag.startsWith('yue-')) return undefined
  if (tag.includes('hans')) return 'zh-Hans'
  return /hant|-(tw|hk|mo)\b|^yue/.test(tag) ? 'zh-Hant' : 'zh-Hans'
}

/** The address of a page in a language: `href('en', '/jobs')` is `/en/jobs`. */
export function href(locale: Locale, path: string): string {
  return path === '/' ? `/${PREFIX[locale]}` : `/${PREFIX[locale]}${path}`
}

/** The same page in another language. */
export function switchLocale(pathname: string, to: Locale): string {
  const [, first, ...rest] = pathname.split('/')
  const tail = localeOfPrefix(first) ? rest : [first, ...rest].filter((part) => part !== undefined && part !== '')
  return [`/${PREFIX[to]}`, ...tail].join('/')
}
