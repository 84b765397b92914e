import type { Insertable } from 'kysely'
import type { Ctx } from '#app/context.server.ts'
import { indexTokens } from '#app/lib/search-tokens.ts'
import type { ApplicationStatus, Database } from '#db/schema.ts'
import { addSearchEntry } from '#db/search-index.ts'

/** Scatters without chance, so that every run measures the same world. */
const scatter = (n: number, m: number) => (Math.imul(n + 1, 2654435761) >>> 8) % m
const MINUTE = 60_000

/** In a hundred: a quarter is open, the rest is decided or withdrawn. */
function statusOf(n: number): ApplicationStatus {
  const at = scatter(n, 100)
  if (at < 10) return 'submitted'
  if (at < 18) return 'checking'
  if (at < 22) return 'changes'
  if (at < 25) return 'panel'
  return at < 50 ? 'approved' : at < 95 ? 'refused' : 'withdrawn'
}

/** Applications of as many people; fifty officers, each with a desk of up to forty cases, whatever the world's size. */
export async function growCases(ctx: Ctx, count: number) {
  const now = ctx.now().getTime()
  const at = (n: number) => new Date(now - (count - n) * ((365 * 24 * 60) / count) * MINUTE).toISOString()
  const people = [...Array.from({ length: 50 }, (_, n) => `o${n}`), ...Array.from({ length: count }, (_, n) => `u${n}`)]
  await insertAll(ctx, 'users', people.map(person))
  const numbers = Array.from({ length: count }, (_, n) => n)
  await insertAll(
    ctx,
    'applications',
    numbers.map((n) => ({
      id: `a${String(n).padStart(7, '0')}`,
      userId: `u${n}`,
      reference: `QM-2026-${String(n).padStart(8, '0')}`,
      route: scatter(n, 50) === 0 ? ('achievement' as const) : ('general' as const),
      ruleSetId: null,
      status: statusOf(n),
      claimedScore: 6 + scatter(n, 6),
      travelDocument: `CN${n}`,
      createdAt: at(n),
      updatedAt: at(n),
      submittedAt: at(n),
      decidedAt: null,
    })),
  )
  await insertAll(ctx, 'cases', desks(numbers))
  await ctx.db.transaction().execute(async (trx) => {
    for (const n of numbers) await addSearchEntry(trx, 'case_search', `a${String(n).padStart(7, '0')}`, indexTokens(nameOf(n)))
  })
}

/** A hundred family names, a thousand given ones. */
const nameOf = (n: number) => `${word(scatter(n, 100))} ${word(1000 + scatter(n * 7, 1000))}`
/** A number in letters: a name with digits would be taken for a reference. */
const word = (n: number): string => (n < 26 ? String.fromCharCode(97 + n) : word(Math.floor(n / 26)) + word(n % 26))

/** A decided case is on nobody's desk; an officer has forty open ones. */
function desks(numbers: number[]): Database['cases'][] {
  const open = new Map<string, number>()
  return numbers.flatMap((n) => {
    const [status, officer] = [statusOf(n), `o${scatter(n, 50)}`]
    if (status === 'submitted' && scatter(n, 40) > 0) return []
    const mine = open.get(officer) ?? 0
    const free = ['checking', 'changes', 'panel'].includes(status) && mine >= 40
    if (['checking', 'changes', 'panel'].includes(status)) open.set(officer, mine + 1)
    return {
      applicationId: `a${String(n).padStart(7, '0')}`,
      priority: scatter(n, 100) === 3 ? ('high' as const) : ('normal' as const),
      assignedTo: free || ['submitted', 'approved', 'refused'].includes(status) ? null : officer,
      assignedAt: null,
      revision: 3,
    }
  })
}

const person = (id: string) => ({
  id,
  email: `${id}@bench.test`,
  emailVerifiedAt: null,
  passwordHash: null,
  name: id.startsWith('o') ? `Officer ${id}` : nameOf(Number(id.slice(1))),
  locale: 'en',
  createdAt: '2026-01-01T00:00:00.000Z',
  suspendedAt: null,
  migrantSince: null,
  mentorSince: null,
})

async function insertAll<T extends keyof Database>(ctx: Ctx, table: T, rows: Insertable<Database[T]>[]) {
  const size = Math.floor(30_000 / (Object.keys(rows[0] ?? {}).length || 1))
  for (let from = 0; from < rows.length; from += size)
    await ctx.db
      .insertInto(table)
      .values(rows.slice(from, from + size) as never)
      .execute()
}
