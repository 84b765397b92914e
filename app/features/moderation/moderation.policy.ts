import { type Actor, isAdministrator } from '#app/features/accounts/actor.ts'

export const canModerate = (actor: Actor): boolean => isAdministrator(actor)

/** Nobody decides what they reported themselves or what is about them. */
export const canDecide = (actor: Actor, report: { reporterId: string; personId: string | null; decidedAt: string | null }): boolean =>
  canModerate(actor) && report.decidedAt === null && report.reporterId !== actor.id && report.personId !== actor.id
