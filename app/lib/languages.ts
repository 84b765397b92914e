/** Spoken languages a person may name, as ISO 639 codes. They say what somebody can talk in, never where they are from. */
export const LANGUAGES = [
  'yue',
  'cmn',
  'en',
  'hi',
  'ur',
  'ja',
  'ko',
  'fr',
  'de',
  'es',
  'pt',
  'it',
  'ru',
  'th',
  'vi',
  'id',
  'tl',
  'ne',
  'pa',
  'ta',
  'bn',
  'ar',
  'fa',
  'tr',
] as const
export type LanguageCode = (typeof LANGUAGES)[number]

/** From least to most. */
export const LANGUAGE_LEVELS = ['basic', 'conversational', 'fluent', 'native'] as const
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number]

/** A language with how well somebody speaks it. */
export type SpokenLanguage = { code: string; level: LanguageLevel }

export function isLanguageCode(value: unknown): value is LanguageCode {
  return LANGUAGES.includes(value as LanguageCode)
}

export function isLanguageLevel(value: unknown): value is LanguageLevel {
  return LANGUAGE_LEVELS.includes(value as LanguageLevel)
}

/** Two people can only be left alone together in a language in which both hold a conversation. */
export function isUsable(level: LanguageLevel): boolean {
  return level !== 'basic'
}

/** True when both can hold a conversation in the language. */
export function sharesLanguage(a: readonly SpokenLanguage[], b: readonly SpokenLanguage[]): boolean {
  return a.some((one) => isUsable(one.level) && b.some((other) => other.code === one.code && isUsable(other.level)))
}
