import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { rss, withServer } from './message-site.ts'

/** Connections of one person, as many as a server takes. */
const EACH = 10
/** What a server and its clients open beside the connections. */
const ROOM = 100

/**
 * Connections that only stay. Where one process may not open so many files, several servers share them, each with clients
 * in a process of their own, and their memory is added.
 */
export async function measureIdle(connections: number) {
  const most = Number(execFileSync('sh', ['-c', 'ulimit -n']).toString().replace('unlimited', '1e9')) - ROOM
  const servers = Math.ceil(connections / most)
  const people = Math.ceil(connections / servers / EACH / 2) * 2
  const all = await holdAll(servers, people)
  const [before, after] = [sum(all.map((one) => one.before)), sum(all.map((one) => one.after))]
  console.log(
    `${people * EACH * servers} idle connections to ${servers} server process${servers > 1 ? 'es' : ''} (one may open ${most} files): ${after} MB in all, ${after - before} MB over ${before} MB without (goal: 700 MB for 20,000)`,
  )
}

const sum = (numbers: number[]) => Math.round(numbers.reduce((total, one) => total + one, 0))
type Held = { before: number; after: number }

/** One server after the other is filled; all are measured at the end, when all are full. */
async function holdAll(servers: number, people: number): Promise<Held[]> {
  if (servers === 0) return []
  return withServer(people, {}, async (world, server) => {
    const before = rss(server.pid())
    const clients = fork('test/bench/support/idle-clients.ts', { execArgv: ['--import', 'tsx'] })
    clients.send({ url: server.url, cookies: world.people.flatMap(({ cookie }) => Array.from({ length: EACH }, () => cookie)) })
    await Promise.race([once(clients, 'message'), once(clients, 'exit').then(() => Promise.reject(new Error('The clients ended')))])
    const others = await holdAll(servers - 1, people)
    await sleep(3000)
    const after = rss(server.pid())
    clients.disconnect()
    return [...others, { before, after }]
  })
}
