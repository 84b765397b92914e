import { type Locale, REGIONAL } from './locales.ts'

// Building an Intl formatter costs more than using it a hundred times.
const LISTS = {
  en: new Intl.ListFormat(REGIONAL.en),
  'zh-Hant': new Intl.ListFormat(REGIONAL['zh-Hant']),
  'zh-Hans': new Intl.ListFormat(REGIONAL['zh-Hans']),
}

/** Several things as one phrase: "Cantonese, English, and Urdu". */
export const formatList = (items: Iterable<string>, locale: Locale): string => LISTS[locale].format(items)
