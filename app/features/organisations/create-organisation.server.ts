import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { authorize } from '#app/lib/errors.ts'
import { canManageOrganisations } from './organisation.policy.ts'
import { insertOrganisation } from './organisation.repo.server.ts'
import type { OrganisationInput } from './organisation.schema.ts'

/** Enters an organisation, not verified yet; gives its id. */
export async function createOrganisation(ctx: Ctx, actor: Actor, { kind, names, about, website }: OrganisationInput): Promise<string> {
  authorize(canManageOrganisations(actor))
  const [id, at] = [ctx.newId(), ctx.now()]
  const texts = { names: JSON.stringify(names), about: JSON.stringify(about) }
  await ctx.db.transaction().execute(async (trx) => {
    await insertOrganisation(trx, { id, kind, ...texts, website: website ?? null, verifiedAt: null, createdAt: at.toISOString() })
    await recordAudit(trx, {
      id: ctx.newId(),
      at,
      actorId: actor.id,
      action: 'organisation.created',
      subjectKind: 'organisation',
      subjectId: id,
      detail: { kind },
    })
  })
  return id
}
