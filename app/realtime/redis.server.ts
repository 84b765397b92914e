import { createAdapter } from '@socket.io/redis-streams-adapter'
import { createClient } from 'redis'

/**
 * With `REDIS_URL` several processes share rooms and limits. Streams, not pub/sub: only they recovered what was missed
 * while Redis was away. Without it one process needs nothing.
 */
export async function connectRedis(url: string | null) {
  if (!url) return undefined
  const client = createClient({ url })
  // Without a listener an error event stops the process; the client reconnects by itself.
  client.on('error', () => undefined)
  await client.connect()
  return { client, adapter: createAdapter(client), close: () => client.close() }
}

export type RedisClient = NonNullable<Awaited<ReturnType<typeof connectRedis>>>['client']
