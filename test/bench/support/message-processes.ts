import { existsSync } from 'node:fs'
import { openKillable } from '#test/gates/messages/support/killable.ts'
import { makeWorld } from '#test/gates/messages/support/world.ts'
import { startPostgres } from '#test/support/postgres-server.ts'
import { startRedis } from '#test/support/redis-server.ts'
import { cpuOf, ENTRY, PEOPLE, pairs } from './message-site.ts'
import { type Result, rowOf } from './message-throughput.ts'
import { talk } from './talkers.ts'

const REDIS = '/usr/bin/redis-server'
const LOADS = { 'two processes': { inFlight: 8 }, 'two processes, 500 a second': { perSecond: 500 } }

/** Everybody's partner is at the other of two processes, over PostgreSQL (which syncs each commit) and Redis. */
export async function measureProcesses({ rounds, seconds }: { rounds: number; seconds: number }) {
  if (!existsSync(REDIS))
    return console.log('two processes: not measured, there is no redis-server here (Debian: apt-get install redis-server)')
  const postgres = await startPostgres({ durable: true })
  const redis = await startRedis()
  const world = await makeWorld({ people: PEOPLE, groups: pairs(PEOPLE), databaseUrl: postgres.url })
  const env = { DATABASE_URL: postgres.url, REDIS_URL: redis.url }
  const servers = [
    await openKillable({ folder: world.folder, entry: ENTRY, env }),
    await openKillable({ folder: world.folder, entry: ENTRY, env }),
  ]
  try {
    for (const server of servers) await server.start()
    const urls = servers.map(({ url }) => url)
    const cpu = () => servers.reduce((total, server) => total + cpuOf(server.pid()), 0)
    const table: Record<string, unknown> = {}
    for (const [name, load] of Object.entries(LOADS)) {
      const results: Result[] = []
      await talk(world, urls, { ...load, seconds: 1.5 })
      for (let round = 0; round < rounds; round += 1) {
        const before = cpu()
        const talked = await talk(world, urls, { ...load, seconds })
        results.push({ ...talked, serverCpu: Math.round((cpu() - before) / talked.acknowledged) })
      }
      table[name] = rowOf(results)
    }
    console.table(table)
  } finally {
    for (const server of servers) await server.kill()
    await redis.stop()
    await postgres.stop()
    world.remove()
  }
}
