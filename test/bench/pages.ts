import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import pino from 'pino'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import { readEnv } from '#app/http/env.server.ts'
import { openLimits } from '#app/http/limits.server.ts'
import { createApp } from '#server'
import { readBuild } from '#test/support/site.ts'
import { growWorld, type Size } from './support/big-world.ts'
import { drive, type Measured, median } from './support/load.ts'
import { trivialBuild, withEmptyPage } from './support/trivial-build.ts'

/**
 * `npm run bench -- pages`: list pages beside a trivial page (of the framework alone) and an empty one (of this site, signed in), on a small
 * world and on one a hundred times as large.
 */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5)
const CONNECTIONS = 8
const LARGE: Size = { people: 10_000, jobs: 5_000, messages: 1_000_000 }
const SMALL: Size = { people: 100, jobs: 50, messages: 10_000 }
const PAGES = ['trivial', '/en/empty', '/en', '/en/guides', '/en/jobs', '/en/jobs?q=%E5%B7%A5%E7%A8%8B', '/en/mentors', '/en/messages/c0']

async function startWorld(size: Size | null) {
  const folder = mkdtempSync(join(tmpdir(), 'praya-bench-'))
  const build = await readBuild()
  const app = await createApp({
    env: readEnv({ PRAYA_DATA: folder, PORT: '0' }),
    build: size ? withEmptyPage(build) : trivialBuild(build),
    log: pino({ level: 'silent' }),
    limits: openLimits({ factor: 1_000_000 }),
  })
  if (size) await growWorld(app.ctx, size)
  const cookie = size
    ? `praya_session=${await app.ctx.db.transaction().execute((trx) => startSession(app.ctx, trx, { userId: 'u1', userAgent: 'bench' }))}`
    : ''
  const port = await app.start(0)
  const stop = async () => {
    await app.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `http://localhost:${port}`, cookie, stop }
}

const worlds = { trivial: await startWorld(null), small: await startWorld(SMALL), large: await startWorld(LARGE) }

async function measure(world: { url: string; cookie: string }, path: string): Promise<Measured> {
  return drive(world.url + path, { cookie: world.cookie, seconds: SECONDS, connections: CONNECTIONS })
}

const table: Record<string, unknown>[] = []
const samples = new Map<string, Measured[]>()
const remember = (key: string, measured: Measured) => samples.set(key, [...(samples.get(key) ?? []), measured])

// Rounds are interleaved, so that a slow minute of the machine slows all pages alike.
for (let round = 0; round < ROUNDS; round += 1) {
  for (const page of PAGES) {
    if (page === 'trivial') remember('trivial', await measure(worlds.trivial, '/en'))
    else {
      remember(`small ${page}`, await measure(worlds.small, page))
      remember(`large ${page}`, await measure(worlds.large, page))
    }
  }
}

const of = (key: string) => {
  const all = samples.get(key) ?? []
  const rates = all.map(({ perSecond }) => perSecond)
  return {
    rate: median(rates),
    min: Math.min(...rates),
    max: Math.max(...rates),
    p95: median(all.map(({ p95 }) => p95)),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
  }
}
const base = of('trivial')
table.push({
  page: 'trivial',
  'req/s': Math.round(base.rate),
  min: Math.round(base.min),
  max: Math.round(base.max),
  'p95 ms': base.p95,
  'of trivial': '100%',
  'of empty': '',
  'cost at 100x': '',
  failed: base.failed,
})
for (const page of PAGES.slice(1)) {
  const [small, large] = [of(`small ${page}`), of(`large ${page}`)]
  table.push({
    page,
    'req/s': Math.round(large.rate),
    min: Math.round(large.min),
    max: Math.round(large.max),
    'p95 ms': large.p95,
    'of trivial': `${Math.round((large.rate / base.rate) * 100)}%`,
    'of empty': `${Math.round((large.rate / of('large /en/empty').rate) * 100)}%`,
    'cost at 100x': (small.rate / large.rate).toFixed(2),
    failed: small.failed + large.failed,
  })
}
console.log(`\nPages: ${ROUNDS} rounds of ${SECONDS} s, ${CONNECTIONS} connections, medians; large world ${JSON.stringify(LARGE)}`)
console.table(table)
printScripts()
for (const world of Object.values(worlds)) await world.stop()

/** What a browser has to load, from the build itself. */
function printScripts() {
  const folder = join('build', 'client', 'assets')
  const sizes = readdirSync(folder)
    .filter((file) => /\.(js|css)$/.test(file))
    .map((file) => ({ file, 'gz kB': Math.round(gzipSync(readFileSync(join(folder, file))).length / 102.4) / 10 }))
    .sort((a, b) => b['gz kB'] - a['gz kB'])
  console.table(sizes.slice(0, 15))
}
