import type { Actor } from '#app/features/accounts/actor.ts'
import type { Applications } from '#db/schema.ts'

type Owned = Pick<Applications, 'userId' | 'status'>

/** In a draft everything may change; when the office asked for changes, only what it named. */
export function canChangePaper(actor: Actor, application: Owned, asked: boolean): boolean {
  if (actor.id !== application.userId) return false
  return application.status === 'draft' || (application.status === 'changes' && asked)
}

/** What was promised for later may arrive while the office still reads, as long as nothing is there yet. */
export function canBringPaper(actor: Actor, application: Owned, paper: { later: boolean; files: unknown[] }): boolean {
  const reading = ['submitted', 'checking', 'changes'].includes(application.status)
  return actor.id === application.userId && reading && paper.later && paper.files.length === 0
}

export function canPromisePaper(actor: Actor, application: Owned, paper: { mayComeLater: boolean }): boolean {
  return actor.id === application.userId && application.status === 'draft' && paper.mayComeLater
}
