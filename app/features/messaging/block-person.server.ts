import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { insertBlock, removeBlock } from './block.repo.server.ts'

/** From now on neither can write to the other or be offered to the other. The blocked person is not told. */
export async function blockPerson(ctx: Ctx, actor: Actor, { personId }: { personId: string }): Promise<void> {
  if (personId === actor.id) throw new AppError('invalid', 'messaging.error.self')
  if (!(await namesOf(ctx.db, [personId])).has(personId)) throw new AppError('not_found')
  await insertBlock(ctx.db, { blockerId: actor.id, blockedId: personId, createdAt: ctx.now().toISOString() })
  // Neither is here for the other any more, on pages that are open.
  ctx.publish([personId], { type: 'presence', userId: actor.id, online: false })
  ctx.publish([actor.id], { type: 'presence', userId: personId, online: false })
}

/** Takes back one's own block; a block by the other side stays. */
export async function unblockPerson(ctx: Ctx, actor: Actor, { personId }: { personId: string }): Promise<void> {
  await removeBlock(ctx.db, { blockerId: actor.id, blockedId: personId })
}
