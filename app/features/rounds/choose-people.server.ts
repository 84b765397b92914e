import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { RoundPeople, Rounds } from '#db/schema.ts'
import { outdateRuns } from './change-round.server.ts'
import { eligibleFor, findCandidates } from './find-candidates.server.ts'
import { findRoundFor, listPeople, putPeople, removePeople, removeStrayTies } from './round.repo.server.ts'
import type { PeopleFilter } from './round.schema.ts'
import { isLivePair, MAX_PEOPLE, type RoundSide } from './round.ts'
import { listPairs } from './round-pair.repo.server.ts'

/** People may still come into a published round: they are matched in its next wave. */
async function openRound(ctx: Ctx, actor: Actor, roundId: string): Promise<Rounds> {
  const round = orNotFound(await findRoundFor(ctx.db, actor, roundId))
  if (round.state === 'closed') throw new AppError('conflict', 'rounds.error.closed')
  return round
}

/** Takes in everybody whom a filter finds; gives how many came in anew. */
export async function takeIn(
  ctx: Ctx,
  actor: Actor,
  { roundId, side, filter }: { roundId: string; side: RoundSide; filter: PeopleFilter },
): Promise<number> {
  const round = await openRound(ctx, actor, roundId)
  const found = await findCandidates(ctx, round, { side, filter })
  return put(ctx, actor, { round, people: found.map((userId) => ({ userId, side, capacity: null })), source: 'filter' })
}

export type ListedPerson = { userId: string; side: RoundSide; capacity: number | null }

/** Takes in the people of a checked list. Whoever may not be taken in by now is left out. */
export async function takeInList(
  ctx: Ctx,
  actor: Actor,
  { roundId, people, source }: { roundId: string; people: ListedPerson[]; source: 'list' | 'file' },
): Promise<number> {
  const round = await openRound(ctx, actor, roundId)
  const eligible = await eligibleFor(ctx, round)
  return put(ctx, actor, { round, people: people.filter(({ userId, side }) => eligible[side].has(userId)), source })
}

type Putting = { round: Rounds; people: ListedPerson[]; source: RoundPeople['source'] }

async function put(ctx: Ctx, actor: Actor, { round, people, source }: Putting): Promise<number> {
  const before = await listPeople(ctx.db, round.id)
  const inside = new Set(before.map(({ side, userId }) => `${side} ${userId}`))
  const fresh = people.filter(({ side, userId }) => !inside.has(`${side} ${userId}`)).length
  if (before.length + fresh > MAX_PEOPLE) throw new AppError('conflict', 'rounds.error.tooMany')
  const at = ctx.now()
  const added = { roundId: round.id, source, addedBy: actor.id, addedAt: at.toISOString(), leftAt: null }
  const deed = {
    actorId: actor.id,
    action: 'round.peopleAdded',
    subjectKind: 'round',
    subjectId: round.id,
    detail: { added: fresh, source },
  }
  await ctx.db.transaction().execute(async (trx) => {
    await putPeople(
      trx,
      people.map((person) => ({ ...added, ...person })),
    )
    await outdateRuns(trx, round)
    await recordAudit(trx, { id: ctx.newId(), at, ...deed })
  })
  return fresh
}

/** Takes people out again. Who was proposed to or has agreed stays: that has happened. */
export async function takeOut(
  ctx: Ctx,
  actor: Actor,
  { roundId, side, who }: { roundId: string; side: RoundSide; who: string[] | 'all' },
): Promise<number> {
  const round = await openRound(ctx, actor, roundId)
  const live = (await listPairs(ctx.db, roundId)).filter(({ status }) => isLivePair(status))
  const held = new Set(live.map((pair) => (side === 'mentee' ? pair.menteeId : pair.mentorId)))
  const people = await listPeople(ctx.db, roundId)
  const wanted = who === 'all' ? people.filter((person) => person.side === side).map(({ userId }) => userId) : who
  const leaving = wanted.filter((id) => !held.has(id))
  const at = ctx.now()
  return ctx.db.transaction().execute(async (trx) => {
    let removed = 0
    for (let from = 0; from < leaving.length; from += 500)
      removed += await removePeople(trx, roundId, side, leaving.slice(from, from + 500))
    await removeStrayTies(trx, roundId)
    await outdateRuns(trx, round)
    const deed = { actorId: actor.id, action: 'round.peopleRemoved', subjectKind: 'round', subjectId: roundId, detail: { removed, side } }
    await recordAudit(trx, { id: ctx.newId(), at, ...deed })
    return removed
  })
}
