/** What people are told about, as their settings name it. */
export const AREAS = ['messages', 'mentorship', 'case', 'jobs', 'orientation'] as const
export type Area = (typeof AREAS)[number]

export const CHANNELS = ['app', 'mail', 'push'] as const
export type Channel = (typeof CHANNELS)[number]

/** The area of each family of notices; what is not here (safeguarding) cannot be switched off. */
const AREA_OF: Record<string, Area> = {
  message: 'messages',
  mentorship: 'mentorship',
  pairs: 'mentorship',
  round: 'mentorship',
  approval: 'case',
  casework: 'case',
  invitation: 'case',
  jobApplication: 'jobs',
  enrolment: 'orientation',
}

/** The area of a kind of notice such as `mentorship.accepted`; null for one that always comes. */
export function areaOf(kind: string): Area | null {
  return AREA_OF[kind.split('.')[0] ?? ''] ?? null
}

/** How the kinds of an area begin. */
export const familiesOf = (area: Area) => Object.keys(AREA_OF).filter((family) => AREA_OF[family] === area)

/**
 * What can be chosen for an area. Mails about a case always come: they hold dates and decisions. Mails about messages have
 * their own pace.
 */
export function channelsOf(area: Area): Channel[] {
  return area === 'messages' || area === 'case' ? ['app', 'push'] : [...CHANNELS]
}
