import { type Actor, isOfficer } from '#app/features/accounts/actor.ts'

/** Applications that were sent are the case officers' work; administrators run the platform and do not read them. */
export function canReadApplications(actor: Actor): boolean {
  return isOfficer(actor)
}

/** An officer's own application is somebody else's work. */
export function canWorkOnApplication(actor: Actor, application: { userId: string }): boolean {
  return isOfficer(actor) && application.userId !== actor.id
}
