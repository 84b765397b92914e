import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { hashToken } from '#app/features/accounts/token-hash.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { Db } from '#db/client.ts'
import type { Invitations } from '#db/schema.ts'
import { canInvite, canSeeInvitations } from './invitation.policy.ts'
import { deleteExpiredInvitations, insertInvitations, listWaitingEmails } from './invitation.repo.server.ts'
import { invitationEnd } from './invitation.ts'
import type { InvitedPerson } from './invitation-list.ts'

export type Imported = { invited: number; alreadyInvited: number }

type Importing = { organisationId: string; locale: Locale; people: InvitedPerson[] }

/**
 * Invites the people of a checked list, each by a mail in `locale`. Whoever waits for an answer already is not written
 * to again. Whether an address has an account here is not told.
 */
export async function importInvitations(ctx: Ctx, actor: Actor, input: Importing): Promise<Imported> {
  const organisation = orNotFound((await organisationsById(ctx.db, [input.organisationId])).get(input.organisationId))
  if (!canSeeInvitations(actor, organisation)) throw new AppError('not_found')
  authorize(canInvite(actor, organisation))
  if (input.people.length === 0) throw new AppError('invalid', 'applications.list.empty')
  await ctx.limits.take('invite', actor.id)
  return ctx.db.transaction().execute((trx) => keepInvitations(ctx, trx, actor, input))
}

async function keepInvitations(ctx: Ctx, trx: Db, actor: Actor, { organisationId, locale, people }: Importing): Promise<Imported> {
  const at = ctx.now()
  const query = { organisationId, emails: people.map(({ email }) => email), now: at.toISOString() }
  await deleteExpiredInvitations(trx, query)
  const waiting = await listWaitingEmails(trx, query)
  const fresh = people.filter(({ email }) => !waiting.has(email)).map((person) => toInvitation(ctx, actor, organisationId, person))
  await insertInvitations(trx, fresh)
  for (const { email } of fresh) await insertTask(trx, invitationMail(ctx, { organisationId, email, locale }))
  const detail = { invited: fresh.length, alreadyInvited: waiting.size }
  const subject = { subjectKind: 'organisation', subjectId: organisationId }
  await recordAudit(trx, { id: ctx.newId(), at, actorId: actor.id, action: 'invitations.imported', ...subject, detail })
  return detail
}

export type InvitationMail = { organisationId: string; email: string; locale: Locale }

/** The mail's task. The secret of its link is made when it is sent, so that it lies nowhere. */
export function invitationMail(ctx: Ctx, payload: InvitationMail) {
  return { id: ctx.newId(), kind: 'invitation.mail', payload, runAt: ctx.now(), at: ctx.now() }
}

function toInvitation(
  ctx: Ctx,
  actor: Actor,
  organisationId: string,
  { name, email, route, reference, approvedOn }: InvitedPerson,
): Invitations {
  const at = ctx.now()
  const times = { createdAt: at.toISOString(), expiresAt: invitationEnd(at).toISOString(), acceptedAt: null, acceptedBy: null }
  // Nobody knows this first secret: the mail brings its own.
  return { id: hashToken(ctx.newToken()), organisationId, invitedBy: actor.id, email, name, route, reference, approvedOn, ...times }
}
