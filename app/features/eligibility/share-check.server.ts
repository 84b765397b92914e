import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { hashToken } from '#app/features/accounts/token-hash.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { findSharedAssessment, setShareFor } from './assessment.repo.server.ts'
import { shareEnd } from './assessment.ts'
import { type SavedCheck, savedCheck } from './read-check.server.ts'

/** Makes a private link that works for 30 days, in place of the one before. Only its hash is kept. */
export async function shareCheck(ctx: Ctx, actor: Actor, { id }: { id: string }): Promise<string> {
  const token = ctx.newToken()
  const share = { shareToken: hashToken(token), shareEndsAt: shareEnd(ctx.now()).toISOString() }
  orNotFound((await setShareFor(ctx.db, actor, id, share)) || undefined)
  return token
}

/** The link stops working at once. */
export async function endShare(ctx: Ctx, actor: Actor, { id }: { id: string }) {
  orNotFound((await setShareFor(ctx.db, actor, id, { shareToken: null, shareEndsAt: null })) || undefined)
}

/** What a private link opens; one that has ended, was taken back or never was is not found. */
export async function openSharedCheck(ctx: Ctx, token: string): Promise<SavedCheck> {
  const row = await findSharedAssessment(ctx.db, hashToken(token), ctx.now().toISOString())
  if (!row) throw new AppError('not_found', 'eligibility.share.gone')
  return savedCheck(ctx, row)
}
