import { afterEach, expect, test } from 'vitest'
import { openDice, seedOf } from './support/dice.ts'
import type { Fault } from './support/faults.ts'
import { openKillable } from './support/killable.ts'
import { Sender } from './support/sender.ts'
import { judge, SOUND, type Verdict } from './support/verdict.ts'
import { makeWorld } from './support/world.ts'

const KILLS = Number(process.env.PRAYA_KILLS ?? 50)
const SENDERS = 16
/** A kill without traffic proves nothing. */
const FLOOR = 40

const cleanups: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

/** Sixteen people write to four conversations of four, and edit, delete and react, while their server is killed again and again. */
async function killUnderLoad({ kills, fault }: { kills: number; fault?: Fault }): Promise<Verdict & { least: number; open: number }> {
  const dice = openDice(seedOf(`kill -9, ${fault ?? 'no bug'}`))
  const groups = [0, 1, 2, 3].map((at) => [0, 1, 2, 3].map((place) => at * 4 + place))
  const world = await makeWorld({ people: SENDERS, groups })
  cleanups.push(world.remove)
  const server = await openKillable({ folder: world.folder, env: { PRAYA_SLOW_ANSWERS: '1' }, ...(fault ? { fault } : {}) })
  cleanups.push(server.kill)
  const senders = world.people.map(
    (talker, at) => new Sender({ url: server.url, talker, conversationIds: [world.conversations[Math.floor(at / 4)] ?? ''], dice }),
  )
  cleanups.push(() => {
    for (const sender of senders) sender.close()
  })
  let least = Number.POSITIVE_INFINITY
  await server.start()
  const writing = senders.map((sender) => sender.write())
  for (let kill = 0; kill < kills; kill += 1) {
    least = Math.min(least, await acknowledgements(senders, FLOOR + dice.between(0, 60)))
    await server.kill()
    await server.start()
  }
  const open = (await Promise.all(senders.map((sender) => sender.finish(10_000)))).reduce((sum, one) => sum + one, 0)
  await Promise.all(writing)
  await server.kill()
  return { ...(await judge(world, senders)), least, open }
}

/** Resolves in the very moment of the acknowledgement, when others are still on their way. */
function acknowledgements(senders: Sender[], wanted: number): Promise<number> {
  let count = 0
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Only ${count} of ${wanted} acknowledgements in 20 s`)), 20_000)
    for (const sender of senders) {
      sender.onAck = () => {
        count += 1
        if (count < wanted) return
        clearTimeout(timer)
        resolve(count)
      }
    }
  })
}

test(`${KILLS} kills under load lose, double and reorder nothing that was acknowledged, neither messages nor changes`, async () => {
  const verdict = await killUnderLoad({ kills: KILLS })
  console.log(`${KILLS} kills: ${JSON.stringify(verdict)}`)
  expect(verdict).toMatchObject(SOUND)
  expect(verdict.least).toBeGreaterThanOrEqual(FLOOR)
  expect(verdict.acknowledged + verdict.changes).toBeGreaterThanOrEqual(FLOOR * KILLS)
  expect(verdict.changes).toBeGreaterThan(KILLS)
}, 3_600_000)

test('the gate sees a server that acknowledges before it stores', async () => {
  expect((await killUnderLoad({ kills: 3, fault: 'ackFirst' })).lost).toBeGreaterThan(0)
}, 120_000)

test('the gate sees a server that forgets whose message it has', async () => {
  expect((await killUnderLoad({ kills: 5, fault: 'noDedupe' })).doubled).toBeGreaterThan(0)
}, 120_000)

test('the gate sees a server that stores in any order', async () => {
  expect((await killUnderLoad({ kills: 1, fault: 'unordered' })).inverted).toBeGreaterThan(0)
}, 120_000)

test('the gate sees a server that acknowledges a change before it stores it', async () => {
  // A kill has to fall between the answer and the commit: chance, so there are several rounds.
  let lost = 0
  for (let round = 0; round < 8 && lost === 0; round += 1) lost = (await killUnderLoad({ kills: 5, fault: 'ackChangeFirst' })).lostChanges
  expect(lost).toBeGreaterThan(0)
}, 240_000)

test('the gate sees a server that changes in any order', async () => {
  expect((await killUnderLoad({ kills: 2, fault: 'unorderedChanges' })).invertedChanges).toBeGreaterThan(0)
}, 120_000)
