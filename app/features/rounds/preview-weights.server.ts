import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { hashOrder } from '#app/features/mentorship/solver/hash-order.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { findRoundFor } from './round.repo.server.ts'
import type { RoundSettings } from './round.schema.ts'
import { writeRules } from './round.ts'
import { placesOf, type RoundFile } from './round-file.ts'
import { compareOutcomes, measureShown, type RoundOutcome } from './round-outcome.ts'
import { runFile } from './run-file.ts'
import { sha256 } from './run-round.server.ts'
import { takeFile } from './take-file.server.ts'

/** So few that a look takes some milliseconds of the only thread. */
const MENTEES_TRIED = 60
const MENTORS_TRIED = 40
const EXAMPLES = 3

export type WeightsPreview = {
  /** How many people of the round were looked at. */
  mentees: number
  mentors: number
  whole: boolean
  before: Side
  after: Side
  difference: ReturnType<typeof compareOutcomes>
  examples: { mentee: string; before: string | null; after: string | null }[]
}
type Side = { matched: number; mean: number | null; floor: number | null }

/** What other weights and rules would change, tried on a part of the round's people; keeps nothing. */
export async function previewSettings(
  ctx: Ctx,
  actor: Actor,
  { roundId, settings }: { roundId: string; settings: RoundSettings },
): Promise<WeightsPreview> {
  const round = orNotFound(await findRoundFor(ctx.db, actor, roundId))
  const stored = await takeFile(ctx, round)
  const typed = await takeFile(ctx, { ...round, rules: writeRules(settings), weights: JSON.stringify(settings.weights) })
  const ids = sampleOf(stored, round.seed)
  const [before, after] = [
    runFile(partOf(stored, ids), { policy: round.policy, seed: round.seed, sha256 }),
    runFile(partOf(typed, ids), { policy: settings.policy, seed: settings.seed, sha256 }),
  ]
  return {
    ...{ mentees: ids.mentees.size, mentors: ids.mentors.size },
    whole: ids.mentees.size === stored.mentees.length && ids.mentors.size === stored.mentors.length,
    before: sideOf(before),
    after: sideOf(after),
    difference: compareOutcomes(before, after),
    examples: await examplesOf(ctx, before, after),
  }
}

type Sample = { mentees: Set<string>; mentors: Set<string> }

function sampleOf({ mentees, mentors }: RoundFile, seed: string): Sample {
  const pick = (ids: string[], most: number) => new Set([...hashOrder(ids, seed)].slice(0, most).map((at) => ids[at] ?? ''))
  return {
    mentees: pick(
      mentees.map(({ id }) => id),
      MENTEES_TRIED,
    ),
    mentors: pick(
      mentors.filter((mentor) => placesOf(mentor) > 0).map(({ id }) => id),
      MENTORS_TRIED,
    ),
  }
}

function partOf(file: RoundFile, { mentees, mentors }: Sample): RoundFile {
  return {
    ...file,
    mentees: file.mentees.filter(({ id }) => mentees.has(id)),
    mentors: file.mentors.filter(({ id }) => mentors.has(id)),
  }
}

function sideOf({ matched, pairs }: RoundOutcome): Side {
  const { floor, mean } = measureShown(pairs)
  const points = (value: number | null) => (value === null ? null : Math.round(value / 100))
  return { matched, floor: points(floor), mean: points(mean) }
}

async function examplesOf(ctx: Ctx, before: RoundOutcome, after: RoundOutcome): Promise<WeightsPreview['examples']> {
  const mentorIn = ({ pairs }: RoundOutcome) => new Map(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]))
  const [old, now] = [mentorIn(before), mentorIn(after)]
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id)).sort()
  const shown = changed.slice(0, EXAMPLES)
  const names = await namesOf(
    ctx.db,
    shown.flatMap((id) => [id, old.get(id) ?? '', now.get(id) ?? '']),
  )
  const nameOf = (id: string | undefined) => (id === undefined ? null : (names.get(id) ?? id))
  return shown.map((id) => ({ mentee: nameOf(id) ?? id, before: nameOf(old.get(id)), after: nameOf(now.get(id)) }))
}
