import type { Insertable } from 'kysely'
import type { Ctx } from '#app/context.server.ts'
import { DISTRICTS } from '#app/lib/districts.ts'
import { GOALS } from '#app/lib/goals.ts'
import { indexTokens } from '#app/lib/search-tokens.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { SKILLS } from '#app/lib/skills.ts'
import { SLOTS } from '#app/lib/slots.ts'
import type { Database } from '#db/schema.ts'
import { addSearchEntry } from '#db/search-index.ts'
import { seedGuides } from '#db/seed/guides/seed-guides.ts'
import { actor } from '#test/support/factories.ts'

export type Size = { people: number; jobs: number; messages: number }

const AT = '2026-03-02T09:00:00.000Z'
const pick = <T>(list: readonly T[], n: number) => list[n % list.length] as T
/** Scatters without chance, so that every run measures the same world. */
const scatter = (n: number, m: number) => (Math.imul(n + 1, 2654435761) >>> 8) % m

/** All rows in statements as large as SQLite takes. */
export async function insertAll<T extends keyof Database>(ctx: Ctx, table: T, rows: Insertable<Database[T]>[]) {
  const width = Object.keys(rows[0] ?? {}).length || 1
  const size = Math.floor(30_000 / width)
  for (let at = 0; at < rows.length; at += size)
    await ctx.db
      .insertInto(table)
      .values(rows.slice(at, at + size) as never)
      .execute()
}

const range = (n: number) => Array.from({ length: n }, (_, at) => at)

/** People (one in five a mentor), jobs with their search entries, and messages in conversations of two. */
export async function growWorld(ctx: Ctx, size: Size) {
  await insertAll(
    ctx,
    'users',
    range(size.people).map((n) => ({
      id: `u${n}`,
      email: `u${n}@bench.test`,
      emailVerifiedAt: AT,
      passwordHash: null,
      name: `Person ${n}`,
      locale: 'en',
      createdAt: AT,
      suspendedAt: null,
      migrantSince: n % 5 ? AT : null,
      mentorSince: n % 5 ? null : AT,
    })),
  )
  await seedGuides(ctx, actor({ id: 'u0', memberships: [{ organisationId: 'office', kind: 'office', role: 'administrator' }] }))
  await profiles(ctx, size.people)
  await mentors(ctx, size.people)
  await jobs(ctx, size.jobs)
  await messages(ctx, size)
}

async function profiles(ctx: Ctx, people: number) {
  await insertAll(
    ctx,
    'profiles',
    range(people).map((n) => ({
      userId: `u${n}`,
      fullName: `Person ${n}`,
      professionCode: pick(['21', '24', '25', '26'], scatter(n, 4)),
      sector: pick(SECTORS, scatter(n, SECTORS.length)),
      yearsExperience: 3 + scatter(n, 20),
      district: pick(DISTRICTS, scatter(n, 18)),
      remote: n % 2 ? ('yes' as const) : ('no' as const),
      style: null,
      arrivalOn: null,
      employerId: null,
      doneSteps: '["name","languages","profession","skills","goals","freeTime","place","interests","check"]',
      completedAt: AT,
      updatedAt: AT,
    })),
  )
  await insertAll(
    ctx,
    'profileLanguages',
    range(people).flatMap((n) => [
      { userId: `u${n}`, code: 'en', level: 'fluent' },
      { userId: `u${n}`, code: pick(['cmn', 'yue', 'hi'], scatter(n, 3)), level: 'native' },
    ]),
  )
  const choices = (n: number, kind: 'skill' | 'goal' | 'slot', list: readonly string[], count: number) =>
    [...new Set(range(count).map((at) => pick(list, scatter(n * 7 + at, list.length))))].map((value) => ({ userId: `u${n}`, kind, value }))
  await insertAll(
    ctx,
    'profileChoices',
    range(people).flatMap((n) => [...choices(n, 'skill', SKILLS, 4), ...choices(n, 'goal', GOALS, 3), ...choices(n, 'slot', SLOTS, 5)]),
  )
}

async function mentors(ctx: Ctx, people: number) {
  const ids = range(people).filter((n) => n % 5 === 0)
  await insertAll(
    ctx,
    'mentors',
    ids.map((n) => ({
      userId: `u${n}`,
      headline: `Mentor ${n}`,
      about: 'I have lived here for years and like to help people who have just arrived.',
      capacity: 3,
      activeCount: 0,
      pausedAt: null,
      pausedUntil: null,
      organisationId: null,
      vettedAt: null,
      publishedAt: AT,
      createdAt: AT,
      updatedAt: AT,
    })),
  )
}

const TITLES = [
  'Data engineer',
  'Investment analyst',
  '軟件工程師',
  '风险管理经理',
  'Project manager',
  '物理治療師',
  'Accountant',
  '法律顧問',
]

/** The first are found by 工程 in every world: a page of a small world is then as long as one of a large world. */
const PAGE = 21
const titleOf = (n: number) => (n < PAGE ? '軟件工程師' : pick(TITLES, n))

async function jobs(ctx: Ctx, count: number) {
  await insertAll(
    ctx,
    'organisations',
    range(50).map((n) => ({
      id: `o${n}`,
      kind: 'employer' as const,
      names: JSON.stringify({ en: `Employer ${n}`, 'zh-Hant': `僱主 ${n}` }),
      about: '{"en":"About us"}',
      website: null,
      verifiedAt: AT,
      createdAt: AT,
    })),
  )
  const text = (n: number) => ({
    title: `${titleOf(n)} ${n}`,
    description: `${titleOf(n)} in a team of ${n % 30}. 我們在香港招聘，歡迎優才。You need care and patience.`,
  })
  const published = (n: number) => new Date(Date.parse(AT) - n * 60_000).toISOString()
  await insertAll(
    ctx,
    'jobs',
    range(count).map((n) => ({
      id: `j${n}`,
      organisationId: `o${scatter(n, 50)}`,
      ...text(n),
      locale: 'en',
      sector: pick(SECTORS, scatter(n, SECTORS.length)),
      professionCode: '25',
      district: pick(DISTRICTS, scatter(n, 18)),
      workMode: pick(['on-site', 'hybrid', 'remote'] as const, n),
      hours: 'full_time' as const,
      payMin: 30_000,
      payMax: 45_000,
      offers: '[]',
      status: 'open' as const,
      createdAt: AT,
      publishedAt: published(n),
      closesAt: '2030-01-01T00:00:00.000Z',
    })),
  )
  await insertAll(
    ctx,
    'jobLanguages',
    range(count).map((n) => ({ jobId: `j${n}`, code: pick(['en', 'yue', 'cmn'], n), level: 'conversational' })),
  )
  await ctx.db.transaction().execute(async (trx) => {
    for (const n of range(count)) await addSearchEntry(trx, 'job_search', `j${n}`, indexTokens(`${text(n).title} ${text(n).description}`))
  })
}

async function messages(ctx: Ctx, size: Size) {
  const conversations = Math.max(1, Math.min(size.people >> 1, Math.floor(size.messages / 100)))
  const each = Math.floor(size.messages / conversations)
  await insertAll(
    ctx,
    'conversations',
    range(conversations).map((n) => ({
      id: `c${n}`,
      kind: 'mentorship' as const,
      subjectId: `m${n}`,
      lastSeq: each,
      lastMessageSeq: each,
      lastMessageAt: AT,
      createdAt: AT,
    })),
  )
  await insertAll(
    ctx,
    'participants',
    range(conversations).flatMap((n) =>
      [n * 2, n * 2 + 1].map((user) => ({
        conversationId: `c${n}`,
        userId: `u${user % size.people}`,
        joinedAt: AT,
        leftAt: null,
        readSeq: each - (user % 3),
      })),
    ),
  )
  const chunk = 200
  for (let first = 0; first < conversations; first += chunk) {
    const rows = range(Math.min(chunk, conversations - first)).flatMap((k) => range(each).map((at) => row(first + k, at, size.people)))
    await insertAll(ctx, 'messages', rows)
  }
}

const row = (n: number, at: number, people: number) => ({
  id: `c${n}m${at}`,
  conversationId: `c${n}`,
  seq: at + 1,
  changeSeq: at + 1,
  senderId: `u${(n * 2 + (at % 2)) % people}`,
  clientId: `c${n}m${at}`,
  body: at % 3 ? `Message ${at}: see you on Saturday at the ferry pier.` : `第 ${at} 條訊息：星期六碼頭見。`,
  sentAt: new Date(Date.parse(AT) - (1000 - at) * 60_000).toISOString(),
})
