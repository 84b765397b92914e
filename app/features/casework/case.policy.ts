import { type Actor, isOfficer } from '#app/features/accounts/actor.ts'
import { nextApplicationStatus } from '#app/features/applications/application.ts'
import { canWorkOnApplication } from '#app/features/applications/application-desk.policy.ts'
import type { ApplicationStatus, CaseOpinions } from '#db/schema.ts'
import { WORKING_STATUSES } from './case.ts'

type Case = { userId: string; status: ApplicationStatus }

/** The queue is the case officers' own. */
export const canSeeCases = (actor: Actor): boolean => isOfficer(actor)

/** Nobody works on their own application. */
export const canWorkOnCase = (actor: Actor, application: Pick<Case, 'userId'>): boolean => canWorkOnApplication(actor, application)

export const canReview = (actor: Actor, application: Case): boolean =>
  canWorkOnCase(actor, application) && WORKING_STATUSES.includes(application.status)

export const canAsk = (actor: Actor, application: Case): boolean =>
  canWorkOnCase(actor, application) && nextApplicationStatus(application.status, 'askForChanges') !== undefined

export const canRecommend = (actor: Actor, application: Case, verdict: CaseOpinions['verdict']): boolean =>
  canWorkOnCase(actor, application) && nextApplicationStatus(application.status, verdict) !== undefined

/** Two pairs of eyes: an officer decides what ANOTHER one recommended, and nothing else. */
export function canDecide(
  actor: Actor,
  application: Case,
  recommendation: Pick<CaseOpinions, 'officerId' | 'verdict'> | undefined,
): boolean {
  if (!recommendation || recommendation.officerId === actor.id) return false
  return canRecommend(actor, application, recommendation.verdict)
}
