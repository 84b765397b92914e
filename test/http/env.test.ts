import { expect, test } from 'vitest'
import { type BadEnv, readEnv } from '#app/http/env.server.ts'

const problemsOf = (raw: Record<string, string>) => {
  try {
    readEnv(raw)
    return []
  } catch (error) {
    return (error as BadEnv).problems
  }
}

const KEY = Buffer.alloc(32, 1).toString('base64')
const PRODUCTION = {
  PRAYA_MODE: 'production',
  PUBLIC_ORIGIN: 'https://praya.example',
  PRAYA_SECRET: 'x'.repeat(32),
  PRAYA_DOCUMENT_KEY: KEY,
}

test('the demo needs no setting at all', () => {
  expect(readEnv({})).toMatchObject({ mode: 'demo', port: 3000, origin: 'http://localhost:3000', proxyHops: 0 })
})

test('the demo on another port has that port in its origin', () => {
  expect(readEnv({ PORT: '4100' }).origin).toBe('http://localhost:4100')
})

test('production with everything it insists on starts', () => {
  expect(readEnv(PRODUCTION)).toMatchObject({ mode: 'production', origin: 'https://praya.example' })
})

test.each(['PUBLIC_ORIGIN', 'PRAYA_SECRET', 'PRAYA_DOCUMENT_KEY'] as const)(
  'production refuses to start without %s and names it',
  (name) => {
    const { [name]: _left, ...rest } = PRODUCTION
    expect(problemsOf(rest).join()).toContain(name)
  },
)

test('each bad value gets its own line that says what was expected', () => {
  const problems = problemsOf({
    PORT: '70000',
    PRAYA_MODE: 'staging',
    PROXY_HOPS: 'one',
    DATABASE_URL: 'mysql://x',
    REDIS_URL: 'localhost',
    LOG_LEVEL: 'loud',
  })
  expect(problems.map((line) => line.split(' ')[0])).toEqual(['PRAYA_MODE', 'PORT', 'DATABASE_URL', 'REDIS_URL', 'PROXY_HOPS', 'LOG_LEVEL'])
})

test.each(['https://praya.example/', 'praya.example', 'ftp://praya.example', 'https://praya.example/path'])('%s is no origin', (value) => {
  expect(problemsOf({ ...PRODUCTION, PUBLIC_ORIGIN: value })).toHaveLength(1)
})

test('a document key of another length is refused', () => {
  expect(problemsOf({ ...PRODUCTION, PRAYA_DOCUMENT_KEY: Buffer.alloc(16).toString('base64') })).toHaveLength(1)
})
