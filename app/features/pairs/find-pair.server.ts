import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { isOver } from '#app/features/mentorship/mentorship-life.ts'
import { mentorshipFor } from '#app/features/mentorship/read-mentorship.server.ts'
import { blockedWith } from '#app/features/messaging/find-blocks.server.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { Mentorships } from '#db/schema.ts'
import { otherOf, type PairSide, sideOf } from './pair.ts'

export type FoundPair = { pair: Mentorships; side: PairSide; otherId: string }

/** A pair that this person is part of; to anybody else it does not exist. */
export async function pairFor(db: Db, actor: Actor, id: string): Promise<FoundPair> {
  const pair = await mentorshipFor(db, actor, id)
  return { pair, side: sideOf(pair, actor.id), otherId: otherOf(pair, actor.id) }
}

/** The same, for what one only does together while it lasts; a break does not forbid it. */
export async function lastingPairFor(db: Db, actor: Actor, id: string): Promise<FoundPair> {
  const found = await pairFor(db, actor, id)
  if (isOver(found.pair.status)) throw new AppError('conflict', 'pairs.error.over')
  return found
}

/** The same, for agreeing on a time: not on a break, and not across a block, whose maker is not told. */
export async function meetingPairFor(ctx: Pick<Ctx, 'db'>, actor: Actor, id: string): Promise<FoundPair> {
  const found = await lastingPairFor(ctx.db, actor, id)
  if (found.pair.status === 'paused') throw new AppError('conflict', 'pairs.error.paused')
  if ((await blockedWith(ctx.db, actor.id)).includes(found.otherId)) throw new AppError('conflict', 'pairs.error.apart')
  return found
}
