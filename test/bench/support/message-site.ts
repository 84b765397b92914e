import { readFileSync } from 'node:fs'
import { type Killable, openKillable } from '#test/gates/messages/support/killable.ts'
import { makeWorld, type World } from '#test/gates/messages/support/world.ts'

export const ENTRY = 'test/bench/support/message-server.ts'
export const PEOPLE = 200

/** Conversations of two: 0 with 1, 2 with 3. */
export const pairs = (people: number) => Array.from({ length: people / 2 }, (_, at) => [at * 2, at * 2 + 1])

/** A server in a process of its own, with people who may talk to it. */
export async function withServer<T>(people: number, env: Record<string, string>, run: (world: World, server: Killable) => Promise<T>) {
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

/** Memory of a process in megabytes. */
export const rss = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** Processor time that a process has taken, all its threads together, in microseconds. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10_000
}
