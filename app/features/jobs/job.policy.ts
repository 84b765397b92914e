import { type Actor, employersOf } from '#app/features/accounts/actor.ts'
import type { JobApplicationStatus } from '#db/schema.ts'

/** Whoever represents the organisation hires for it. */
export const canHireFor = (actor: Actor, organisationId: string) => employersOf(actor).includes(organisationId)

export const canPublishJobsOf = (actor: Actor, organisation: { id: string; verifiedAt: string | null }) =>
  canHireFor(actor, organisation.id) && organisation.verifiedAt !== null

/** Why somebody cannot apply; undefined when they can. */
export type ApplyBarrier = 'signIn' | 'approval' | 'own' | 'closed' | 'applied' | 'withdrawn'

/** `applied` is where the person's own application to this job stands, if there is one. */
export function applyBarrier(
  actor: Actor | null,
  job: { organisationId: string; open: boolean; applied: JobApplicationStatus | undefined },
): ApplyBarrier | undefined {
  if (job.applied) return job.applied === 'withdrawn' ? 'withdrawn' : 'applied'
  if (!job.open) return 'closed'
  if (!actor) return 'signIn'
  if (canHireFor(actor, job.organisationId)) return 'own'
  return actor.migrant ? undefined : 'approval'
}
