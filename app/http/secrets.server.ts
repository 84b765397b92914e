import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newPushKey } from '#app/push/vapid.server.ts'
import type { Env } from './env.server.ts'

export type Secrets = { secret: string; documentKey: Buffer }

/** The configured secrets; the demo makes its own once and keeps them in the data folder, readable by its owner only. */
export function secretsOf(env: Env): Secrets {
  if (env.secret && env.documentKey) return { secret: env.secret, documentKey: env.documentKey }
  const file = join(env.dataFolder, 'secrets.json')
  mkdirSync(env.dataFolder, { recursive: true })
  if (!existsSync(file)) {
    const made = { secret: randomBytes(32).toString('base64url'), documentKey: randomBytes(32).toString('base64') }
    writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' })
    chmodSync(file, 0o600)
  }
  const kept = JSON.parse(readFileSync(file, 'utf8')) as { secret: string; documentKey: string }
  return { secret: env.secret ?? kept.secret, documentKey: env.documentKey ?? Buffer.from(kept.documentKey, 'base64') }
}

/**
 * The private key by which push services know us: the configured one, or one that is made once and kept in the data folder.
 * Browsers that subscribed to one key are lost with it, so it is not made from anything that is ever changed.
 */
export function pushKeyOf(env: Env): string {
  if (env.pushKey) return env.pushKey
  const file = join(env.dataFolder, 'push-key')
  mkdirSync(env.dataFolder, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, newPushKey(), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}
