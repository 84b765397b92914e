import type { Actor } from '#app/features/accounts/actor.ts'
import { answerProposal } from '#app/features/rounds/answer-proposal.server.ts'
import { takeIn, takeInList } from '#app/features/rounds/choose-people.server.ts'
import { closeRound } from '#app/features/rounds/close-round.server.ts'
import { createRound } from '#app/features/rounds/create-round.server.ts'
import { findCandidates } from '#app/features/rounds/find-candidates.server.ts'
import { publishRound } from '#app/features/rounds/publish-round.server.ts'
import { runRound } from '#app/features/rounds/run-round.server.ts'
import { startRun } from '#app/features/rounds/start-run.server.ts'
import { readActor, type World } from './seed-world.ts'

const FREE = { cohort: undefined, language: undefined, goal: undefined, sector: undefined, free: true }
const SPRING = 8

/** A round that is over, with a no among the answers, and one that was tried and waits to be published. */
export async function seedRounds(world: World) {
  const organiser = await world.actor('organiser')
  await seedClosed(world, organiser)
  await seedTried(world, organiser)
}

async function seedClosed(world: World, organiser: Actor) {
  const organisationId = organiserOf(organiser)
  const at = world.on(60, 10)
  const roundId = await createRound(at, organiser, { organisationId, title: 'Spring mentoring' })
  const mentees = (await findCandidates(at, { organisationId }, { side: 'mentee', filter: FREE })).slice(0, SPRING)
  const mentors = await findCandidates(at, { organisationId }, { side: 'mentor', filter: FREE })
  const people = [
    ...mentees.map((userId) => ({ userId, side: 'mentee' as const, capacity: null })),
    ...mentors.map((userId) => ({ userId, side: 'mentor' as const, capacity: 1 })),
  ]
  await takeInList(at, organiser, { roundId, people, source: 'file' })
  const runId = await startRun(at, organiser, { roundId })
  await runRound(at, { runId })
  await publishRound(world.on(59, 11), organiser, { roundId, runId, answerDays: 7 })
  await answerAll(world, roundId)
  await closeRound(world.on(50, 12), organiser, { roundId })
}

/** Mentees answer first; the last one has no time. */
async function answerAll(world: World, roundId: string) {
  const pairs = await world.ctx.db.selectFrom('roundPairs').selectAll().where('roundId', '=', roundId).orderBy('id').execute()
  for (const [at, { id, menteeId, mentorId }] of pairs.entries()) {
    const mentee = await readActor(world.ctx.db, menteeId)
    const day = 58 - (at % 5)
    if (at === pairs.length - 1) {
      await answerProposal(world.on(day, 9), mentee, { pairId: id, intent: 'decline', reason: 'noTime' })
      continue
    }
    await answerProposal(world.on(day, 9), mentee, { pairId: id, intent: 'accept' })
    await answerProposal(world.on(day, 18), await readActor(world.ctx.db, mentorId), { pairId: id, intent: 'accept' })
  }
}

async function seedTried(world: World, organiser: Actor) {
  const at = world.on(1, 15)
  const roundId = await createRound(at, organiser, { organisationId: organiserOf(organiser), title: 'Autumn mentoring' })
  await takeIn(at, organiser, { roundId, side: 'mentee', filter: FREE })
  await takeIn(at, organiser, { roundId, side: 'mentor', filter: FREE })
  await runRound(at, { runId: await startRun(at, organiser, { roundId }) })
}

const organiserOf = ({ memberships }: Actor) => memberships.find(({ role }) => role === 'organiser')?.organisationId ?? ''
