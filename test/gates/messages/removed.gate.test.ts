import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { signOut } from '#app/features/accounts/sign-out.server.ts'
import { signOutEverywhere } from '#app/features/accounts/sign-out-everywhere.server.ts'
import { suspendPerson } from '#app/features/accounts/suspend-person.server.ts'
import { blockPerson } from '#app/features/messaging/block-person.server.ts'
import { leaveConversation } from '#app/features/messaging/leave-conversation.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { actor, givenAdministrator } from '#test/support/factories.ts'
import { type Client, openClient } from './support/client.ts'
import { openDice, seedOf } from './support/dice.ts'
import type { Fault } from './support/faults.ts'
import { startInProcess } from './support/in-process.ts'
import { makeWorld, type Talker } from './support/world.ts'

const ROUNDS = Number(process.env.PRAYA_REMOVALS ?? 15)
/** Messages that the listener must have heard before it ends, and that are sent after it. */
const FLOOR = 10

type Scene = { ctx: Ctx; writer: Actor; listener: Actor; talker: Talker; conversationId: string; admin: Actor }

/** All that takes somebody out of hearing, as use-cases; each resolves after its commit. */
const ENDINGS = {
  'who has left': ({ ctx, listener, conversationId }: Scene) => leaveConversation(ctx, listener, { conversationId }),
  'who blocked the writer': ({ ctx, listener, writer }: Scene) => blockPerson(ctx, listener, { personId: writer.id }),
  'whom the writer blocked': ({ ctx, listener, writer }: Scene) => blockPerson(ctx, writer, { personId: listener.id }),
  'who is suspended': ({ ctx, admin, listener }: Scene) => suspendPerson(ctx, admin, { personId: listener.id }),
  'who signed out': ({ ctx, listener, talker }: Scene) => signOut(ctx, { sessionId: sessionIdOf(talker), actorId: listener.id }),
  'who signed out everywhere': ({ ctx, listener }: Scene) => signOutEverywhere(ctx, listener),
}
type Ending = keyof typeof ENDINGS

const sessionIdOf = ({ cookie }: Talker) => cookie.split('=')[1] ?? ''

const cleanups: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

/** How many messages a listener heard that were sent after the ending was committed, while somebody writes without a pause. */
async function heardAfter(ending: Ending, { rounds, fault }: { rounds: number; fault?: Fault }) {
  const dice = openDice(seedOf(`removed, ${ending}, ${fault ?? 'no bug'}`))
  // A third person keeps the conversation going when the second is out of it.
  const groups = Array.from({ length: rounds }, (_, at) => [0, at + 2, 1])
  const world = await makeWorld({ people: rounds + 2, groups })
  cleanups.push(world.remove)
  const server = await startInProcess({ folder: world.folder, ...(fault ? { fault } : {}) })
  cleanups.push(server.stop)
  const admin = await givenAdministrator(server.ctx, 'admin')
  const result = { before: 0, after: 0, sentAfter: 0 }
  for (const [at, conversationId] of world.conversations.entries()) {
    const talker = world.people[at + 2] as Talker
    const scene = { ctx: server.ctx, writer: actor({ id: 'talker-0' }), listener: actor({ id: talker.id }), talker, conversationId, admin }
    await playOnce(scene, server.url, ending, result, dice.between(FLOOR, FLOOR * 2))
  }
  return result
}

async function playOnce(
  scene: Scene,
  url: string,
  ending: Ending,
  result: { before: number; after: number; sentAfter: number },
  messages: number,
) {
  const client = await openClient(url, scene.talker)
  cleanups.push(client.close)
  askForRooms(client, scene)
  const sending = { last: 0, on: true }
  const write = (async () => {
    while (sending.on) sending.last = (await say(scene)) ?? sending.last
  })()
  while (numbersHeard(client).length < messages) await sleep(2)
  await ENDINGS[ending](scene)
  // A message that was on its way may have been stored just before the ending: the next one was not.
  const last = (await say(scene)) ?? sending.last
  for (let at = 0; at < FLOOR; at += 1) result.sentAfter += (await say(scene)) === null ? 0 : 1
  sending.on = false
  await write
  await sleep(30)
  const numbers = numbersHeard(client)
  result.before += numbers.filter((seq) => seq < last).length
  result.after += numbers.filter((seq) => seq > last).length
  client.close()
}

/** Rooms that somebody may have seen or guessed; none of them is theirs to name. */
function askForRooms({ socket }: Client, { conversationId, writer }: Scene) {
  for (const room of [`user:${writer.id}`, 'user:talker-1', conversationId, `conversation:${conversationId}`]) socket.emit('join', room)
}

let written = 0
async function say({ ctx, writer, conversationId }: Scene): Promise<number | null> {
  const sent = await sendMessage(ctx, writer, { conversationId, clientId: `removed-${++written}`, body: 'still there?' })
  return sent.seq
}

const numbersHeard = ({ heard }: Client) => heard.flatMap((event) => (event.type === 'message:new' ? [event.message.seq] : []))

describe('from the commit on nothing more is heard', () => {
  test.each(Object.keys(ENDINGS) as Ending[])(
    'by somebody %s',
    async (ending) => {
      const result = await heardAfter(ending, { rounds: ROUNDS })
      console.log(`${ending}: ${JSON.stringify(result)}`)
      expect(result.after).toBe(0)
      expect(result.before).toBeGreaterThanOrEqual(FLOOR * ROUNDS * 0.5)
      expect(result.sentAfter).toBe(FLOOR * ROUNDS)
    },
    120_000,
  )
})

test('the gate sees a server that lets a client name its room', async () => {
  expect((await heardAfter('who has left', { rounds: 3, fault: 'namedRooms' })).after).toBeGreaterThan(0)
}, 60_000)
