import { memoryPresence, type Presence } from './presence.server.ts'
import type { RedisClient } from './redis.server.ts'

const PROCESSES = 'presence:processes'
const setOf = (process: string) => `presence:of:${process}`
/** A process that has not said for so long that it lives is dead, and its people are not here. */
const LIFE = { seconds: 45, beatMs: 15_000 }

/**
 * Several processes: each keeps its people in a set of its own in Redis and renews only the set's life, so a heartbeat
 * costs the same for ten people and for ten thousand, and the people of a process that died go with its set. What Redis
 * cannot tell, because it is away, this process tells of its own people.
 */
export function redisPresence(client: RedisClient, process: string, life = LIFE): Presence {
  const here = memoryPresence()
  const people = openSet(client, process, life)
  return {
    async arrive(userId) {
      const isFirst = await here.arrive(userId)
      if (isFirst) await quietly(people.add(userId), undefined)
      return isFirst
    },
    async leave(userId) {
      if (!(await here.leave(userId))) return false
      await quietly(people.remove(userId), undefined)
      return (await quietly(listOnline(client, [userId]), new Set())).size === 0
    },
    async whoIsOnline(userIds) {
      const found = await quietly(listOnline(client, userIds), new Set<string>())
      for (const id of await here.whoIsOnline(userIds)) found.add(id)
      return found
    },
    stop: () => quietly(people.close(), undefined),
  }
}

const quietly = <T>(asked: Promise<T>, otherwise: T) => asked.catch(() => otherwise)

/** The set of this process, which it renews for as long as it lives. */
function openSet(client: RedisClient, process: string, { seconds, beatMs }: typeof LIFE) {
  const name = setOf(process)
  const known = new Set<string>()
  const beat = async () => {
    await client.sAdd(PROCESSES, process)
    if ((await client.expire(name, seconds)) !== 0 || known.size === 0) return
    // This process stood still for too long, or Redis lost everything: the set is made anew.
    await client.sAdd(name, [...known])
    await client.expire(name, seconds)
  }
  const timer = setInterval(() => void quietly(beat(), undefined), beatMs)
  timer.unref()
  return {
    async add(userId: string) {
      known.add(userId)
      await client.sAdd(name, userId)
      await beat()
    },
    async remove(userId: string) {
      known.delete(userId)
      await client.sRem(name, userId)
    },
    async close() {
      clearInterval(timer)
      await client.del(name)
      await client.sRem(PROCESSES, process)
    },
  }
}

async function listOnline(client: RedisClient, userIds: string[]): Promise<Set<string>> {
  const found = new Set<string>()
  if (userIds.length === 0) return found
  for (const process of await client.sMembers(PROCESSES)) {
    const flags = await client.smIsMember(setOf(process), userIds)
    for (const [at, id] of userIds.entries()) if (flags[at]) found.add(id)
  }
  return found
}
