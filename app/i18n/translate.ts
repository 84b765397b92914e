import type { Locale } from '#app/lib/locales.ts'
import type { en } from './en.ts'

/** All texts of the interface, one namespace a feature. */
export type Strings = typeof en
export type Namespace = keyof Strings

type Leaves<T> = T extends string | { other: string }
  ? ''
  : { [K in keyof T & string]: Leaves<T[K]> extends infer R extends string ? (R extends '' ? K : `${K}.${R}`) : never }[keyof T & string]

/** Every key of every text; a key that does not exist is a type error. */
export type Key = { [N in Namespace]: `${N}.${Leaves<Strings[N]>}` }[Namespace]
export type Params = Record<string, string | number>

/**
 * Translates a key. `{name}` in the text is replaced by that parameter; a text with plural forms is chosen by `count`
 * and shows it in the locale's digits. `t.dynamic` takes keys built at run time (an error's key, a vocabulary id);
 * `t.has` says whether such a key exists.
 */
export type Translate = ((key: Key, params?: Params) => string) & {
  locale: Locale
  dynamic: (key: string, params?: Params) => string
  has: (key: string) => boolean
}

type Tree = { [key: string]: string | Tree }

/** Shown for a key without a text. The page tests look for it. */
const missing = (key: string) => `⟦${key}⟧`

export function translator(locale: Locale, strings: Partial<Record<Namespace, unknown>>): Translate {
  const plural = new Intl.PluralRules(locale)
  const number = new Intl.NumberFormat(locale)
  const show = (value: string | number) => (typeof value === 'number' ? number.format(value) : value)
  // A list page asks for the same few keys hundreds of times. Keys that do not exist are anybody's to invent.
  const plain = new Map<string, string>()

  const dynamic = (key: string, params: Params = {}) => {
    const known = plain.get(key)
    if (known !== undefined) return known
    const found = lookUp(strings as Tree, key)
    if (found === undefined) return missing(key)
    const text = typeof found === 'string' ? found : chooseForm(found, Number(params.count ?? 0))
    if (text === undefined) return missing(key)
    if (text === found && !text.includes('{')) plain.set(key, text)
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => (params[name] === undefined ? whole : show(params[name])))
  }
  const chooseForm = (forms: Tree, count: number) => {
    if (typeof forms.other !== 'string') return undefined
    const form = forms[plural.select(count)]
    return typeof form === 'string' ? form : forms.other
  }
  const t = (key: Key, params?: Params) => dynamic(key, params)
  return Object.assign(t, { locale, dynamic, has: (key: string) => lookUp(strings as Tree, key) !== undefined })
}

function lookUp(strings: Tree, key: string): string | Tree | undefined {
  let at: string | Tree | undefined = strings
  for (const part of key.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined
    at = at[part]
  }
  return at
}
