import type { Actor } from '#app/features/accounts/actor.ts'
import type { ApplicationStatus } from '#db/schema.ts'
import { ENDED, nextApplicationStatus } from './application.ts'

/** A person with a proven mailbox who is no migrant yet, and whose last application, if any, has ended. */
export function canOpenApplication(actor: Actor, newest: ApplicationStatus | undefined): boolean {
  return actor.verified && !actor.migrant && (newest === undefined || ENDED.includes(newest))
}

type Owned = { userId: string; status: ApplicationStatus }

/** A draft is its writer's own; when the office asked for changes, the sections that it named are open again. */
export function canEditSection(actor: Actor, application: Owned, section: string, asked: readonly string[]): boolean {
  if (actor.id !== application.userId) return false
  return application.status === 'draft' || (application.status === 'changes' && asked.includes(section))
}

export function canSubmitApplication(actor: Actor, application: Owned): boolean {
  return actor.verified && actor.id === application.userId && nextApplicationStatus(application.status, 'submit') !== undefined
}

export function canWithdrawApplication(actor: Actor, application: Owned): boolean {
  return actor.id === application.userId && nextApplicationStatus(application.status, 'withdraw') !== undefined
}
