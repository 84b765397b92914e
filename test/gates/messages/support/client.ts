import { io, type Socket } from 'socket.io-client'
import type { Answer, Changes, MessageView, ServerEvent } from '#app/realtime/events.ts'
import type { Talker } from './world.ts'

export type Client = {
  socket: Socket
  heard: ServerEvent[]
  ask: <T = unknown>(event: string, input: unknown) => Promise<Answer<T>>
  close: () => void
}

/** One connection of a person that stays as it is: no reconnecting, everything that it hears is kept. */
export async function openClient(url: string, talker: Talker): Promise<Client> {
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie: talker.cookie, origin: url },
  })
  const heard: ServerEvent[] = []
  socket.onAny((_name, event: ServerEvent) => heard.push(event))
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject))
  return {
    socket,
    heard,
    ask: (event, input) => socket.timeout(5000).emitWithAck(event, input),
    close: () => socket.close(),
  }
}

/** Everything after `afterSeq`, as a page catches up: page after page until there is no more. */
export async function catchUp(client: Client, conversationId: string, afterSeq: number): Promise<MessageView[]> {
  const all: MessageView[] = []
  let last = afterSeq
  for (;;) {
    const answer = await client.ask<Changes>('conversation:sync', { conversationId, afterSeq: last })
    if (!answer.ok) throw new Error(answer.error)
    all.push(...answer.value.messages)
    if (!answer.value.more) return all
    last = answer.value.upTo
  }
}
