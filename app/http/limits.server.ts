import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'
import { AppError } from '#app/lib/errors.ts'

/** Every limit of the product: how many, in how many seconds. Keys are an account, or an address (IPv6 by its /64). */
export const LIMITS = {
  signInAccount: { points: 10, seconds: 15 * 60 },
  signInAddress: { points: 25, seconds: 5 * 60 },
  signUpAddress: { points: 10, seconds: 30 * 60 },
  resetAccount: { points: 5, seconds: 30 * 60 },
  resetAddress: { points: 15, seconds: 30 * 60 },
  reauthAccount: { points: 10, seconds: 15 * 60 },
  upload: { points: 30, seconds: 30 * 60 },
  /** A family brings some dozens of papers in one evening. */
  paper: { points: 60, seconds: 30 * 60 },
  /** Files of messages, five to each. */
  attachment: { points: 100, seconds: 30 * 60 },
  invite: { points: 20, seconds: 60 * 60 },
  request: { points: 20, seconds: 60 * 60 },
  message: { points: 120, seconds: 60 },
  write: { points: 240, seconds: 60 },
  read: { points: 1200, seconds: 60 },
} as const
export type LimitName = keyof typeof LIMITS

export type Limits = {
  /** Counts one try; throws `too_many` with the seconds to wait when there were too many. */
  take(name: LimitName, key: string): Promise<void>
}

type RedisClient = ConstructorParameters<typeof RateLimiterRedis>[0]['storeClient']

/** Counts in memory, or in Redis when several processes share the work. `factor` widens all limits, for tests. */
export function openLimits(options: { redis?: RedisClient; factor?: number } = {}): Limits {
  const limiters = new Map<string, RateLimiterAbstract>()
  for (const [name, { points, seconds }] of Object.entries(LIMITS)) {
    const config = { keyPrefix: `limit:${name}`, points: points * (options.factor ?? 1), duration: seconds }
    const inMemory = new RateLimiterMemory(config)
    const limiter = options.redis ? new RateLimiterRedis({ ...config, storeClient: options.redis, insuranceLimiter: inMemory }) : inMemory
    limiters.set(name, limiter)
  }
  return {
    async take(name, key) {
      try {
        await limiters.get(name)?.consume(key)
      } catch (refusal) {
        const wait = (refusal as { msBeforeNext?: number }).msBeforeNext
        if (wait === undefined) throw refusal
        throw new AppError('too_many', 'errors.too_many', Math.ceil(wait / 1000))
      }
    },
  }
}
