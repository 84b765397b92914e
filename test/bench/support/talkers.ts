import { setTimeout as sleep } from 'node:timers/promises'
import { v7 } from 'uuid'
import WebSocket from 'ws'
import type { World } from '#test/gates/messages/support/world.ts'

/** `clientCpu` is the processor time that the clients took for a message, in microseconds. */
export type Talk = {
  clientCpu: number
  acknowledged: number
  delivered: number
  perSecond: number
  deliveredPerSecond: number
  p50: number
  p99: number
}

/**
 * People who write to each other in pairs over bare WebSockets, so that the clients cost little beside the server.
 * `inFlight` messages each without waiting, or `perSecond` messages of all together, evenly spread.
 */
export async function talk(
  world: World,
  url: string | string[],
  options: { seconds: number; inFlight?: number; perSecond?: number },
): Promise<Talk> {
  const state = { acknowledged: 0, delivered: 0, on: true, times: [] as number[] }
  const urls = [url].flat()
  const talkers = await Promise.all(
    // By turns: with two servers everybody talks to somebody at the other one.
    world.people.map((talker, at) => openTalker(urls[at % urls.length] ?? '', talker.cookie, world.conversations[at >> 1] ?? '', state)),
  )
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  if (options.perSecond) await pace(talkers, options.perSecond, options.seconds)
  else {
    for (const talker of talkers) for (let n = 0; n < (options.inFlight ?? 1); n += 1) talker.send(true)
    await sleep(options.seconds * 1000)
  }
  const seconds = (performance.now() - start) / 1000
  const { acknowledged, delivered } = state
  const { user, system } = process.cpuUsage(cpu)
  state.on = false
  await sleep(300)
  for (const talker of talkers) talker.close()
  const times = state.times.sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10
  return {
    clientCpu: Math.round((user + system) / acknowledged),
    acknowledged,
    delivered,
    perSecond: Math.round(acknowledged / seconds),
    deliveredPerSecond: Math.round(delivered / seconds),
    p50: at(0.5),
    p99: at(0.99),
  }
}

async function pace(talkers: Talker[], perSecond: number, seconds: number) {
  const start = performance.now()
  for (let sent = 0; sent < perSecond * seconds; ) {
    const due = Math.floor(((performance.now() - start) / 1000) * perSecond)
    for (; sent < due; sent += 1) talkers[sent % talkers.length]?.send(false)
    await sleep(1)
  }
}

type State = { acknowledged: number; delivered: number; on: boolean; times: number[] }
type Talker = { send: (again: boolean) => void; close: () => void }

/** Speaks just enough of Socket.IO: connect, pong, an event with an acknowledgement. */
export async function openTalker(url: string, cookie: string, conversationId: string, state: State): Promise<Talker> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, { headers: { cookie, origin: url } })
  const sent = new Map<number, { at: number; again: boolean }>()
  let next = 0
  const send = (again: boolean) => {
    const id = next++
    sent.set(id, { at: performance.now(), again })
    socket.send(`42${id}${JSON.stringify(['message:send', { conversationId, clientId: v7(), body: `Good morning, message ${id}` }])}`)
  }
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('message', (data) => {
      const text = String(data)
      if (text[0] === '0') socket.send('40')
      else if (text === '2') socket.send('3')
      else if (text.startsWith('40')) resolve()
      else if (text.startsWith('44')) reject(new Error(text))
      else if (text.startsWith('42["message:new"')) state.delivered += 1
      else if (text.startsWith('43')) acknowledge(text)
    })
  })
  function acknowledge(text: string) {
    const id = Number.parseInt(text.slice(2), 10)
    const one = sent.get(id)
    sent.delete(id)
    if (!one || !state.on) return
    if (!text.includes('"ok":true')) throw new Error(text)
    state.acknowledged += 1
    state.times.push(performance.now() - one.at)
    if (one.again) send(true)
  }
  return { send, close: () => socket.close() }
}
