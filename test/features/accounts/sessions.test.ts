import { describe, expect, test } from 'vitest'
import { endSession } from '#app/features/accounts/end-session.server.ts'
import { findActorByCookie } from '#app/features/accounts/find-actor.server.ts'
import { listSessionsFor } from '#app/features/accounts/list-sessions.server.ts'
import { removeExpired } from '#app/features/accounts/remove-expired.server.ts'
import { rotateSession } from '#app/features/accounts/rotate-session.server.ts'
import { signOut } from '#app/features/accounts/sign-out.server.ts'
import { signOutEverywhere } from '#app/features/accounts/sign-out-everywhere.server.ts'
import { hashToken } from '#app/features/accounts/token-hash.server.ts'
import { testContext } from '#test/support/context.ts'
import { cookies, givenAccount, signInAs, stranger } from './people.ts'

const AMAL = 'amal@example.test'

describe('one’s own sessions', () => {
  test('are listed with the device, and this one is marked', async () => {
    const { ctx } = await testContext()
    const actor = await givenAccount(ctx, 'amal')
    await givenAccount(ctx, 'ben')
    const { sessionToken } = await signInAs(ctx, AMAL)
    await signInAs(ctx, AMAL, stranger({ userAgent: 'Mozilla/5.0 (iPhone) Version/18.0 Safari/604.1' }))
    await signInAs(ctx, 'ben@example.test')
    const sessions = await listSessionsFor(ctx, actor, hashToken(sessionToken))
    expect(sessions.map(({ device, current }) => `${device} ${current}`).sort()).toEqual(['Firefox, Linux true', 'Safari, iPhone false'])
    expect(JSON.stringify(sessions)).not.toContain(sessionToken)
  })

  test('can be ended one by one, which cuts the live connections', async () => {
    const { ctx, disconnected } = await testContext()
    const actor = await givenAccount(ctx, 'amal')
    const here = await signInAs(ctx, AMAL)
    const phone = await signInAs(ctx, AMAL)
    await endSession(ctx, actor, { sessionId: hashToken(phone.sessionToken) })
    expect(await findActorByCookie(ctx, phone.cookie, cookies)).toBeNull()
    expect(await findActorByCookie(ctx, here.cookie, cookies)).not.toBeNull()
    expect(disconnected).toEqual(['amal'])
  })

  test('of somebody else cannot be ended, and do not exist for me', async () => {
    const { ctx } = await testContext()
    const amal = await givenAccount(ctx, 'amal')
    await givenAccount(ctx, 'ben')
    const ben = await signInAs(ctx, 'ben@example.test')
    await expect(endSession(ctx, amal, { sessionId: hashToken(ben.sessionToken) })).rejects.toMatchObject({ code: 'not_found' })
    expect(await findActorByCookie(ctx, ben.cookie, cookies)).not.toBeNull()
  })

  test('end all together when I sign out everywhere', async () => {
    const { ctx, disconnected } = await testContext()
    const actor = await givenAccount(ctx, 'amal')
    const sessions = [await signInAs(ctx, AMAL), await signInAs(ctx, AMAL)]
    await signOutEverywhere(ctx, actor)
    for (const { cookie } of sessions) expect(await findActorByCookie(ctx, cookie, cookies)).toBeNull()
    expect(disconnected).toEqual(['amal'])
  })

  test('end one at a time when I sign out', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal')
    const here = await signInAs(ctx, AMAL)
    const phone = await signInAs(ctx, AMAL)
    await signOut(ctx, { sessionId: hashToken(here.sessionToken), actorId: 'amal' })
    expect(await findActorByCookie(ctx, here.cookie, cookies)).toBeNull()
    expect(await findActorByCookie(ctx, phone.cookie, cookies)).not.toBeNull()
  })
})

describe('a change of rights', () => {
  test('gives the session a new secret and ends the old one', async () => {
    const { ctx } = await testContext()
    const actor = await givenAccount(ctx, 'amal')
    const before = await signInAs(ctx, AMAL)
    const token = await rotateSession(ctx, actor, hashToken(before.sessionToken))
    expect(token).not.toBe(before.sessionToken)
    expect(await findActorByCookie(ctx, before.cookie, cookies)).toBeNull()
    expect((await findActorByCookie(ctx, `${cookies.session.name}=${token}`, cookies))?.actor.id).toBe('amal')
  })

  test('does not lengthen the session', async () => {
    const { ctx, moveTo } = await testContext('2026-03-02T09:00:00.000Z')
    const actor = await givenAccount(ctx, 'amal')
    const { sessionToken } = await signInAs(ctx, AMAL)
    moveTo('2026-03-15T09:00:00.000Z')
    const token = await rotateSession(ctx, actor, hashToken(sessionToken))
    moveTo('2026-03-16T09:00:00.000Z')
    expect(await findActorByCookie(ctx, `${cookies.session.name}=${token}`, cookies)).toBeNull()
  })

  test('cannot rotate the session of somebody else', async () => {
    const { ctx } = await testContext()
    const amal = await givenAccount(ctx, 'amal')
    await givenAccount(ctx, 'ben')
    const ben = await signInAs(ctx, 'ben@example.test')
    await expect(rotateSession(ctx, amal, hashToken(ben.sessionToken))).rejects.toMatchObject({ code: 'conflict' })
    expect(await findActorByCookie(ctx, ben.cookie, cookies)).not.toBeNull()
  })
})

test('what has ended is forgotten: sessions a week later, unused browsers after a year', async () => {
  const { ctx, moveTo } = await testContext('2026-03-02T09:00:00.000Z')
  await givenAccount(ctx, 'amal')
  await signInAs(ctx, AMAL)
  moveTo('2026-03-24T09:00:00.000Z')
  await signInAs(ctx, AMAL)
  await removeExpired(ctx)
  expect(await ctx.db.selectFrom('sessions').selectAll().execute()).toHaveLength(1)
  expect(await ctx.db.selectFrom('knownDevices').selectAll().execute()).toHaveLength(2)
  moveTo('2027-03-10T09:00:00.000Z')
  await removeExpired(ctx)
  expect(await ctx.db.selectFrom('sessions').selectAll().execute()).toEqual([])
  expect(await ctx.db.selectFrom('knownDevices').selectAll().execute()).toHaveLength(1)
})
