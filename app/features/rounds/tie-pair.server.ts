import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { outdateRuns } from './change-round.server.ts'
import { findRoundFor, listTies, putTie, removeTie } from './round.repo.server.ts'
import { openBars } from './round-bars.ts'
import type { RoundFile } from './round-file.ts'
import { placesOf } from './round-file.ts'
import { takeFile } from './take-file.server.ts'

type Tying = { roundId: string; menteeId: string; mentorId: string }

/**
 * Keeps two people together ("lock") or apart ("block") in every further run of a round. A lock is refused when the two
 * cannot be paired, or the mentor has no place left; a mentee is locked to one mentor.
 */
export async function tiePair(ctx: Ctx, actor: Actor, { kind, ...pair }: Tying & { kind: 'lock' | 'block' }): Promise<void> {
  const round = await openRound(ctx, actor, pair.roundId)
  const file = await takeFile(ctx, round)
  if (!has(file, pair)) throw new AppError('not_found')
  if (kind === 'lock') refuseImpossible(file, pair)
  const at = ctx.now()
  const { roundId, menteeId, mentorId } = pair
  await ctx.db.transaction().execute(async (trx) => {
    const others = (await listTies(trx, roundId)).filter((tie) => tie.menteeId === menteeId && tie.kind === 'lock')
    if (kind === 'lock') for (const other of others) await removeTie(trx, other)
    await putTie(trx, { ...pair, kind, madeBy: actor.id, madeAt: at.toISOString() })
    await outdateRuns(trx, round)
    const action = kind === 'lock' ? 'round.pairLocked' : 'round.pairBlocked'
    await recordAudit(trx, {
      id: ctx.newId(),
      at,
      actorId: actor.id,
      action,
      subjectKind: 'round',
      subjectId: roundId,
      detail: { menteeId, mentorId },
    })
  })
}

/** Takes a lock or a block back. */
export async function untiePair(ctx: Ctx, actor: Actor, pair: Tying): Promise<void> {
  const round = await openRound(ctx, actor, pair.roundId)
  const at = ctx.now()
  const { roundId, menteeId, mentorId } = pair
  await ctx.db.transaction().execute(async (trx) => {
    if (!(await removeTie(trx, pair))) return
    await outdateRuns(trx, round)
    const deed = { actorId: actor.id, action: 'round.pairUntied', subjectKind: 'round', subjectId: roundId, detail: { menteeId, mentorId } }
    await recordAudit(trx, { id: ctx.newId(), at, ...deed })
  })
}

async function openRound(ctx: Ctx, actor: Actor, roundId: string) {
  const round = orNotFound(await findRoundFor(ctx.db, actor, roundId))
  if (round.state === 'closed') throw new AppError('conflict', 'rounds.error.closed')
  return round
}

const has = ({ mentees, mentors }: RoundFile, { menteeId, mentorId }: Tying) =>
  mentees.some(({ id }) => id === menteeId) && mentors.some(({ id }) => id === mentorId)

function refuseImpossible(file: RoundFile, { menteeId, mentorId }: Tying) {
  const [mentee, mentor] = [file.mentees.find(({ id }) => id === menteeId), file.mentors.find(({ id }) => id === mentorId)]
  const bar = mentee && mentor ? openBars(file)(mentee, mentor) : undefined
  // The organiser's own rules bend to the organiser's own word; nothing else does.
  if (bar && bar !== 'rule') throw new AppError('conflict', `rounds.bar.${bar}`)
  const locked = file.locked.filter((pair) => pair[1] === mentorId && pair[0] !== menteeId).length
  if (mentor && locked >= placesOf(mentor)) throw new AppError('conflict', 'rounds.error.lockPlaces')
}
