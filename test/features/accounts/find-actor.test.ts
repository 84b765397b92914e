import type { KyselyPlugin } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { findActorByCookie, peekActorByCookie } from '#app/features/accounts/find-actor.server.ts'
import { hashToken } from '#app/features/accounts/token-hash.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenOfficer } from '#test/support/factories.ts'
import { cookies, givenAccount, PASSWORD, signInAs } from './people.ts'

const OFFICE = { organisationId: 'office', kind: 'office', role: 'officer' } as const

async function givenStaff(ctx: Ctx, id: string) {
  await givenOfficer(ctx, id)
  await ctx.db
    .updateTable('users')
    .set({ passwordHash: await ctx.passwords.hash(PASSWORD) })
    .where('id', '=', id)
    .execute()
  return signInAs(ctx, `${id}@example.test`)
}

const sessionRow = (ctx: Ctx) => ctx.db.selectFrom('sessions').selectAll().executeTakeFirstOrThrow()

function countQueries(ctx: Ctx) {
  let count = 0
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  ctx.db = ctx.db.withPlugin(plugin)
  return () => count
}

describe('the person behind a cookie', () => {
  test('comes with today’s rights', async () => {
    const { ctx } = await testContext()
    const { cookie } = await givenStaff(ctx, 'olivia')
    const found = await findActorByCookie(ctx, cookie, cookies)
    expect(found?.actor).toEqual({
      id: 'olivia',
      name: 'olivia',
      email: 'olivia@example.test',
      locale: 'en',
      verified: true,
      migrant: false,
      mentor: false,
      timeZone: null,
      memberships: [OFFICE],
    })
  })

  test('is found with two queries, and nothing is written', async () => {
    const { ctx } = await testContext()
    const { cookie } = await givenStaff(ctx, 'olivia')
    const count = countQueries(ctx)
    await findActorByCookie(ctx, cookie, cookies)
    expect(count()).toBe(2)
  })

  test('loses a right with the membership', async () => {
    const { ctx } = await testContext()
    const { cookie } = await givenStaff(ctx, 'olivia')
    await ctx.db.updateTable('memberships').set({ endedAt: ctx.now().toISOString() }).execute()
    expect((await findActorByCookie(ctx, cookie, cookies))?.actor.memberships).toEqual([])
  })

  test('is nobody once suspended', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal')
    const { cookie } = await signInAs(ctx, 'amal@example.test')
    await ctx.db.updateTable('users').set({ suspendedAt: ctx.now().toISOString() }).execute()
    expect(await findActorByCookie(ctx, cookie, cookies)).toBeNull()
  })

  test.each([undefined, '', 'praya_session=', 'praya_session=short', 'praya_session=0123456789abcdef0123', 'other=0123456789abcdef0123'])(
    'is nobody for the cookie %s',
    async (cookie) => {
      const { ctx } = await testContext()
      expect(await findActorByCookie(ctx, cookie, cookies)).toBeNull()
    },
  )
})

describe('a session', () => {
  test('is stored as a hash only: what the database holds opens nothing', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal')
    const { cookie, sessionToken, deviceToken } = await signInAs(ctx, 'amal@example.test')

    const row = await sessionRow(ctx)
    expect(row.id).toBe(hashToken(sessionToken))
    const everything = JSON.stringify([
      row,
      await ctx.db.selectFrom('knownDevices').selectAll().execute(),
      await ctx.db.selectFrom('tasks').selectAll().execute(),
    ])
    expect(everything).not.toContain(sessionToken)
    expect(everything).not.toContain(deviceToken)
    expect(await findActorByCookie(ctx, `${cookies.session.name}=${row.id}`, cookies)).toBeNull()
    expect((await findActorByCookie(ctx, cookie, cookies))?.sessionId).toBe(row.id)
  })

  test('of a person lasts 14 days', async () => {
    const { ctx, moveTo } = await testContext('2026-03-02T09:00:00.000Z')
    await givenAccount(ctx, 'amal')
    const { cookie } = await signInAs(ctx, 'amal@example.test')
    moveTo('2026-03-16T08:59:00.000Z')
    expect(await findActorByCookie(ctx, cookie, cookies)).not.toBeNull()
    moveTo('2026-03-16T09:00:00.000Z')
    expect(await findActorByCookie(ctx, cookie, cookies)).toBeNull()
  })

  test('of staff ends 30 minutes after the last sign of life', async () => {
    const { ctx, moveTo } = await testContext('2026-03-02T09:00:00.000Z')
    const { cookie } = await givenStaff(ctx, 'olivia')
    moveTo('2026-03-02T09:25:00.000Z')
    expect(await findActorByCookie(ctx, cookie, cookies)).not.toBeNull()
    moveTo('2026-03-02T09:54:00.000Z')
    expect(await findActorByCookie(ctx, cookie, cookies)).not.toBeNull()
    moveTo('2026-03-02T10:24:00.000Z')
    expect(await findActorByCookie(ctx, cookie, cookies)).toBeNull()
  })

  test('of staff ends after 12 hours of work', async () => {
    const { ctx, moveTo } = await testContext('2026-03-02T09:00:00.000Z')
    const { cookie } = await givenStaff(ctx, 'olivia')
    for (let minute = 20; minute < 720; minute += 20) {
      moveTo(new Date(Date.parse('2026-03-02T09:00:00.000Z') + minute * 60_000).toISOString())
      expect(await findActorByCookie(ctx, cookie, cookies)).not.toBeNull()
    }
    moveTo('2026-03-02T21:00:00.000Z')
    expect(await findActorByCookie(ctx, cookie, cookies)).toBeNull()
  })

  test('becomes short when its person becomes staff', async () => {
    const { ctx, moveTo } = await testContext('2026-03-02T09:00:00.000Z')
    await givenAccount(ctx, 'amal')
    const { cookie } = await signInAs(ctx, 'amal@example.test')
    await givenOfficer(ctx, 'olivia')
    await ctx.db
      .insertInto('memberships')
      .values({ id: 'm', organisationId: 'office', userId: 'amal', role: 'officer', createdAt: ctx.now().toISOString(), endedAt: null })
      .execute()
    moveTo('2026-03-02T21:00:00.000Z')
    expect(await findActorByCookie(ctx, cookie, cookies)).toBeNull()
  })

  test('is not kept alive by a page that asks by itself', async () => {
    const { ctx, moveTo } = await testContext('2026-03-02T09:00:00.000Z')
    const { cookie } = await givenStaff(ctx, 'olivia')
    moveTo('2026-03-02T09:29:00.000Z')
    expect(await peekActorByCookie(ctx, cookie, cookies)).not.toBeNull()
    moveTo('2026-03-02T09:31:00.000Z')
    expect(await peekActorByCookie(ctx, cookie, cookies)).toBeNull()
    expect(await findActorByCookie(ctx, cookie, cookies)).toBeNull()
  })

  test('of a person notes the last visit once an hour', async () => {
    const { ctx, moveTo } = await testContext('2026-03-02T09:00:00.000Z')
    await givenAccount(ctx, 'amal')
    const { cookie } = await signInAs(ctx, 'amal@example.test')
    moveTo('2026-03-02T09:40:00.000Z')
    await findActorByCookie(ctx, cookie, cookies)
    expect((await sessionRow(ctx)).seenAt).toBe('2026-03-02T09:00:00.000Z')
    moveTo('2026-03-02T10:10:00.000Z')
    await findActorByCookie(ctx, cookie, cookies)
    expect((await sessionRow(ctx)).seenAt).toBe('2026-03-02T10:10:00.000Z')
  })
})
