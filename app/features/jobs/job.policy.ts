import { type Actor, employersOf } from '#app/features/accounts/actor.ts'

/** Whoever represents the organisation hires for it. */
export const canHireFor = (actor: Actor, organisationId: string) => employersOf(actor).includes(organisationId)

export const canPublishJobsOf = (actor: Actor, organisation: { id: string; verifiedAt: string | null }) => canHireFor(actor, organisation.id) && organisation.verifiedAt !== null

/** Why somebody cannot apply; undefined when they can. */
export type ApplyBarrier = 'signIn' | 'approval' | 'own' | 'closed' | 'applied'
export function applyBarrier(actor: Actor | null, job: { organisationId: string; open: boolean; applied: boolean }): ApplyBarrier | undefined {
  if (!job.open) return 'closed'
  if (!actor) return 'signIn'
  if (canHireFor(actor, job.organisationId)) return 'own'
  if (!actor.migrant) return 'approval'
  return job.applied ? 'applied' : undefined
}
