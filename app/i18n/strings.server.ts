import type { Locale } from '#app/lib/locales.ts'
import { en } from './en.ts'
import { type Namespace, type Translate, translator } from './translate.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

const ALL = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans } as const

/** A translator with every text, for the server: mails, notifications, letters. */
export function translateTo(locale: Locale): Translate {
  return everything[locale]
}
const everything = { en: translator('en', en), 'zh-Hant': translator('zh-Hant', zhHant), 'zh-Hans': translator('zh-Hans', zhHans) }

/**
 * The texts that a page needs, as JSON by namespace. They travel with the page's data and not in the JavaScript: a
 * phone loads one language of the few features it shows (decision 0004).
 */
export function stringsFor(locale: Locale, pathname: string): Partial<Record<Namespace, string>> {
  const section = pathname.split('/')[2] ?? ''
  const names = [...ALWAYS, ...(BY_SECTION[section] ?? [])]
  return Object.fromEntries(names.map((name) => [name, asJson(locale, name)]))
}

const ALWAYS: Namespace[] = ['ui', 'nav', 'errors']

/** Namespaces by the first part of the address after the language. */
const BY_SECTION: Record<string, Namespace[]> = {
  '': ['home', 'vocabulary'],
  design: ['design', 'home'],
  'sign-in': ['accounts'],
  'sign-up': ['accounts'],
  'verify-email': ['accounts'],
  'forgot-password': ['accounts'],
  'reset-password': ['accounts'],
  'confirm-email': ['accounts'],
  account: ['accounts'],
  invitation: ['accounts', 'applications'],
  approval: ['applications', 'files'],
  onboarding: ['profiles', 'vocabulary'],
  profile: ['profiles', 'vocabulary'],
  programmes: ['orientation', 'vocabulary'],
  organiser: ['orientation', 'applications', 'mentorship', 'vocabulary', 'home'],
  mentors: ['mentorship', 'matching', 'vocabulary', 'messaging'],
  'mentor-profile': ['mentorship', 'vocabulary'],
  requests: ['mentorship', 'matching', 'vocabulary', 'messaging'],
  messages: ['messaging'],
  jobs: ['jobs', 'vocabulary'],
  'job-applications': ['jobs', 'vocabulary'],
  employer: ['jobs', 'vocabulary', 'home'],
  office: ['applications', 'vocabulary', 'files', 'home'],
  admin: ['admin', 'organisations'],
  guides: ['guides'],
  notifications: ['notifications'],
}

const cache = new Map<string, string>()
function asJson(locale: Locale, name: Namespace): string {
  const key = `${locale}/${name}`
  const known = cache.get(key)
  if (known) return known
  const made = JSON.stringify(ALL[locale][name])
  cache.set(key, made)
  return made
}
