import { describe, expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { isLinkAlive } from '#app/features/accounts/check-link.server.ts'
import { confirmEmailChange } from '#app/features/accounts/confirm-email-change.server.ts'
import { findActorByCookie } from '#app/features/accounts/find-actor.server.ts'
import { requestPasswordReset } from '#app/features/accounts/request-password-reset.server.ts'
import { resendVerification } from '#app/features/accounts/resend-verification.server.ts'
import { resetPassword } from '#app/features/accounts/reset-password.server.ts'
import { signIn } from '#app/features/accounts/sign-in.server.ts'
import { verifyEmail } from '#app/features/accounts/verify-email.server.ts'
import { testContext } from '#test/support/context.ts'
import { cookies, countingPasswords, givenAccount, mailsOf, mailsTo, PASSWORD, signInAs, stranger, tokenFor, userRow } from './people.ts'

const AMAL = 'amal@example.test'
const VISITOR = { addressKey: '203.0.113.7' }
const NEW = 'harbour window kite'

async function verifyToken(ctx: Ctx) {
  await givenAccount(ctx, 'amal', { verified: false })
  await resendVerification(ctx, VISITOR, { email: AMAL })
  return tokenFor(ctx, AMAL, 'verify-email')
}

async function resetToken(ctx: Ctx) {
  await givenAccount(ctx, 'amal')
  await requestPasswordReset(ctx, VISITOR, { email: AMAL })
  return tokenFor(ctx, AMAL, 'reset-password')
}

describe('the link that confirms an address', () => {
  test('works once', async () => {
    const { ctx } = await testContext()
    const token = await verifyToken(ctx)
    await verifyEmail(ctx, { token })
    expect((await userRow(ctx, 'amal')).emailVerifiedAt).toBe('2026-03-02T09:00:00.000Z')
    await expect(verifyEmail(ctx, { token })).rejects.toMatchObject({ code: 'conflict', messageKey: 'accounts.error.link' })
  })

  test('is not used up by looking at it, as mail scanners do', async () => {
    const { ctx } = await testContext()
    const token = await verifyToken(ctx)
    expect(await isLinkAlive(ctx.db, ctx.now(), { purpose: 'verify', token })).toBe(true)
    expect(await isLinkAlive(ctx.db, ctx.now(), { purpose: 'verify', token })).toBe(true)
    await expect(verifyEmail(ctx, { token })).resolves.toBeDefined()
    expect(await isLinkAlive(ctx.db, ctx.now(), { purpose: 'verify', token })).toBe(false)
  })

  test('works for 3 days', async () => {
    const { ctx, moveTo } = await testContext('2026-03-02T09:00:00.000Z')
    const token = await verifyToken(ctx)
    moveTo('2026-03-05T09:00:00.000Z')
    expect(await isLinkAlive(ctx.db, ctx.now(), { purpose: 'verify', token })).toBe(false)
    await expect(verifyEmail(ctx, { token })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is no other kind of link: a link for a new password confirms nothing by itself', async () => {
    const { ctx } = await testContext()
    const token = await resetToken(ctx)
    await expect(verifyEmail(ctx, { token })).rejects.toMatchObject({ code: 'conflict' })
    await expect(confirmEmailChange(ctx, { token })).rejects.toMatchObject({ code: 'conflict' })
    expect(await isLinkAlive(ctx.db, ctx.now(), { purpose: 'reset', token })).toBe(true)
  })

  test('is stored as a hash only, also while its mail waits', async () => {
    const { ctx } = await testContext()
    const token = await verifyToken(ctx)
    const everything = JSON.stringify([
      await ctx.db.selectFrom('emailTokens').selectAll().execute(),
      await ctx.db.selectFrom('tasks').selectAll().execute(),
    ])
    expect(everything).not.toContain(token)
  })

  test('does nothing for another purpose', async () => {
    const { ctx } = await testContext()
    const token = await verifyToken(ctx)
    expect(await isLinkAlive(ctx.db, ctx.now(), { purpose: 'reset', token })).toBe(false)
    await expect(resetPassword(ctx, VISITOR, { token, newPassword: NEW })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is sent again only to an address that waits for it, and nobody can tell', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal')
    await givenAccount(ctx, 'ben', { verified: false })
    const answers = []
    for (const email of [AMAL, 'ben@example.test', 'nobody@example.test']) answers.push(await resendVerification(ctx, VISITOR, { email }))
    expect(answers).toEqual([undefined, undefined, undefined])
    expect(await ctx.db.selectFrom('tasks').select('kind').execute()).toHaveLength(3)
    expect((await mailsOf(ctx)).map(({ to }) => to)).toEqual(['ben@example.test'])
  })
})

describe('the link for a new password', () => {
  test('sets it, once', async () => {
    const { ctx } = await testContext()
    const token = await resetToken(ctx)
    expect(await resetPassword(ctx, VISITOR, { token, newPassword: NEW })).toEqual({ ok: true, value: null })
    await expect(signIn(ctx, stranger(), { email: AMAL, password: NEW })).resolves.toBeDefined()
    await expect(signIn(ctx, stranger(), { email: AMAL, password: PASSWORD })).rejects.toMatchObject({ code: 'invalid' })
    await expect(resetPassword(ctx, VISITOR, { token, newPassword: 'one more time please' })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('cannot be used by two at the same instant', async () => {
    const { ctx } = await testContext()
    const token = await resetToken(ctx)
    const results = await Promise.allSettled([
      resetPassword(ctx, VISITOR, { token, newPassword: NEW }),
      resetPassword(ctx, VISITOR, { token, newPassword: 'another good one' }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('works for one hour, and a dead link costs no hash', async () => {
    const { ctx, moveTo } = await testContext('2026-03-02T09:00:00.000Z')
    const token = await resetToken(ctx)
    const passwords = countingPasswords(ctx.passwords)
    ctx.passwords = passwords
    moveTo('2026-03-02T10:00:00.000Z')
    await expect(resetPassword(ctx, VISITOR, { token, newPassword: NEW })).rejects.toMatchObject({ code: 'conflict' })
    expect(passwords.counts.hash).toBe(0)
  })

  test('dies when a newer one is sent', async () => {
    const { ctx } = await testContext()
    const token = await resetToken(ctx)
    await requestPasswordReset(ctx, VISITOR, { email: AMAL })
    await mailsOf(ctx)
    expect(await isLinkAlive(ctx.db, ctx.now(), { purpose: 'reset', token })).toBe(false)
  })

  test('ends all sessions, cuts live connections, forgets known browsers and tells the owner', async () => {
    const { ctx, disconnected } = await testContext()
    const token = await resetToken(ctx)
    const { cookie } = await signInAs(ctx, AMAL)
    await resetPassword(ctx, VISITOR, { token, newPassword: NEW })
    expect(await findActorByCookie(ctx, cookie, cookies)).toBeNull()
    expect(disconnected).toEqual(['amal'])
    expect(await ctx.db.selectFrom('knownDevices').selectAll().execute()).toEqual([])
    expect((await mailsTo(ctx, AMAL)).map(({ subject }) => subject)).toContain('Your password was changed')
  })

  test('refuses a password with the name of the address, and stays usable', async () => {
    const { ctx } = await testContext()
    const token = await resetToken(ctx)
    expect(await resetPassword(ctx, VISITOR, { token, newPassword: 'amal and more' })).toEqual({
      ok: false,
      errors: { newPassword: ['accounts.error.passwordEmail'] },
    })
    expect(await isLinkAlive(ctx.db, ctx.now(), { purpose: 'reset', token })).toBe(true)
  })

  test('also proves the address', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal', { verified: false })
    await requestPasswordReset(ctx, VISITOR, { email: AMAL })
    await resetPassword(ctx, VISITOR, { token: await tokenFor(ctx, AMAL, 'reset-password'), newPassword: NEW })
    await expect(signIn(ctx, stranger(), { email: AMAL, password: NEW })).resolves.toBeDefined()
  })

  test('is asked for with the same answer and work for every address', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal')
    await givenAccount(ctx, 'sam', { suspended: true })
    const answers = []
    for (const email of [AMAL, 'sam@example.test', 'nobody@example.test']) answers.push(await requestPasswordReset(ctx, VISITOR, { email }))
    expect(answers).toEqual([undefined, undefined, undefined])
    expect(await ctx.db.selectFrom('tasks').selectAll().execute()).toHaveLength(3)
    expect((await mailsOf(ctx)).map(({ to }) => to)).toEqual([AMAL])
  })

  test('can be asked for five times in half an hour', async () => {
    const { ctx } = await testContext()
    for (let i = 0; i < 5; i += 1) await requestPasswordReset(ctx, { addressKey: `203.0.113.${i}` }, { email: AMAL })
    await expect(requestPasswordReset(ctx, { addressKey: '203.0.113.99' }, { email: AMAL })).rejects.toMatchObject({ code: 'too_many' })
  })
})
