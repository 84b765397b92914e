import { join, resolve } from 'node:path'
import { isPostgresUrl } from '#app/lib/postgres-url.ts'
import { isPushKey } from '#app/push/vapid.server.ts'

export type Env = {
  mode: 'demo' | 'production'
  port: number
  dataFolder: string
  databaseUrl: string
  redisUrl: string | null
  origin: string
  secret: string | null
  documentKey: Buffer | null
  smtpUrl: string | null
  mailFrom: string
  pushKey: string | null
  pushOrigins: string[]
  proxyHops: number
  logLevel: string
}

/** The configuration is wrong; `problems` says, a line each, which value and what was expected. */
export class BadEnv extends Error {
  readonly isBadEnv = true
  readonly problems: string[]
  constructor(problems: string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

type Raw = Record<string, string | undefined>

/**
 * Reads and checks every setting once; the table in the README is this function. Production insists on
 * `PUBLIC_ORIGIN`, `PRAYA_SECRET` and `PRAYA_DOCUMENT_KEY`; the demo makes its own secrets in the data folder.
 */
export function readEnv(raw: Raw): Env {
  const problems: string[] = []
  const mode = oneOf(raw, 'PRAYA_MODE', ['demo', 'production'] as const, 'demo', problems)
  const port = whole(raw, 'PORT', 3000, 0, 65_535, problems)
  const dataFolder = resolve(raw.PRAYA_DATA || 'data')
  const env: Env = {
    mode,
    port,
    dataFolder,
    databaseUrl: databaseUrl(raw, dataFolder, problems),
    redisUrl: url(raw, 'REDIS_URL', ['redis:', 'rediss:'], problems),
    origin: origin(raw, mode, port, problems),
    secret: secret(raw, mode, problems),
    documentKey: documentKey(raw, mode, problems),
    smtpUrl: url(raw, 'SMTP_URL', ['smtp:', 'smtps:'], problems),
    mailFrom: raw.MAIL_FROM || 'Praya <no-reply@praya.invalid>',
    pushKey: pushKey(raw, problems),
    pushOrigins: pushOrigins(raw, problems),
    proxyHops: whole(raw, 'PROXY_HOPS', 0, 0, 10, problems),
    logLevel: oneOf(raw, 'LOG_LEVEL', ['silent', 'error', 'warn', 'info', 'debug'] as const, mode === 'demo' ? 'warn' : 'info', problems),
  }
  if (problems.length > 0) throw new BadEnv(problems)
  return env
}

function oneOf<T extends string>(raw: Raw, name: string, allowed: readonly T[], fallback: T, problems: string[]): T {
  const value = raw[name]
  if (!value) return fallback
  const found = allowed.find((one) => one === value)
  if (!found) problems.push(`${name} is "${value}"; expected ${allowed.join(' or ')}.`)
  return found ?? fallback
}

function whole(raw: Raw, name: string, fallback: number, min: number, max: number, problems: string[]): number {
  const value = raw[name]
  if (!value) return fallback
  const number = Number(value)
  if (Number.isInteger(number) && number >= min && number <= max) return number
  problems.push(`${name} is "${value}"; expected a whole number from ${min} to ${max}.`)
  return fallback
}

function databaseUrl(raw: Raw, dataFolder: string, problems: string[]): string {
  const value = raw.DATABASE_URL
  if (!value) return join(dataFolder, 'praya.sqlite')
  if (isPostgresUrl(value) || !value.includes('://')) return value
  problems.push('DATABASE_URL is neither postgres://… nor the path of an SQLite file.')
  return value
}

function url(raw: Raw, name: string, protocols: string[], problems: string[]): string | null {
  const value = raw[name]
  if (!value) return null
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value
  problems.push(`${name} is not an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`)
  return null
}

function origin(raw: Raw, mode: Env['mode'], port: number, problems: string[]): string {
  const value = raw.PUBLIC_ORIGIN
  if (!value) {
    if (mode === 'production') problems.push('PUBLIC_ORIGIN is missing; expected the address people use, like https://praya.example.')
    return `http://localhost:${port}`
  }
  if (URL.canParse(value) && new URL(value).origin === value && /^https?:/.test(value)) return value
  problems.push(`PUBLIC_ORIGIN is "${value}"; expected scheme, host and port only, like https://praya.example.`)
  return value
}

function secret(raw: Raw, mode: Env['mode'], problems: string[]): string | null {
  const value = raw.PRAYA_SECRET
  if (!value && mode === 'demo') return null
  if (value && value.length >= 32) return value
  problems.push('PRAYA_SECRET is missing or short; expected at least 32 random characters.')
  return null
}

function documentKey(raw: Raw, mode: Env['mode'], problems: string[]): Buffer | null {
  const value = raw.PRAYA_DOCUMENT_KEY
  if (!value && mode === 'demo') return null
  const key = Buffer.from(value ?? '', 'base64')
  if (key.length === 32) return key
  problems.push('PRAYA_DOCUMENT_KEY is missing or wrong; expected 32 random bytes in base64.')
  return null
}

function pushKey(raw: Raw, problems: string[]): string | null {
  const value = raw.PRAYA_PUSH_KEY
  if (!value) return null
  if (isPushKey(value)) return value
  problems.push('PRAYA_PUSH_KEY is no private key of the curve P-256; expected 32 bytes in base64url.')
  return null
}

function pushOrigins(raw: Raw, problems: string[]): string[] {
  const values = (raw.PRAYA_PUSH_ORIGINS ?? '').split(/[\s,]+/).filter(Boolean)
  for (const value of values)
    if (!URL.canParse(value) || new URL(value).origin !== value || !/^https?:/.test(value))
      problems.push(`PRAYA_PUSH_ORIGINS has "${value}"; expected scheme, host and port only, like https://push.example.`)
  return values
}
