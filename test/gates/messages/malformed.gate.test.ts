import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import WebSocket from 'ws'
import { type Client, openClient } from './support/client.ts'
import { type Dice, openDice, seedOf } from './support/dice.ts'
import type { Fault } from './support/faults.ts'
import { type Killable, openKillable } from './support/killable.ts'
import { malformedFrame, tooLong } from './support/malformed.ts'
import { makeWorld, type Talker } from './support/world.ts'

const EVENTS = Number(process.env.PRAYA_MALFORMED ?? 50_000)
const ATTACKERS = 4

const cleanups: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

/** Four signed-in people send rubbish as fast as they may while two others talk. */
async function flood({ events, fault }: { events: number; fault?: Fault }) {
  const dice = openDice(seedOf(`malformed, ${fault ?? 'no bug'}`))
  const world = await makeWorld({
    people: ATTACKERS + 2,
    groups: [
      [0, 1],
      [2, 3],
      [4, 5],
    ],
  })
  cleanups.push(world.remove)
  const server = await openKillable({ folder: world.folder, ...(fault ? { fault } : {}) })
  cleanups.push(server.kill)
  await server.start()
  const calm = await openClient(server.url, world.people[ATTACKERS] as Talker)
  cleanups.push(calm.close)
  const state = { sent: 0, connections: 0, answered: 0 }
  const attack = world.people
    .slice(0, ATTACKERS)
    .map((talker, at) =>
      attackUntil({ server, talker, dice, conversationId: world.conversations[Math.floor(at / 2)] ?? '' }, state, events),
    )
  const talk = talkMeanwhile(calm, world.conversations[2] ?? '', () => state.sent < events && server.alive())
  await Promise.all(attack)
  const times = (await talk).sort((a, b) => a - b)
  return {
    ...state,
    alive: server.alive(),
    asked: times.length,
    p95: Math.round(times[Math.floor(times.length * 0.95)] ?? Number.POSITIVE_INFINITY),
  }
}

type Attack = { server: Killable; talker: Talker; dice: Dice; conversationId: string }
/** `answered` counts what came back, refusals among it: it shows that the rubbish arrived. */
type State = { sent: number; connections: number; answered: number }

/** Connects, sends until it is cut off, and comes again. */
async function attackUntil(attack: Attack, state: State, events: number) {
  while (state.sent < events && attack.server.alive()) {
    state.connections += 1
    await attackOnce(attack, state, events)
  }
}

function attackOnce({ server, talker, dice, conversationId }: Attack, state: State, events: number): Promise<void> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    headers: { cookie: talker.cookie, origin: server.url },
  })
  return new Promise((resolve) => {
    socket.on('close', () => resolve()).on('error', () => undefined)
    socket.on('message', (data) => {
      const text = String(data)
      if (text.startsWith('0')) socket.send('40')
      else if (text === '2') socket.send('3')
      else if (text.startsWith('40')) void pour()
      else if (text.startsWith('43')) state.answered += 1
    })
    const pour = async () => {
      while (socket.readyState === WebSocket.OPEN && state.sent < events) {
        for (let at = 0; at < 20; at += 1) socket.send(malformedFrame(dice, conversationId))
        state.sent += 20
        if (dice.next() < 0.02) socket.send(tooLong())
        // So that it arrives before the next: what is sent to a closed connection proves nothing.
        await sleep(3)
      }
      socket.close()
    }
  })
}

/** How long each message of somebody else takes, in milliseconds; one that fails counts as endless. */
async function talkMeanwhile(client: Client, conversationId: string, goesOn: () => boolean): Promise<number[]> {
  const times: number[] = []
  while (goesOn()) {
    const start = performance.now()
    const answer = await client
      .ask('message:send', { conversationId, clientId: `calm-message-${times.length}`, body: 'Good morning' })
      .catch(() => ({ ok: false as const }))
    times.push(answer.ok ? performance.now() - start : Number.POSITIVE_INFINITY)
    await sleep(55)
  }
  return times
}

test(`${EVENTS} malformed events end nothing, and nobody else waits`, async () => {
  const result = await flood({ events: EVENTS })
  console.log(`malformed: ${JSON.stringify(result)}`)
  expect(result).toMatchObject({ alive: true })
  expect(result.sent).toBeGreaterThanOrEqual(EVENTS)
  expect(result.answered).toBeGreaterThan(EVENTS / 20)
  expect(result.asked).toBeGreaterThan(Math.min(20, EVENTS / 1000))
  expect(result.p95).toBeLessThanOrEqual(200)
}, 600_000)

test('the gate sees a listener that trusts what it gets', async () => {
  expect((await flood({ events: 2000, fault: 'trusting' })).alive).toBe(false)
}, 120_000)
