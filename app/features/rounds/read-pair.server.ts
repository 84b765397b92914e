import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { type SolvedRound, type WhyNot, type WhyNotKind, whyNotAny } from '#app/features/mentorship/round/why-not.ts'
import type { Score } from '#app/features/mentorship/score.ts'
import type { ScorePart } from '#app/features/mentorship/score-facts.ts'
import { shownPoints, shownTotal } from '#app/features/mentorship/score-points.ts'
import { reasonsForMentor, reasonsOf, reasonText } from '#app/features/mentorship/score-reasons.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { readDone } from './read-run.server.ts'
import { findRoundFor, listTies } from './round.repo.server.ts'
import { type ShownBar, shownBar } from './round-bars.ts'
import type { RoundFile } from './round-file.ts'
import type { RoundOutcome } from './round-outcome.ts'
import { findRun, listRuns } from './round-run.repo.server.ts'
import { withoutWishes } from './shown-score.ts'

type Asked = { roundId: string; menteeId: string; mentorId: string | null; runId: string | null; t: Translate }
export type PartRow = { part: ScorePart; label: string; points: number; max: number; forMentee: string | null; forMentor: string | null }
export type WhyView = { name: string; points: number; kind: WhyNotKind; bar: ShownBar | null; loss: number | null }
export type PairView = WhyView & { mentorId: string; parts: PartRow[] }

/** One mentee in a run beside any mentor of it: what each part of the score gave to both, and why it is this mentor or not. */
export async function readPair(ctx: Ctx, actor: Actor, { roundId, menteeId, mentorId, runId, t }: Asked) {
  orNotFound(await findRoundFor(ctx.db, actor, roundId))
  const run = await runOf(ctx, roundId, runId)
  const { outcome, file } = await readDone(ctx, run)
  const mentors = whyNotAny(solvedRound(file, outcome), menteeId)
  if (mentors.length === 0) throw new AppError('not_found')
  const names = await namesOf(ctx.db, [menteeId, ...mentors.map((mentor) => mentor.mentorId)])
  const nameOf = (id: string) => names.get(id) ?? id
  const chosen = mentors.find(({ kind }) => kind === 'chosen')
  const shown = mentors.find((mentor) => mentor.mentorId === mentorId) ?? chosen ?? mentors[0]
  const ties = (await listTies(ctx.db, roundId)).filter((tie) => tie.menteeId === menteeId)
  const why = ({ mentorId: id, kind, bars, score, loss }: WhyNot): WhyView => ({
    ...{ name: nameOf(id), points: shownTotal(withoutWishes(score)), kind, bar: shownBar(bars) ?? null, loss },
  })
  const whole = (one: WhyNot): PairView => ({ ...why(one), mentorId: one.mentorId, parts: partRows(withoutWishes(one.score), t) })
  return {
    run: { id: run.id, policy: run.policy, kind: run.kind },
    mentee: { id: menteeId, name: nameOf(menteeId) },
    chosen: chosen ? whole(chosen) : null,
    shown: shown ? whole(shown) : null,
    unmatched: outcome.unmatched.find((row) => row.menteeId === menteeId) ?? null,
    // By the points that are shown: the order must not tell of wishes either.
    mentors: mentors.map((one) => ({ ...why(one), id: one.mentorId })).sort(bestShown),
    ties: ties.map((tie) => ({ mentorId: tie.mentorId, name: nameOf(tie.mentorId), kind: tie.kind })),
  }
}

const bestShown = (a: WhyView, b: WhyView) => Number(a.bar !== null) - Number(b.bar !== null) || b.points - a.points

/** The parts of the pairs are not kept with a run, and nobody asks them for why a pair was made. */
function solvedRound(people: RoundFile, outcome: RoundOutcome): SolvedRound {
  const pairs = outcome.pairs.map((pair) => ({ ...pair, parts: [] }))
  return { people, at: people.at, result: { ...outcome, pairs, snapshot: '', settled: { accepted: [], declined: [] } } }
}

async function runOf(ctx: Ctx, roundId: string, runId: string | null) {
  const id = runId ?? (await listRuns(ctx.db, roundId, 20)).find(({ status }) => status === 'done')?.id
  const run = orNotFound(await findRun(ctx.db, id ?? ''))
  if (run.roundId !== roundId || run.status !== 'done') throw new AppError('not_found')
  return run
}

/** The parts in their order, with what both sides read about each. */
export function partRows(score: Score, t: Translate): PartRow[] {
  const points = shownPoints(score)
  const mentee = new Map(reasonsOf(score).map((reason) => [reason.part, reasonText(reason, t.dynamic, t.locale)]))
  const mentor = new Map(reasonsForMentor(score).map((reason) => [reason.part, reasonText(reason, t.dynamic, t.locale)]))
  return score.parts
    .filter(({ max }) => max > 0)
    .map(({ name, max }) => ({
      ...{ part: name, label: t(`matching.part.${name}`), points: points.get(name) ?? 0, max: Math.round(max / 100) },
      ...{ forMentee: mentee.get(name) ?? null, forMentor: mentor.get(name) ?? null },
    }))
}
