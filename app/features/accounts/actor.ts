import type { Locale } from '#app/lib/locales.ts'
import type { MembershipRole, OrganisationKind } from '#db/schema.ts'

export type ActorMembership = { organisationId: string; kind: OrganisationKind; role: MembershipRole }

/** The person who acts, with what their memberships and statuses allow. Built anew for every request and event. */
export type Actor = {
  id: string
  name: string
  email: string
  locale: Locale
  verified: boolean
  migrant: boolean
  mentor: boolean
  /** Chosen by the person; without it the browser's counts. */
  timeZone?: string | null
  memberships: ActorMembership[]
}

export const isOfficer = (actor: Actor) => actor.memberships.some(({ kind, role }) => kind === 'office' && role === 'officer')
export const isAdministrator = (actor: Actor) => actor.memberships.some(({ kind, role }) => kind === 'office' && role === 'administrator')

/** Organisations for which this person hires. */
export const employersOf = (actor: Actor) =>
  actor.memberships.filter(({ role }) => role === 'representative').map(({ organisationId }) => organisationId)
/** Organisations whose programmes this person runs. */
export const organisersOf = (actor: Actor) =>
  actor.memberships.filter(({ role }) => role === 'organiser').map(({ organisationId }) => organisationId)

export const isEmployer = (actor: Actor) => employersOf(actor).length > 0
export const isOrganiser = (actor: Actor) => organisersOf(actor).length > 0

/** Who sent a cookie. `sessionId` names the session's row (it is the hash), so it may stand in a page or a log. */
export type FoundActor = { actor: Actor; sessionId: string }
