import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { type CaseFilter, caseFilterSchema } from '#app/features/casework/case.schema.ts'
import { listCases } from '#app/features/casework/list-cases.server.ts'
import { viewCase } from '#app/features/casework/view-case.server.ts'
import { writeCursor } from '#app/lib/keyset.ts'
import { actor } from '#test/support/factories.ts'
import { openBenchContext } from './support/bench-context.ts'
import { growCases } from './support/big-cases.ts'

/**
 * `npm run bench -- cases`: the officers' queue with 1,000 and with 100,000 applications, filter by filter, on the
 * database of the default installation. The target: p95 with 100,000 at most twice that with 1,000.
 */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 300)
const [SMALL, LARGE] = [1_000, Number(process.env.BENCH_CASES ?? 100_000)]

const officer: Actor = actor({ id: 'o0', memberships: [{ organisationId: 'office', kind: 'office', role: 'officer' }] })
const filter = (change: Partial<CaseFilter>): CaseFilter => ({ ...caseFilterSchema.parse({}), ...change })

type World = { ctx: Ctx; middle: { at: string; id: string }; reference: string; id: string; name: string }
const QUERIES: Record<string, (world: World) => CaseFilter> = {
  'new, oldest first': () => filter({}),
  'new, on nobody’s desk': () => filter({ assigned: 'nobody' }),
  'being checked, mine': () => filter({ status: 'checking', assigned: 'me' }),
  'new, urgent': () => filter({ priority: 'high' }),
  'new, waiting 90 days': () => filter({ days: '90' }),
  'new, by achievement': () => filter({ route: 'achievement' }),
  'approved, newest first': () => filter({ status: 'approved' }),
  'all, a page in the middle': ({ middle }) => filter({ status: 'all', after: writeCursor(middle) }),
  'by reference': ({ reference }) => filter({ q: reference }),
  'by both names': ({ name }) => filter({ q: name }),
  'by a family name alone': ({ name }) => filter({ q: name.split(' ')[0] ?? '' }),
}

async function openWorld(cases: number): Promise<World & { stop: () => Promise<void> }> {
  const { ctx, stop } = await openBenchContext()
  await growCases(ctx, cases)
  const [row] = await ctx.db
    .selectFrom('applications')
    .innerJoin('users', 'users.id', 'applications.userId')
    .select(['applications.id', 'submittedAt', 'reference', 'name'])
    .where('submittedAt', 'is not', null)
    .orderBy('submittedAt')
    .orderBy('applications.id')
    .offset(Math.floor(cases / 2))
    .limit(1)
    .execute()
  const { id = '', submittedAt, reference, name = '' } = row ?? {}
  return { ctx, stop, middle: { at: submittedAt ?? '', id }, reference: reference ?? '', id, name }
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}
const percentile = (all: number[], share: number) => [...all].sort((a, b) => a - b)[Math.floor(all.length * share)] ?? 0

const worlds = { small: await openWorld(SMALL), large: await openWorld(LARGE) }
const all = { small: [] as number[], large: [] as number[] }
const table: Record<string, unknown>[] = []
for (const [name, query] of Object.entries(QUERIES)) {
  const times = { small: [] as number[], large: [] as number[] }
  // Interleaved, so that a slow moment of the machine slows both alike.
  for (let round = -20; round < ROUNDS; round += 1)
    for (const size of ['small', 'large'] as const) {
      const spent = await timed(() => listCases(worlds[size].ctx, officer, query(worlds[size])))
      if (round >= 0) times[size].push(spent)
    }
  all.small.push(...times.small)
  all.large.push(...times.large)
  table.push({ query: name, ...figures(times) })
}
table.push({ query: 'all together', ...figures(all) })
const pages = { small: [] as number[], large: [] as number[] }
for (let round = 0; round < 100; round += 1)
  for (const size of ['small', 'large'] as const)
    pages[size].push(await timed(() => viewCase(worlds[size].ctx, officer, worlds[size].id, 'en')))
table.push({ query: 'the page of a case', ...figures(pages) })

console.log(`\nThe queue: ${SMALL} and ${LARGE} applications, ${ROUNDS} rounds, milliseconds`)
console.table(table)
for (const world of Object.values(worlds)) await world.stop()

function figures({ small, large }: { small: number[]; large: number[] }) {
  const round = (value: number) => Math.round(value * 100) / 100
  const [p95s, p95l] = [percentile(small, 0.95), percentile(large, 0.95)]
  return {
    'p50 small': round(percentile(small, 0.5)),
    'p50 large': round(percentile(large, 0.5)),
    'p95 small': round(p95s),
    'p95 large': round(p95l),
    'large / small': round(p95l / p95s),
  }
}
