import type { Server } from 'node:http'
import { Server as NetServer } from 'node:net'

const GRACE_MS = 300
const LONGEST_MS = 20_000

/**
 * Counts what is being answered; the returned function stops listening and resolves when all of it is answered.
 * Closing at once would reset connections that the kernel has taken but we have not read: they get a short grace, with
 * an answer that asks them to go elsewhere next. Node's own `close` also ends connections that only look idle.
 */
export function countRequests(http: Server) {
  let running = 0
  let closing = false
  http.prependListener('request', (_req, res) => {
    running += 1
    if (closing) res.setHeader('Connection', 'close')
    res.once('close', () => {
      running -= 1
    })
  })
  return async function drain() {
    if (!http.listening) return
    closing = true
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
    await wait(GRACE_MS)
    NetServer.prototype.close.call(http)
    for (let waited = 0; running > 0 && waited < LONGEST_MS; waited += 20) await wait(20)
    http.closeIdleConnections()
  }
}
