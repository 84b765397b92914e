import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { RoundPairs, RoundPeople } from '#db/schema.ts'
import { findRoundFor, listPeople, markBack, touchRound } from './round.repo.server.ts'
import { leavesRound, type RoundSide } from './round.ts'

/** Who is not matched again: `silent` did not answer in time, the others said that they leave the round. */
export type LeftOut = { id: string; side: RoundSide; name: string; silent: boolean }

/** Everybody whom a further wave passes over, those who only did not answer first. */
export async function readLeftOut(db: Db, people: RoundPeople[], pairs: RoundPairs[]): Promise<LeftOut[]> {
  const left = people.filter(({ leftAt }) => leftAt !== null)
  const said = new Set(pairs.flatMap((pair) => [...leaving(pair)]))
  const names = await namesOf(
    db,
    left.map(({ userId }) => userId),
  )
  return left
    .map(({ userId, side }) => ({ id: userId, side, name: names.get(userId) ?? '', silent: !said.has(`${side} ${userId}`) }))
    .sort((a, b) => Number(b.silent) - Number(a.silent) || a.side.localeCompare(b.side) || (a.name < b.name ? -1 : 1))
}

function* leaving({ menteeId, mentorId, menteeReason, mentorReason }: RoundPairs) {
  if (leavesRound(menteeReason)) yield `mentee ${menteeId}`
  if (leavesRound(mentorReason)) yield `mentor ${mentorId}`
}

/** Takes people back in who were left out, each as `side:id`: the next wave matches them again. Gives how many. */
export async function takeBack(ctx: Ctx, actor: Actor, { roundId, who }: { roundId: string; who: string[] }): Promise<number> {
  const round = orNotFound(await findRoundFor(ctx.db, actor, roundId))
  if (round.state !== 'published') throw new AppError('conflict', 'rounds.error.notPublished')
  const wanted = new Set(who)
  const back = (await listPeople(ctx.db, roundId)).filter(({ leftAt, side, userId }) => leftAt !== null && wanted.has(`${side}:${userId}`))
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    for (const { side, userId } of back) await markBack(trx, { roundId, userId, side })
    if (back.length > 0) await touchRound(trx, roundId)
    const deed = {
      actorId: actor.id,
      action: 'round.peopleBack',
      subjectKind: 'round',
      subjectId: roundId,
      detail: { people: back.length },
    }
    await recordAudit(trx, { id: ctx.newId(), at, ...deed })
  })
  return back.length
}
