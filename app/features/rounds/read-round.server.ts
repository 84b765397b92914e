import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { RoundPairs, Rounds } from '#db/schema.ts'
import { countPeople, findRoundFor, listPeople, listTies } from './round.repo.server.ts'
import { isLivePair, type RoundPairStatus, readRules, readWeights } from './round.ts'
import { listPairs } from './round-pair.repo.server.ts'
import { listRuns } from './round-run.repo.server.ts'
import { readLeftOut } from './take-back.server.ts'

/** What every page of a round shows; of an organisation that this person is not an organiser of there is none. */
export async function readRoundHead(ctx: Ctx, actor: Actor, { roundId, locale }: { roundId: string; locale: Locale }) {
  const round = orNotFound(await findRoundFor(ctx.db, actor, roundId))
  const organisation = orNotFound((await organisationsById(ctx.db, [round.organisationId])).get(round.organisationId))
  const counts = await countPeople(ctx.db, [roundId])
  const count = (side: string) => counts.find((row) => row.side === side)?.count ?? 0
  const { id, title, state, policy, seed, revision, answerBy, publishedAt, closedAt, publishedRunId } = round
  return {
    ...{ id, title, state, policy, seed, revision, answerBy, publishedAt, closedAt, publishedRunId },
    ...{
      organisationId: organisation.id,
      organisation: pickText(organisation.names, locale).text,
      verified: organisation.verifiedAt !== null,
    },
    ...{ mentees: count('mentee'), mentors: count('mentor'), weights: readWeights(round.weights), rules: readRules(round.rules) },
  }
}

/** A round with what was last tried and, once it is published, how its proposals stand. */
export async function readRound(ctx: Ctx, actor: Actor, { roundId, locale }: { roundId: string; locale: Locale }) {
  const head = await readRoundHead(ctx, actor, { roundId, locale })
  const [last] = await listRuns(ctx.db, roundId, 1)
  const pairs = await listPairs(ctx.db, roundId)
  const ties = await listTies(ctx.db, roundId)
  return {
    head,
    lastRun: last
      ? { id: last.id, kind: last.kind, status: last.status, current: last.revision === head.revision || last.publishedAt !== null }
      : null,
    locks: ties.filter(({ kind }) => kind === 'lock').length,
    blocks: ties.filter(({ kind }) => kind === 'block').length,
    answers: await readAnswers(ctx, pairs),
    remainder: await countRemainder(ctx, head.id, pairs),
  }
}

export type AnswerRow = Pick<
  RoundPairs,
  'id' | 'status' | 'menteeAnswer' | 'mentorAnswer' | 'menteeReason' | 'mentorReason' | 'answerBy'
> & {
  mentee: string
  mentor: string
  points: number
  locked: boolean
}

async function readAnswers(ctx: Ctx, pairs: RoundPairs[]) {
  const names = await namesOf(
    ctx.db,
    pairs.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]),
  )
  const counts: Record<RoundPairStatus, number> = { proposed: 0, accepted: 0, declined: 0, expired: 0, withdrawn: 0 }
  for (const { status } of pairs) counts[status] += 1
  const rows = pairs.map(
    ({ id, status, menteeAnswer, mentorAnswer, menteeReason, mentorReason, answerBy, menteeId, mentorId, score, lockedAt }) => ({
      ...{ id, status, menteeAnswer, mentorAnswer, menteeReason, mentorReason, answerBy },
      ...{
        mentee: names.get(menteeId) ?? '',
        mentor: names.get(mentorId) ?? '',
        points: Math.round(score / 100),
        locked: lockedAt !== null,
      },
    }),
  )
  return { counts, rows: rows.sort((a, b) => ORDER[a.status] - ORDER[b.status]) satisfies AnswerRow[] }
}
/** What an organiser may have to act on comes first. */
const ORDER: Record<RoundPairStatus, number> = { declined: 0, expired: 1, withdrawn: 2, proposed: 3, accepted: 4 }

/** Mentees whom a further wave would try to match, and who is left out of it by their own word or silence. */
async function countRemainder(ctx: Ctx, roundId: Rounds['id'], pairs: RoundPairs[]) {
  const people = await listPeople(ctx.db, roundId)
  const taken = new Set(pairs.filter(({ status }) => isLivePair(status)).map(({ menteeId }) => menteeId))
  const mentees = people.filter(({ side, userId }) => side === 'mentee' && !taken.has(userId))
  return { free: mentees.filter(({ leftAt }) => leftAt === null).length, left: await readLeftOut(ctx.db, people, pairs) }
}
