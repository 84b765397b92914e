import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import type { Dice } from './dice.ts'

export const NETWORK_FAULTS = ['reset', 'halfOpen', 'blackout', 'delay', 'dropAnswers'] as const
export type NetworkFault = (typeof NETWORK_FAULTS)[number]

/** A dead link swallows everything, for ever. */
type Link = { client: Socket; server: Socket; dead: boolean }

/**
 * A TCP proxy between clients and a server that does to them what networks do:
 *
 * - `reset`: every connection breaks at once, in the middle of a frame.
 * - `halfOpen`: nobody hears anything any more, and nobody is told.
 * - `blackout`: the same, and new connections are refused, for a while.
 * - `delay`: everything arrives, later.
 * - `dropAnswers`: what the client says arrives, what the server answers does not; then a reset. So messages are stored
 *   and their acknowledgements lost.
 */
export async function openFaultProxy(targetPort: number, dice: Dice) {
  const links = new Set<Link>()
  const state = { refuse: false, toServer: true, toClient: true, delayMs: 0, cutAfter: -1 }
  const listener = createServer((client) => {
    if (state.refuse) return void client.resetAndDestroy()
    const server = connect(targetPort, '127.0.0.1')
    const link: Link = { client, server, dead: false }
    links.add(link)
    pipe(client, server, () => state.toServer && !link.dead)
    pipe(server, client, () => state.toClient && !link.dead)
    const end = () => {
      links.delete(link)
      client.destroy()
      server.destroy()
    }
    for (const side of [client, server]) side.on('close', end).on('error', end)
  })

  function pipe(from: Socket, to: Socket, passes: () => boolean) {
    from.on('data', (bytes: Buffer) => {
      if (!passes()) return
      if (state.cutAfter >= 0) {
        to.write(bytes.subarray(0, state.cutAfter))
        return
      }
      if (state.delayMs === 0) return void to.write(bytes)
      setTimeout(() => to.destroyed || to.write(bytes), state.delayMs)
    })
  }

  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  const resetAll = () => {
    for (const { client, server } of [...links]) {
      client.resetAndDestroy()
      server.resetAndDestroy()
    }
  }
  const faults: Record<NetworkFault, () => Promise<unknown>> = {
    async reset() {
      state.cutAfter = dice.between(1, 20)
      await wait(30)
      resetAll()
    },
    async halfOpen() {
      // Whoever hangs on a dead connection has to notice by themselves; only new ones work.
      for (const link of links) link.dead = true
      await wait(dice.between(100, 300))
    },
    async blackout() {
      state.refuse = true
      state.toServer = state.toClient = false
      await wait(dice.between(200, 800))
      resetAll()
    },
    async delay() {
      state.delayMs = dice.between(50, 400)
      await wait(500)
    },
    async dropAnswers() {
      state.toClient = false
      await wait(dice.between(60, 200))
      resetAll()
    },
  }

  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    async inflict(fault: NetworkFault) {
      await faults[fault]()
      Object.assign(state, { refuse: false, toServer: true, toClient: true, delayMs: 0, cutAfter: -1 })
    },
    async close() {
      resetAll()
      listener.close()
      await once(listener, 'close')
    },
  }
}
