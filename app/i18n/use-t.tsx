import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Locale } from '#app/lib/locales.ts'
import { unpack } from './packed.ts'
import { type Namespace, type Translate, translator } from './translate.ts'

const Translation = createContext<Translate>(translator('en', {}))

// One translator per section and language, however many pages the server makes of it: its texts are one object there.
const known = new WeakMap<object, Translate>()
function translatorOf(locale: Locale, strings: Partial<Record<Namespace, string>>): Translate {
  const made = known.get(strings)
  if (made?.locale === locale) return made
  const entries = Object.entries(strings).map(([name, json]) => [name, unpack(json)])
  const t = translator(locale, Object.fromEntries(entries))
  known.set(strings, t)
  return t
}

/** Gives the texts that came with the page to everything inside it. */
export function TranslationProvider({
  locale,
  strings,
  children,
}: {
  locale: Locale
  strings: Partial<Record<Namespace, string>>
  children: ReactNode
}) {
  const t = useMemo(() => translatorOf(locale, strings), [locale, strings])
  return <Translation.Provider value={t}>{children}</Translation.Provider>
}

export const useT = () => useContext(Translation)
export const useLocale = () => useContext(Translation).locale
