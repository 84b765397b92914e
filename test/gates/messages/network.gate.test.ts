import { afterEach, expect, test } from 'vitest'
import { openDice, seedOf } from './support/dice.ts'
import { NETWORK_FAULTS, openFaultProxy } from './support/fault-proxy.ts'
import type { Fault } from './support/faults.ts'
import { openKillable } from './support/killable.ts'
import { Sender } from './support/sender.ts'
import { judge, SOUND } from './support/verdict.ts'
import { makeWorld } from './support/world.ts'

const FAULTS = Number(process.env.PRAYA_NETWORK_FAULTS ?? 40)
const SENDERS = 8
/** Acknowledgements between two faults, at least: a fault without traffic proves nothing. */
const FLOOR = 10

const cleanups: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

/** Eight people write through a network that fails in one way after another. */
async function failUnderLoad({ faults, fault }: { faults: number; fault?: Fault }) {
  const dice = openDice(seedOf(`network, ${fault ?? 'no bug'}`))
  const world = await makeWorld({
    people: SENDERS,
    groups: [
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ],
  })
  cleanups.push(world.remove)
  const server = await openKillable({ folder: world.folder, ...(fault ? { fault } : {}) })
  cleanups.push(server.kill)
  await server.start()
  const proxy = await openFaultProxy(Number(new URL(server.url).port), dice)
  cleanups.push(proxy.close)
  const senders = world.people.map(
    (talker, at) =>
      new Sender({
        url: `http://127.0.0.1:${proxy.port}`,
        origin: server.url,
        talker,
        conversationIds: [world.conversations[Math.floor(at / 4)] ?? ''],
        dice,
        answerMs: 700,
      }),
  )
  cleanups.push(() => {
    for (const sender of senders) sender.close()
  })
  const writing = senders.map((sender) => sender.write())
  const slowest = { ms: 0 }
  for (let at = 0; at < faults; at += 1) {
    await proxy.inflict(NETWORK_FAULTS[at % NETWORK_FAULTS.length] ?? 'reset')
    const [before, back] = [count(senders), performance.now()]
    await until(() => count(senders) >= before + FLOOR)
    slowest.ms = Math.max(slowest.ms, performance.now() - back)
  }
  const open = (await Promise.all(senders.map((sender) => sender.finish(10_000)))).reduce((sum, one) => sum + one, 0)
  await Promise.all(writing)
  await server.kill()
  return {
    ...(await judge(world, senders)),
    open,
    repeated: senders.reduce((sum, { repeated }) => sum + repeated, 0),
    slowestMs: Math.round(slowest.ms),
  }
}

const count = (senders: Sender[]) => senders.reduce((sum, { acknowledged, changed }) => sum + acknowledged.size + changed.length, 0)

async function until(done: () => boolean) {
  const end = performance.now() + 20_000
  while (!done()) {
    if (performance.now() > end) throw new Error('Nothing was acknowledged in 20 s after the network was back')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test(`${FAULTS} faults of the network lose, double and reorder nothing`, async () => {
  const verdict = await failUnderLoad({ faults: FAULTS })
  console.log(`${FAULTS} faults: ${JSON.stringify(verdict)}`)
  expect(verdict).toMatchObject(SOUND)
  // Without repetitions no answer was ever lost, and the run proves nothing.
  expect(verdict.repeated).toBeGreaterThan(FAULTS)
  expect(verdict.changes).toBeGreaterThan(FAULTS)
  expect(verdict.slowestMs).toBeLessThan(5000)
}, 3_600_000)

test('the gate sees a server that takes a repetition for another message', async () => {
  expect((await failUnderLoad({ faults: 5, fault: 'noDedupe' })).doubled).toBeGreaterThan(0)
}, 120_000)

test('the gate sees a server that takes a repeated change for another one', async () => {
  // An answer to a change has to be the one that is dropped: chance, so there are several rounds.
  let gaps = 0
  for (let round = 0; round < 8 && gaps === 0; round += 1) gaps = (await failUnderLoad({ faults: 10, fault: 'changeAgain' })).gaps
  expect(gaps).toBeGreaterThan(0)
}, 240_000)
