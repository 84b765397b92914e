import type { MembershipRole } from '#app/features/organisations/organisation.ts'
import type { Locale } from '#app/lib/locales.ts'

export type OverviewView = {
  people: number
  suspended: number
  unverified: number
  waiting: number
  failed: number
  outbox: boolean
  reported: number
}

export type RoleView = { organisationId: string; organisation: string; lang: Locale; role: MembershipRole }
export type PersonRow = {
  id: string
  name: string
  email: string
  createdAt: string
  suspended: boolean
  verified: boolean
  migrant: boolean
  mentor: boolean
  roles: RoleView[]
}

export type AuditView = {
  id: string
  at: string
  /** null when the product itself or the command line did it. */
  actor: { id: string; name: string } | null
  action: string
  subject: { kind: string; id: string; name: string | null; to: string | null }
  /** The person that the entry's details name. */
  person: { id: string; name: string } | null
  role: MembershipRole | null
}
