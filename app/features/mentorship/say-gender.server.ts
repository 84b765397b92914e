import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { authorize } from '#app/lib/errors.ts'
import { listGenderWordsFor, putGenderWord, removeGenderWord } from './gender-word.repo.server.ts'
import { type Gender, type GenderKind, isGender } from './gender-word.ts'
import { canRequest, canStateGender } from './mentorship.policy.ts'

/** What the words are sealed to: one person's, of one kind, open nowhere else. */
export const genderSeal = (userId: string, kind: GenderKind) => `gender\n${kind}\n${userId}`

export type OwnGenderWords = { wish: Gender | null; own: Gender | null; mayWish: boolean; mayState: boolean }

/** One's own words; there is no way to read anybody else's. */
export async function readOwnGender(ctx: Pick<Ctx, 'db' | 'files'>, actor: Actor): Promise<OwnGenderWords> {
  const rows = await listGenderWordsFor(ctx.db, actor)
  const word = (kind: GenderKind): Gender | null => {
    const row = rows.find((one) => one.kind === kind)
    const said = row && ctx.files.openText(row.sealed, genderSeal(actor.id, kind))
    return isGender(said) ? said : null
  }
  return { wish: word('wish'), own: word('own'), mayWish: canRequest(actor), mayState: canStateGender(actor) }
}

/**
 * A mentee's wish about their mentor's gender, or what a mentor says of their own for such wishes; null takes it back. A wish
 * counts only in rounds that allow such wishes, at most three points of 100, and nobody is told of it.
 */
export async function sayGender(ctx: Ctx, actor: Actor, { kind, gender }: { kind: GenderKind; gender: Gender | null }): Promise<void> {
  authorize(kind === 'wish' ? canRequest(actor) : canStateGender(actor))
  if (gender === null) return removeGenderWord(ctx.db, actor, kind)
  const sealed = ctx.files.sealText(gender, genderSeal(actor.id, kind))
  await putGenderWord(ctx.db, { userId: actor.id, kind, sealed, saidAt: ctx.now().toISOString() })
}
