import type { Locale } from '#app/lib/locales.ts'
import { en } from './en.ts'
import { pack } from './packed.ts'
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
 * The texts that a page needs, packed by namespace. They travel with the page's data and not in the JavaScript: a
 * phone loads one language of the few features it shows (decision 0004). Of the vocabulary only the lists that the
 * section shows are sent: it is the largest namespace, and it would be in every page of jobs.
 */
export function stringsFor(locale: Locale, pathname: string): Partial<Record<Namespace, string>> {
  const section = pathname.split('/')[2] ?? ''
  const cached = cache.get(`${locale}/${section}`)
  if (cached) return cached
  const names = [...ALWAYS, ...(BY_SECTION[section] ?? [])]
  const texts = Object.fromEntries(names.map((name) => [name, pack(withoutMails(ALL[locale][name]))]))
  const lists = VOCABULARY_OF[section]
  if (lists) texts.vocabulary = pack(Object.fromEntries(lists.map((list) => [list, ALL[locale].vocabulary[list]])))
  // Only sections that exist are kept: an address is anybody's to invent.
  if (section in BY_SECTION) cache.set(`${locale}/${section}`, texts)
  return texts
}
const cache = new Map<string, Partial<Record<Namespace, string>>>()

/** Mails are written on the server. */
function withoutMails(texts: object): object {
  return Object.fromEntries(
    Object.entries(texts).filter(([key, value]) => typeof value === 'string' || (key !== 'email' && key !== 'mail')),
  )
}

const ALWAYS: Namespace[] = ['ui', 'nav', 'errors']

/** Namespaces by the first part of the address after the language. */
const BY_SECTION: Record<string, Namespace[]> = {
  '': ['home'],
  design: ['design', 'home'],
  'sign-in': ['accounts'],
  'sign-up': ['accounts'],
  resume: ['accounts'],
  'verify-email': ['accounts'],
  'forgot-password': ['accounts'],
  'reset-password': ['accounts'],
  'confirm-email': ['accounts'],
  account: ['accounts', 'notices', 'privacy'],
  unsubscribe: ['notices'],
  invitation: ['accounts', 'applications'],
  approval: ['applications', 'files'],
  onboarding: ['profiles'],
  profile: ['profiles'],
  programmes: ['orientation'],
  organiser: ['orientation', 'applications', 'mentorship', 'mentoring', 'pairs', 'rounds'],
  mentors: ['mentorship', 'asking', 'messaging'],
  'mentor-profile': ['mentorship', 'mentoring', 'asking'],
  requests: ['mentorship', 'asking', 'messaging'],
  pairs: ['pairs'],
  proposals: ['rounds'],
  organisations: ['organisations'],
  messages: ['messaging', 'notices', 'contact', 'files', 'moderation'],
  jobs: ['jobs'],
  'job-applications': ['jobs'],
  employer: ['jobs'],
  office: ['applications', 'files', 'application', 'papers', 'casework'],
  admin: ['admin', 'moderation', 'organisations', 'ruleSets'],
  guides: ['guides'],
  check: ['eligibility'],
  application: ['application', 'papers', 'files'],
  notifications: ['notifications'],
}

type VocabularyList = keyof (typeof en)['vocabulary']
const PROFILE: VocabularyList[] = [
  'language',
  'level',
  'professionMajor',
  'profession',
  'sector',
  'region',
  'district',
  'skill',
  'skillGroup',
  'goal',
  'interest',
  'style',
  'day',
  'partOfDay',
  'slot',
]
const MENTOR: VocabularyList[] = ['language', 'level', 'sector', 'district', 'goal', 'skill', 'slot', 'day', 'profession']
const JOB: VocabularyList[] = ['language', 'level', 'sector', 'district', 'profession', 'workMode']

/** Lists of the vocabulary by section. */
const VOCABULARY_OF: Record<string, VocabularyList[]> = {
  '': ['district'],
  check: ['sector'],
  admin: ['sector'],
  onboarding: PROFILE,
  profile: PROFILE,
  programmes: ['language', 'district'],
  organiser: ['language', 'district', 'sector', 'goal', 'level'],
  mentors: MENTOR,
  requests: MENTOR,
  'mentor-profile': MENTOR,
  jobs: JOB,
  application: ['language', 'sector'],
  'job-applications': JOB,
  employer: JOB,
}
