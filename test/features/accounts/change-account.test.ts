import { describe, expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { changeDetails } from '#app/features/accounts/change-details.server.ts'
import { changePassword } from '#app/features/accounts/change-password.server.ts'
import { confirmEmailChange } from '#app/features/accounts/confirm-email-change.server.ts'
import { findActorByCookie } from '#app/features/accounts/find-actor.server.ts'
import { requestEmailChange } from '#app/features/accounts/request-email-change.server.ts'
import { requestPasswordReset } from '#app/features/accounts/request-password-reset.server.ts'
import { resetPassword } from '#app/features/accounts/reset-password.server.ts'
import { signIn } from '#app/features/accounts/sign-in.server.ts'
import { testContext } from '#test/support/context.ts'
import { cookies, countingPasswords, givenAccount, mailsOf, mailsTo, PASSWORD, signInAs, stranger, tokenFor, userRow } from './people.ts'

const AMAL = 'amal@example.test'
const MOVED = 'amal@elsewhere.test'
const NEW = 'harbour window kite'
const VISIT = { userAgent: 'Firefox/130.0 Linux' }

async function askedToMove(ctx: Ctx, to = MOVED) {
  const actor = await givenAccount(ctx, 'amal')
  expect(await requestEmailChange(ctx, actor, { newEmail: to, password: PASSWORD })).toEqual({ ok: true, value: null })
  return actor
}

describe('changing the password', () => {
  test('asks for the present one', async () => {
    const { ctx } = await testContext()
    const actor = await givenAccount(ctx, 'amal')
    expect(await changePassword(ctx, actor, VISIT, { currentPassword: 'not this one', newPassword: NEW })).toEqual({
      ok: false,
      errors: { currentPassword: ['accounts.error.currentPassword'] },
    })
    await expect(signIn(ctx, stranger(), { email: AMAL, password: PASSWORD })).resolves.toBeDefined()
  })

  test('ends every session and opens a new one here', async () => {
    const { ctx, disconnected } = await testContext()
    const actor = await givenAccount(ctx, 'amal')
    const here = await signInAs(ctx, AMAL)
    const elsewhere = await signInAs(ctx, AMAL)
    const result = await changePassword(ctx, actor, VISIT, { currentPassword: PASSWORD, newPassword: NEW })
    expect(await findActorByCookie(ctx, here.cookie, cookies)).toBeNull()
    expect(await findActorByCookie(ctx, elsewhere.cookie, cookies)).toBeNull()
    expect((await findActorByCookie(ctx, `${cookies.session.name}=${result.ok && result.value}`, cookies))?.actor.id).toBe('amal')
    expect(disconnected).toEqual(['amal'])
    expect((await mailsTo(ctx, AMAL)).map(({ subject }) => subject)).toEqual(['Your password was changed'])
  })

  test('ends the links for a new password that are under way', async () => {
    const { ctx } = await testContext()
    const actor = await givenAccount(ctx, 'amal')
    await requestPasswordReset(ctx, stranger(), { email: AMAL })
    const token = await tokenFor(ctx, AMAL, 'reset-password')
    await changePassword(ctx, actor, VISIT, { currentPassword: PASSWORD, newPassword: NEW })
    await expect(resetPassword(ctx, stranger(), { token, newPassword: 'the thief has a link' })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('can be tried ten times, counted before the work', async () => {
    const { ctx } = await testContext()
    const actor = await givenAccount(ctx, 'amal')
    const passwords = countingPasswords(ctx.passwords)
    ctx.passwords = passwords
    for (let i = 0; i < 12; i += 1)
      await changePassword(ctx, actor, VISIT, { currentPassword: `guess ${i}`, newPassword: NEW }).catch(() => undefined)
    expect(passwords.counts).toEqual({ hash: 0, verify: 10 })
  })
})

describe('changing the address', () => {
  test('happens when the link in the new mailbox is opened, and the old address hears of it before and after', async () => {
    const { ctx } = await testContext()
    await askedToMove(ctx)
    expect((await mailsTo(ctx, AMAL)).map(({ subject }) => subject)).toEqual(['Your e-mail address is about to change'])
    expect((await userRow(ctx, 'amal')).email).toBe(AMAL)

    await confirmEmailChange(ctx, { token: await tokenFor(ctx, MOVED, 'confirm-email') })
    expect((await userRow(ctx, 'amal')).email).toBe(MOVED)
    expect((await mailsTo(ctx, AMAL)).map(({ subject }) => subject)).toContain('Your e-mail address was changed')
    await expect(signIn(ctx, stranger(), { email: MOVED, password: PASSWORD })).resolves.toBeDefined()
  })

  test('asks for the password', async () => {
    const { ctx } = await testContext()
    const actor = await givenAccount(ctx, 'amal')
    expect(await requestEmailChange(ctx, actor, { newEmail: MOVED, password: 'not this one' })).toEqual({
      ok: false,
      errors: { password: ['accounts.error.currentPassword'] },
    })
    expect(await mailsOf(ctx)).toEqual([])
  })

  test('does not tell whether somebody else has the new address', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'ben')
    await askedToMove(ctx, 'ben@example.test')
    expect((await mailsTo(ctx, 'ben@example.test')).map(({ subject }) => subject)).toEqual(['You have a Praya account already'])
  })

  test('fails when somebody took the address in the meantime', async () => {
    const { ctx } = await testContext()
    await askedToMove(ctx)
    const token = await tokenFor(ctx, MOVED, 'confirm-email')
    await givenAccount(ctx, 'ben', { email: MOVED })
    await expect(confirmEmailChange(ctx, { token })).rejects.toMatchObject({ messageKey: 'accounts.error.emailTaken' })
    expect((await userRow(ctx, 'amal')).email).toBe(AMAL)
  })

  test('works for one day, once', async () => {
    const { ctx, moveTo } = await testContext('2026-03-02T09:00:00.000Z')
    await askedToMove(ctx)
    const token = await tokenFor(ctx, MOVED, 'confirm-email')
    moveTo('2026-03-03T09:00:00.000Z')
    await expect(confirmEmailChange(ctx, { token })).rejects.toMatchObject({ messageKey: 'accounts.error.link' })
    moveTo('2026-03-03T08:59:00.000Z')
    await confirmEmailChange(ctx, { token })
    await expect(confirmEmailChange(ctx, { token })).rejects.toMatchObject({ messageKey: 'accounts.error.link' })
  })

  test('ends the links that went to the old address', async () => {
    const { ctx } = await testContext()
    await askedToMove(ctx)
    await requestPasswordReset(ctx, stranger(), { email: AMAL })
    const reset = await tokenFor(ctx, AMAL, 'reset-password')
    await confirmEmailChange(ctx, { token: await tokenFor(ctx, MOVED, 'confirm-email') })
    expect(await ctx.db.selectFrom('emailTokens').selectAll().execute()).toEqual([])
    await expect(resetPassword(ctx, stranger(), { token: reset, newPassword: NEW })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is stopped by a new password', async () => {
    const { ctx } = await testContext()
    await askedToMove(ctx)
    const change = await tokenFor(ctx, MOVED, 'confirm-email')
    await requestPasswordReset(ctx, stranger(), { email: AMAL })
    await resetPassword(ctx, stranger(), { token: await tokenFor(ctx, AMAL, 'reset-password'), newPassword: NEW })
    await expect(confirmEmailChange(ctx, { token: change })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('to the same address is no change', async () => {
    const { ctx } = await testContext()
    const actor = await givenAccount(ctx, 'amal')
    expect(await requestEmailChange(ctx, actor, { newEmail: AMAL, password: PASSWORD })).toEqual({
      ok: false,
      errors: { newEmail: ['accounts.error.sameEmail'] },
    })
  })
})

test('a person is called and written to as they choose', async () => {
  const { ctx } = await testContext()
  const actor = await givenAccount(ctx, 'amal')
  await changeDetails(ctx, actor, { name: '阿明', locale: 'zh-Hant' })
  const { cookie } = await signInAs(ctx, AMAL)
  expect((await findActorByCookie(ctx, cookie, cookies))?.actor).toMatchObject({ name: '阿明', locale: 'zh-Hant' })
})
