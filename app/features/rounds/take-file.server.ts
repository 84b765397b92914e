import type { Ctx } from '#app/context.server.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { genderFits } from '#app/features/mentorship/gender-fits.server.ts'
import type { MatchMentor } from '#app/features/mentorship/match-person.ts'
import { keptApart } from '#app/features/mentorship/relations.server.ts'
import { withLocksThatHold } from '#app/features/mentorship/round/locks.ts'
import { matchMentorsById, vettedMentorsOf } from '#app/features/mentorship/vetted-mentors.server.ts'
import { wishesOf } from '#app/features/mentorship/wishes-of.server.ts'
import { emptyProfile, type PersonProfile } from '#app/features/profiles/profile.ts'
import { profilesOf } from '#app/features/profiles/read-profiles.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import type { RoundPairs, RoundPeople, Rounds, RoundTies } from '#db/schema.ts'
import { listPeople, listTies } from './round.repo.server.ts'
import { isLivePair, type RoundRules, readRules, readWeights, rulesAndSpread } from './round.ts'
import { type Pairing, placesOf, type RoundFile } from './round-file.ts'
import { listPairs } from './round-pair.repo.server.ts'

type Given = { people: RoundPeople[]; ties: RoundTies[]; pairs: RoundPairs[] }

/**
 * Reads everybody in a round as they are now: what a run works on. Once pairs are proposed it is the free remainder: who
 * has no live pair, and the places that no live pair holds; what was declined or ran out is kept apart from then on.
 */
export async function takeFile(ctx: Ctx, round: Rounds): Promise<RoundFile> {
  const people = (await listPeople(ctx.db, round.id)).filter(({ leftAt }) => leftAt === null)
  const given = { people, ties: await listTies(ctx.db, round.id), pairs: await listPairs(ctx.db, round.id) }
  const settings = readRules(round.rules)
  const { rules, spread } = rulesAndSpread(settings)
  const sides = await withWishes(ctx, {
    mentees: await readMentees(ctx, given),
    mentors: await readMentors(ctx, given, { rules, organisationId: round.organisationId }),
  })
  const inside = { mentees: idsOf(sides.mentees), mentors: idsOf(sides.mentors) }
  const fits = settings.genderWish ? await genderFits(ctx, inside) : []
  // Pauses end with a day, so a file is the same for a whole day.
  const at = new Date(`${hongKongDay(ctx.now())}T00:00:00+08:00`).toISOString()
  const file = { at, weights: readWeights(round.weights), rules, spread, fits, ...sides, ...(await pairsOf(ctx, given, inside)) }
  // A lock that cannot hold any more (a block since then, a place gone) binds nobody; the pages say which.
  return { ...file, locked: withLocksThatHold(file, at).locked }
}

const idsOf = (people: { id: string }[]) => new Set(people.map(({ id }) => id))

type Sides = { mentees: PersonProfile[]; mentors: MatchMentor[] }

async function withWishes(ctx: Ctx, { mentees, mentors }: Sides) {
  const wishes = await wishesOf(
    ctx.db,
    [...mentees, ...mentors].map(({ id }) => id),
  )
  const wishing = <P extends { id: string }>(people: P[], others: Set<string>) =>
    people.map((one) => ({ ...one, wishes: (wishes.get(one.id) ?? []).filter((id) => others.has(id)) }))
  return { mentees: wishing(mentees, idsOf(mentors)), mentors: wishing(mentors, idsOf(mentees)) }
}

async function pairsOf(ctx: Ctx, given: Given, inside: Inside): Promise<Pick<RoundFile, 'blocked' | 'apart' | 'locked'>> {
  const relations = await readRelations(ctx, inside)
  const settled = pairings(given.pairs.filter(({ status }) => !isLivePair(status)))
  const known = (pairs: Pairing[]) => pairs.filter(([menteeId, mentorId]) => inside.mentees.has(menteeId) && inside.mentors.has(mentorId))
  return {
    blocked: [...relations.blocked, ...known(tiesOf(given, 'block'))],
    apart: [...relations.earlier, ...known(settled)],
    locked: known(tiesOf(given, 'lock')),
  }
}

const pairings = (rows: { menteeId: string; mentorId: string }[]) => rows.map(({ menteeId, mentorId }): Pairing => [menteeId, mentorId])
const tiesOf = ({ ties }: Given, kind: RoundTies['kind']) => pairings(ties.filter((tie) => tie.kind === kind))

async function readMentees(ctx: Ctx, { people, pairs }: Given): Promise<PersonProfile[]> {
  const taken = new Set(pairs.filter(({ status }) => isLivePair(status)).map(({ menteeId }) => menteeId))
  const ids = await present(
    ctx,
    people.flatMap(({ side, userId }) => (side === 'mentee' && !taken.has(userId) ? [userId] : [])),
  )
  const profiles = new Map((await profilesOf(ctx.db, ids)).map((profile) => [profile.id, profile]))
  return ids.map((id) => profiles.get(id) ?? saidNothing(id))
}

function saidNothing(id: string): PersonProfile {
  const {
    fullName: _name,
    arrivalOn: _arrival,
    doneSteps: _done,
    completedAt: _completed,
    updatedAt: _updated,
    ...profile
  } = emptyProfile(id)
  return profile
}

type Vouching = { rules: Pick<RoundRules, 'maxPerMentor'>; organisationId: string }

/** Only mentors for whom the organisation's word holds today, however they came into the round. */
async function readMentors(ctx: Ctx, { people, pairs }: Given, { rules, organisationId }: Vouching): Promise<MatchMentor[]> {
  const own = new Map(people.flatMap(({ side, userId, capacity }) => (side === 'mentor' ? [[userId, capacity] as const] : [])))
  const vouched = new Set((await vettedMentorsOf(ctx, organisationId)).map(({ id }) => id))
  const here = await present(
    ctx,
    [...own.keys()].filter((id) => vouched.has(id)),
  )
  const live = (mentorId: string, statuses: readonly RoundPairs['status'][]) =>
    pairs.filter((pair) => pair.mentorId === mentorId && statuses.includes(pair.status)).length
  return (await matchMentorsById(ctx, here)).map((mentor) => {
    const [proposed, inRound] = [live(mentor.id, ['proposed']), live(mentor.id, ['proposed', 'accepted'])]
    const most = [own.get(mentor.id) ?? Number.POSITIVE_INFINITY, rules.maxPerMentor ?? Number.POSITIVE_INFINITY]
    // An accepted pair counts among the mentor's running ones; a proposed one holds a place all the same.
    const places = Math.min(placesOf(mentor) - proposed, Math.min(...most) - inRound)
    const activeCount = mentor.activeCount + proposed
    return { ...mentor, activeCount, capacity: activeCount + Math.max(0, places) }
  })
}

/** Whose account is open: a suspended person is matched with nobody. */
async function present(ctx: Ctx, ids: string[]): Promise<string[]> {
  const contacts = await contactsOf(ctx.db, ids)
  return ids.filter((id) => contacts.get(id)?.suspended === false)
}

type Inside = { mentees: Set<string>; mentors: Set<string> }

async function readRelations(ctx: Ctx, { mentees, mentors }: Inside): Promise<{ blocked: Pairing[]; earlier: Pairing[] }> {
  const relations = { blocked: [] as Pairing[], earlier: [] as Pairing[] }
  for (const menteeId of mentees) {
    const apart = await keptApart(ctx.db, menteeId)
    for (const kind of ['blocked', 'earlier'] as const)
      for (const mentorId of apart[kind]) if (mentors.has(mentorId)) relations[kind].push([menteeId, mentorId])
  }
  return relations
}
