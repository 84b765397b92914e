import type { LocalText } from '#app/lib/local-text.ts'
import { LOCALES } from '#app/lib/locales.ts'
import type { TypedValues } from './draft-forms.ts'
import type { ItemText } from './edition.ts'

export const TEXT_PARTS = ['label', 'help', 'example', 'proof'] as const
export type TextPart = (typeof TEXT_PARTS)[number]
const LONGEST = 4000

/** What people read about one id, from the form's fields `label-en` and so on; undefined when there is nothing. */
export function readTypedTexts(values: TypedValues): ItemText | undefined {
  const parts = TEXT_PARTS.flatMap((part) => {
    const texts = LOCALES.flatMap((locale) => {
      const text = ([values[`${part}-${locale}`] ?? ''].flat()[0] ?? '').replace(/\r\n?/g, '\n').trim().slice(0, LONGEST)
      return text === '' ? [] : [[locale, text] as const]
    })
    return texts.length === 0 ? [] : [[part, Object.fromEntries(texts) as LocalText] as const]
  })
  return parts.length === 0 ? undefined : { label: {}, ...Object.fromEntries(parts) }
}

/** The same fields with what is stored. */
export const textFields = (texts: ItemText | undefined) =>
  TEXT_PARTS.flatMap((part) => LOCALES.map((locale) => ({ name: `${part}-${locale}`, part, locale, value: texts?.[part]?.[locale] ?? '' })))
