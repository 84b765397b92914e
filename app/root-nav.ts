import type { Translate } from './i18n/translate.ts'
import type { Person } from './root-data.server.ts'
import type { NavItem } from './ui/site-header.tsx'

/** The main links of a person; what they may not use is not shown. */
export function mainNav(person: Person | null, t: Translate): NavItem[] {
  const below = new Set(bottomNav(person, t).map(({ to }) => to))
  return linksOf(person, t).map((item) => ({ ...item, below: below.has(item.to) }))
}

function linksOf(person: Person | null, t: Translate): NavItem[] {
  if (!person) {
    return [
      { to: '/guides', label: t('nav.guides') },
      { to: '/programmes', label: t('nav.programmes') },
      { to: '/mentors', label: t('nav.mentors') },
      { to: '/jobs', label: t('nav.jobs') },
    ]
  }
  return [
    { to: '/', label: t('nav.home') },
    { to: '/guides', label: t('nav.guides') },
    { to: '/programmes', label: t('nav.programmes') },
    { to: '/mentors', label: t('nav.mentors') },
    { to: '/jobs', label: t('nav.jobs') },
    messages(person, t),
    { to: '/notifications', label: t('nav.notifications'), count: person.unreadNotifications, countLabel: t('nav.unread', { count: person.unreadNotifications }) },
    ...(person.officer ? [{ to: '/office', label: t('nav.office') }] : []),
    ...(person.organiser ? [{ to: '/organiser', label: t('nav.organiser') }] : []),
    ...(person.employer ? [{ to: '/employer', label: t('nav.employer') }] : []),
    ...(person.administrator ? [{ to: '/admin', label: t('nav.admin') }] : []),
  ]
}

/** Five for the thumb. */
export function bottomNav(person: Person | null, t: Translate): NavItem[] {
  const fifth = person ? { to: '/account', label: t('nav.account') } : { to: '/sign-in', label: t('nav.signIn') }
  return [
    { to: '/', label: t('nav.home') },
    { to: '/programmes', label: t('nav.programmes') },
    { to: '/jobs', label: t('nav.jobs') },
    person ? messages(person, t) : { to: '/guides', label: t('nav.guides') },
    fifth,
  ]
}

function messages(person: Person, t: Translate): NavItem {
  return { to: '/messages', label: t('nav.messages'), count: person.unreadMessages, countLabel: t('nav.unread', { count: person.unreadMessages }) }
}
