/** Who is connected, over all processes. */
export type Presence = {
  /** Counts one more connection of a person; true when it is their first in this process. */
  arrive(userId: string): Promise<boolean>
  /** Counts one less; true when they are connected nowhere any more. */
  leave(userId: string): Promise<boolean>
  whoIsOnline(userIds: string[]): Promise<Set<string>>
  stop(): Promise<void>
}

/** One process: a count in memory, which dies with the connections that it counts. */
export function memoryPresence(): Presence {
  const counts = new Map<string, number>()
  return {
    async arrive(userId) {
      const count = (counts.get(userId) ?? 0) + 1
      counts.set(userId, count)
      return count === 1
    },
    async leave(userId) {
      const count = (counts.get(userId) ?? 0) - 1
      if (count > 0) counts.set(userId, count)
      else counts.delete(userId)
      return count <= 0
    },
    whoIsOnline: async (userIds) => new Set(userIds.filter((id) => counts.has(id))),
    stop: async () => counts.clear(),
  }
}
