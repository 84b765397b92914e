import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pino from 'pino'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import { updateMentor } from '#app/features/mentorship/mentor.repo.server.ts'
import { refreshMentorPool } from '#app/features/mentorship/mentor-pool.server.ts'
import { readEnv } from '#app/http/env.server.ts'
import { openLimits } from '#app/http/limits.server.ts'
import { createApp } from '#server'
import { readBuild } from '#test/support/site.ts'
import type { Browsed, Browsing } from './support/browse.ts'
import { median } from './support/load.ts'
import { growMentors, mentorId, migrantId } from './support/mentor-world.ts'

/**
 * `npm run bench -- directory`: the directory of mentors over HTTP with 100,000 mentors while 20 migrants browse (every
 * page ranked for its reader) and a mentor changes something every second.
 */
const MENTORS = Number(process.env.BENCH_MENTORS ?? 100_000)
const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 20)
const SECONDS = Number(process.env.BENCH_SECONDS ?? 12)
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
/** Somebody who reads a page of mentors looks at it for a while. */
const THINKING: [number, number] = [1000, 3000]

const folder = mkdtempSync(join(tmpdir(), 'praya-bench-'))
const app = await createApp({
  env: readEnv({ PRAYA_DATA: folder, PORT: '0' }),
  build: await readBuild(),
  log: pino({ level: 'silent' }),
  limits: openLimits({ factor: 1_000_000 }),
})
const { ctx } = app
const since = (started: number) => Math.round(performance.now() - started)

let started = performance.now()
await growMentors(ctx, { mentors: MENTORS, migrants: PEOPLE })
console.log(`\nDirectory: ${MENTORS} mentors written in ${since(started)} ms`)
const url = `http://localhost:${await app.start(0)}`
const cookies = await Promise.all(Array.from({ length: PEOPLE }, (_, n) => cookieOf(migrantId(n))))

started = performance.now()
await fetch(`${url}/en/mentors`, { headers: { cookie: cookies[0] ?? '' } }).then((answer) => answer.text())
console.log(`The first page, which reads all mentors into columns: ${since(started)} ms; ${mb(process.memoryUsage().rss)} MB in use`)
await browsed({ seconds: 3, thinkMs: [0, 0] })

const table: Record<string, unknown>[] = []
const changes = setInterval(changeSomebody, 1000)
await measure(`${PEOPLE} people who look at each page for ${THINKING.map((ms) => ms / 1000).join(' to ')} s`, THINKING)
await measure(`${PEOPLE} people who never pause`, [0, 0])
clearInterval(changes)
console.table(table)
await app.stop()
rmSync(folder, { recursive: true, force: true })

async function cookieOf(userId: string) {
  return `praya_session=${await ctx.db.transaction().execute((trx) => startSession(ctx, trx, { userId, userAgent: 'bench' }))}`
}

/** A mentor's own save: their row, and the copy in memory that has to follow. */
async function changeSomebody() {
  const n = Math.floor(performance.now()) % MENTORS
  await updateMentor(ctx.db, mentorId(n), { capacity: 1 + (n % 5), updatedAt: ctx.now().toISOString() })
  refreshMentorPool(ctx.db)
}

async function browsed(how: Pick<Browsing, 'seconds' | 'thinkMs'>): Promise<Browsed[]> {
  const args = ['--import', 'tsx', 'test/bench/support/browse.ts', JSON.stringify({ url, cookies, ...how } satisfies Browsing)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 28 })
  return JSON.parse(stdout) as Browsed[]
}

async function measure(who: string, thinkMs: [number, number]) {
  const rounds: Browsed[][] = []
  const before = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await browsed({ seconds: SECONDS, thinkMs }))
  const { user, system } = process.cpuUsage(before)
  console.log(`${who}: ${round1((user + system) / 1000 / rounds.flat().length)} ms of the server's processor time a page`)
  const kinds = ['every page', ...new Set(rounds.flat().map(({ kind }) => kind))]
  for (const kind of kinds) {
    const times = rounds.map((pages) => pages.filter((page) => kind === 'every page' || page.kind === kind))
    const at = (share: number) => times.map((pages) => quantile(pages, share))
    const [p50, p95] = [at(0.5), at(0.95)]
    table.push({
      ...{ who, page: kind, pages: times.flat().length, 'p50 ms': round1(median(p50)), 'p95 ms': round1(median(p95)) },
      ...{ 'p95 least': round1(Math.min(...p95)), 'p95 most': round1(Math.max(...p95)) },
      failed: times.flat().filter(({ ok }) => !ok).length,
    })
  }
}

function quantile(pages: Browsed[], share: number): number {
  const times = pages.map(({ millis }) => millis).sort((a, b) => a - b)
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
}

function round1(millis: number) {
  return Math.round(millis * 10) / 10
}

function mb(bytes: number) {
  return Math.round(bytes / 1e6)
}
