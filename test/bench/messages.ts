import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Killable, openKillable } from '#test/gates/messages/support/killable.ts'
import { makeWorld, type World } from '#test/gates/messages/support/world.ts'
import { median } from './support/load.ts'
import { openTalker, type Talk, talk } from './support/talkers.ts'

/**
 * `npm run bench -- messages`: two hundred people in pairs, messages stored with synchronous=FULL beside a bare echo on the
 * same server; answer times at 500 messages a second; the memory of idle connections.
 */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5)
// The clients are one process: where it may open 20,000 files, so many connections leave room for the rest.
const IDLE = Number(process.env.BENCH_IDLE ?? 19_000)
const PEOPLE = 200
const ENTRY = 'test/bench/support/message-server.ts'
const RUNS = { echo: { echo: true, inFlight: 8 }, messages: { inFlight: 8 }, '500 a second': { perSecond: 500 } } as const
type Run = keyof typeof RUNS

const pairs = (people: number) => Array.from({ length: people / 2 }, (_, at) => [at * 2, at * 2 + 1])

async function withServer<T>(people: number, env: Record<string, string>, run: (world: World, server: Killable) => Promise<T>): Promise<T> {
  const world = await makeWorld({ people, groups: pairs(people) })
  const server = await openKillable({ folder: world.folder, entry: ENTRY, env })
  await server.start()
  try {
    return await run(world, server)
  } finally {
    await server.kill()
    world.remove()
  }
}

function runOnce(name: Run): Promise<Talk> {
  const { echo, ...load } = { echo: false, ...RUNS[name] }
  return withServer(PEOPLE, echo ? { BENCH_ECHO: '1' } : {}, async (world, server) => {
    // Warm first: the first second compiles.
    await talk(world, server.url, { ...load, seconds: 1 })
    return talk(world, server.url, { ...load, seconds: SECONDS })
  })
}

const results = new Map<Run, Talk[]>()
// Interleaved, so that a slow minute of the machine slows all alike.
for (let round = 0; round < ROUNDS; round += 1)
  for (const name of Object.keys(RUNS) as Run[]) results.set(name, [...(results.get(name) ?? []), await runOnce(name)])

const row = (talks: Talk[], key: keyof Talk) => {
  const values = talks.map((one) => one[key])
  return `${median(values)} (${Math.min(...values)}–${Math.max(...values)})`
}
console.table(
  Object.fromEntries(
    [...results].map(([name, talks]) => [
      name,
      {
        'acknowledged/s': row(talks, 'perSecond'),
        'delivered/s': row(talks, 'deliveredPerSecond'),
        'p50 ms': row(talks, 'p50'),
        'p99 ms': row(talks, 'p99'),
      },
    ]),
  ),
)
const [echoed, stored] = (['echo', 'messages'] as const).map((name) => median((results.get(name) ?? []).map(({ perSecond }) => perSecond)))
console.log(`stored at ${Math.round((100 * (stored ?? 0)) / (echoed ?? 1))}% of the echo (goal: 50%)`)

const rss = (server: Killable) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid()}/status`, 'utf8'))?.[1] ?? 0) / 1024

if (IDLE > 0) await measureIdle()

/** Connections that only stay, ten a person. */
async function measureIdle() {
  await withServer(IDLE / 10, {}, async (world, server) => {
    const base = rss(server)
    const state = { acknowledged: 0, delivered: 0, on: false, times: [] }
    for (let at = 0; at < IDLE; at += 100) {
      const talkers = Array.from({ length: 100 }, (_, n) => world.people[Math.floor((at + n) / 10)])
      await Promise.all(talkers.map((talker) => openTalker(server.url, talker?.cookie ?? '', '', state)))
    }
    await sleep(5000)
    const full = rss(server)
    console.log(
      `${IDLE} idle connections: ${Math.round(full)} MB in all, ${Math.round(full - base)} MB over ${Math.round(base)} MB without (goal: 700 MB)`,
    )
  })
}
