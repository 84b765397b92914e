import { type Actor, isAdministrator } from './actor.ts'

export const canManagePeople = (actor: Actor) => isAdministrator(actor)
export const canReadAudit = (actor: Actor) => isAdministrator(actor)

/** Nobody suspends themselves: so one administrator is always left. */
export const canSuspend = (actor: Actor, person: { id: string }) => isAdministrator(actor) && person.id !== actor.id
export const canRestore = (actor: Actor, person: { id: string }) => isAdministrator(actor) && person.id !== actor.id
