import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { io as connect } from 'socket.io-client'
import { afterEach, expect, test } from 'vitest'
import { registerMessaging } from '#app/features/messaging/messaging.socket.server.ts'
import type { AppServer } from '#app/realtime/events.ts'
import { startRealtime } from '#app/realtime/server.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenConversation } from './given.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

test('what one page sends without waiting gets its numbers in that order, also where transactions run side by side', async () => {
  const { ctx } = await testContext()
  const { amal, conversationId } = await givenConversation(ctx)
  const http = createServer()
  const io: AppServer = new Server(http)
  startRealtime(io, ctx, async () => ({ actor: amal, sessionId: 's1' }), [registerMessaging])
  await new Promise<void>((resolve) => http.listen(0, resolve))
  cleanups.push(() => io.close())
  const socket = connect(`http://localhost:${(http.address() as AddressInfo).port}`, { reconnection: false })
  cleanups.push(() => socket.close())
  await new Promise<void>((resolve) => socket.once('connect', resolve))

  const send = (n: number) => socket.emitWithAck('message:send', { conversationId, clientId: `client-id-${n}`, body: `${n}` })
  const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => send(n)))
  expect(answers.map(({ value }) => value?.seq)).toEqual(answers.map((_, at) => at + 1))
})
