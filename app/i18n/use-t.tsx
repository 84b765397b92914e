import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Locale } from '#app/lib/locales.ts'
import { type Namespace, type Translate, translator } from './translate.ts'

const Translation = createContext<Translate>(translator('en', {}))

// One parse per text and page, however often the provider renders.
const parsed = new Map<string, unknown>()
function parse(json: string): unknown {
  const known = parsed.get(json)
  if (known) return known
  const value: unknown = JSON.parse(json)
  if (parsed.size > 200) parsed.clear()
  parsed.set(json, value)
  return value
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
  const t = useMemo(() => {
    const entries = Object.entries(strings).map(([name, json]) => [name, parse(json)])
    return translator(locale, Object.fromEntries(entries))
  }, [locale, strings])
  return <Translation.Provider value={t}>{children}</Translation.Provider>
}

export const useT = () => useContext(Translation)
export const useLocale = () => useContext(Translation).locale
