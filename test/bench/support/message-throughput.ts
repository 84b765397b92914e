import { median } from './load.ts'
import { cpuOf, PEOPLE, withServer } from './message-site.ts'
import { type Talk, talk } from './talkers.ts'

const RUNS = {
  'bare echo': { echo: 'bare', inFlight: 8 },
  'echo, frames gathered': { echo: 'gathered', inFlight: 8 },
  messages: { inFlight: 8 },
  '500 a second': { perSecond: 500 },
} as const
type Run = keyof typeof RUNS
export type Result = Talk & { serverCpu: number }

function runOnce(name: Run, seconds: number): Promise<Result> {
  const { echo, ...load } = { echo: undefined, ...RUNS[name] }
  return withServer(PEOPLE, echo ? { BENCH_ECHO: echo } : {}, async (world, server) => {
    // Warm first: the first second compiles.
    await talk(world, server.url, { ...load, seconds: 1.5 })
    const before = cpuOf(server.pid())
    const talked = await talk(world, server.url, { ...load, seconds })
    return { ...talked, serverCpu: Math.round((cpuOf(server.pid()) - before) / talked.acknowledged) }
  })
}

/**
 * Two hundred people in pairs, eight messages each in flight: stored with synchronous=FULL beside two echoes. Server and
 * clients share the machine, so what is left to the server is what the clients do not take: the processor time of each for
 * a message stands beside its figures.
 */
export async function measureThroughput({ rounds, seconds }: { rounds: number; seconds: number }) {
  const results = new Map<Run, Result[]>()
  // Interleaved, so that a slow minute of the machine slows all alike.
  for (let round = 0; round < rounds; round += 1)
    for (const name of Object.keys(RUNS) as Run[]) results.set(name, [...(results.get(name) ?? []), await runOnce(name, seconds)])
  console.table(Object.fromEntries([...results].map(([name, all]) => [name, rowOf(all)])))
  const of = (name: Run) => median((results.get(name) ?? []).map(({ perSecond }) => perSecond))
  const share = (echo: Run) => `${Math.round((100 * of('messages')) / of(echo))}%`
  console.log(
    `stored at ${share('bare echo')} of the bare echo (goal: 50%), ${share('echo, frames gathered')} of the one with gathered frames`,
  )
}

/** Median, and from the least to the most. */
export function rowOf(all: Result[]) {
  const row = (key: keyof Result) => {
    const values = all.map((one) => one[key])
    return `${median(values)} (${Math.min(...values)}–${Math.max(...values)})`
  }
  return {
    'acknowledged/s': row('perSecond'),
    'delivered/s': row('deliveredPerSecond'),
    'p50 ms': row('p50'),
    'p99 ms': row('p99'),
    'server µs': row('serverCpu'),
    'clients µs': row('clientCpu'),
  }
}
