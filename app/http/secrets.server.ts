import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
