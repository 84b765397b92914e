import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pushBrowser } from './push-browser.ts'

/** A push service on this machine, which browsers subscribe at; each of its addresses can be told what to answer. */
export async function startPushService() {
  const calls: { path: string; body: Buffer }[] = []
  const answers = new Map<string, number[]>()
  const server = createServer(async (req, res) => {
    const parts: Buffer[] = []
    for await (const part of req) parts.push(part as Buffer)
    const path = req.url ?? ''
    const status = answers.get(path)?.shift() ?? 201
    if (status < 300) calls.push({ path, body: Buffer.concat(parts) })
    res.writeHead(status).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    calls,
    /** A browser at an address; `answers` are the statuses of its next pushes, then all goes well. */
    browser(name: string, ...statuses: number[]) {
      const path = `/push/${name}`
      answers.set(path, statuses)
      const browser = pushBrowser(origin + path)
      return { ...browser, heard: () => calls.filter((call) => call.path === path).map(({ body }) => browser.read(body)) }
    },
    stop: () => server.close(),
  }
}
