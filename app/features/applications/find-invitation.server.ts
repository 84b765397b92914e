import type { Ctx } from '#app/context.server.ts'
import { hashToken } from '#app/features/accounts/token-hash.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { findInvitationByHash } from './invitation.repo.server.ts'
import type { InvitationOf } from './take-invitation.server.ts'

/** The invitation behind a link with the kind of organisation that wrote it; an unknown link is "not found". */
export async function findInvitation(ctx: Ctx, token: string): Promise<InvitationOf> {
  const invitation = orNotFound(await findInvitationByHash(ctx.db, hashToken(token)))
  const organisation = orNotFound((await organisationsById(ctx.db, [invitation.organisationId])).get(invitation.organisationId))
  return { ...invitation, organisationKind: organisation.kind }
}
