import type { LocalText } from '#app/lib/local-text.ts'

export const ORGANISATION_KINDS = ['office', 'employer', 'education', 'community'] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

export const MEMBERSHIP_ROLES = ['representative', 'organiser', 'officer', 'administrator'] as const
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number]

/** What other features may know of an organisation. */
export type Organisation = {
  id: string
  kind: OrganisationKind
  names: LocalText
  about: LocalText
  website: string | null
  /** When the administrator checked that it is what it says; null until then. */
  verifiedAt: string | null
}

/** Rights follow the membership, so each kind of organisation has only the roles that make sense there. */
const ROLES: Record<OrganisationKind, readonly MembershipRole[]> = {
  office: ['officer', 'administrator'],
  employer: ['representative'],
  education: ['organiser', 'representative'],
  community: ['organiser', 'representative'],
}

export const rolesOf = (kind: OrganisationKind) => ROLES[kind]

export function isRoleOf(kind: OrganisationKind, role: MembershipRole): boolean {
  return ROLES[kind].includes(role)
}
