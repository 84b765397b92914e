import type { Translate } from './i18n/translate.ts'
import type { Person } from './root-data.server.ts'
import type { NavItem } from './ui/site-header.tsx'

const PLACES = {
  home: { to: '/', icon: 'home' },
  check: { to: '/check', icon: 'check' },
  guides: { to: '/guides', icon: 'guide' },
  programmes: { to: '/programmes', icon: 'programme' },
  mentors: { to: '/mentors', icon: 'people' },
  jobs: { to: '/jobs', icon: 'work' },
  account: { to: '/account', icon: 'person' },
  signIn: { to: '/sign-in', icon: 'person' },
} as const

const place = (name: keyof typeof PLACES, t: Translate): NavItem => ({ ...PLACES[name], label: t(`nav.${name}`) })

/** What anybody may look at. */
export const publicNav = (t: Translate): NavItem[] => PUBLIC.map((name) => place(name, t))
const PUBLIC = ['check', 'guides', 'programmes', 'mentors', 'jobs'] as const

/** The main links of a person; what they may not use is not shown. */
export function mainNav(person: Person | null, t: Translate): NavItem[] {
  if (!person) return publicNav(t)
  const own = desks(person, t)
  // Who has a desk here is not looking for a way in, and the line stays one line.
  const places = own.length > 0 ? publicNav(t).filter(({ to }) => to !== PLACES.check.to) : publicNav(t)
  return [
    place('home', t),
    ...places,
    messages(person, t),
    { to: '/notifications', label: t('nav.notifications'), ...unread(person.unreadNotifications, t) },
    ...own,
  ]
}

/** Where staff find what waits for them. */
function desks(person: Person, t: Translate): NavItem[] {
  return [
    ...(person.officer ? [{ to: '/office', label: t('nav.office') }] : []),
    ...(person.organiser ? [{ to: '/organiser', label: t('nav.organiser') }] : []),
    ...(person.employer ? [{ to: '/employer', label: t('nav.employer') }] : []),
    ...(person.administrator ? [{ to: '/admin', label: t('nav.admin') }] : []),
  ]
}

/** Five for the thumb; staff have their desk there. */
export function bottomNav(person: Person | null, t: Translate): NavItem[] {
  const [desk] = person ? desks(person, t) : []
  return [
    place('home', t),
    desk ? { ...desk, icon: 'desk' } : place(person ? 'programmes' : 'check', t),
    place('jobs', t),
    person ? messages(person, t) : place('guides', t),
    place(person ? 'account' : 'signIn', t),
  ]
}

const unread = (count: number, t: Translate) => ({ count, countLabel: t('nav.unread', { count }) })
const messages = (person: Person, t: Translate): NavItem => ({
  to: '/messages',
  icon: 'message',
  label: t('nav.messages'),
  ...unread(person.unreadMessages, t),
})

/** Each part of the site has one of the four tile colours: work, people, learning, and the city for all else. */
const AREAS: Record<string, 'harbour' | 'bauhinia' | 'lantern'> = {
  jobs: 'harbour',
  'job-applications': 'harbour',
  employer: 'harbour',
  mentors: 'bauhinia',
  'mentor-profile': 'bauhinia',
  requests: 'bauhinia',
  proposals: 'bauhinia',
  pairs: 'bauhinia',
  messages: 'bauhinia',
  profile: 'bauhinia',
  programmes: 'lantern',
  organiser: 'lantern',
}

/** The tile colour of an address like `/en/jobs/42`. */
export function areaOf(pathname: string): 'ferry' | 'harbour' | 'bauhinia' | 'lantern' {
  const section = pathname.split('/')[2] ?? ''
  return Object.hasOwn(AREAS, section) ? (AREAS[section] ?? 'ferry') : 'ferry'
}
