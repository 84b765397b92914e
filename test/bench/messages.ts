import { measureIdle } from './support/message-idle.ts'
import { measureProcesses } from './support/message-processes.ts'
import { measureThroughput } from './support/message-throughput.ts'
import { measureProsody } from './support/prosody.ts'

/**
 * `npm run bench -- messages [--part throughput|processes|prosody|idle]`: two hundred people in pairs, messages stored with
 * synchronous=FULL beside bare echoes on the same server, and answer times at 500 messages a second; the same over two
 * processes; the same number of clients at a Prosody with its archive; the memory of idle connections.
 */
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)
const seconds = Number(process.env.BENCH_SECONDS ?? 5)

const PARTS = {
  throughput: () => measureThroughput({ rounds, seconds }),
  prosody: () => measureProsody({ rounds, seconds }),
  processes: () => measureProcesses({ rounds, seconds }),
  idle: () => measureIdle(Number(process.env.BENCH_IDLE ?? 20_000)),
}

const wanted = process.argv.flatMap((arg, at) => (process.argv[at - 1] === '--part' ? [arg] : []))
for (const [name, measure] of Object.entries(PARTS)) if (wanted.length === 0 || wanted.includes(name)) await measure()
