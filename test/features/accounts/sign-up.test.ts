import { describe, expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { resetPassword } from '#app/features/accounts/reset-password.server.ts'
import { signIn } from '#app/features/accounts/sign-in.server.ts'
import { signUp } from '#app/features/accounts/sign-up.server.ts'
import { verifyEmail } from '#app/features/accounts/verify-email.server.ts'
import { testContext } from '#test/support/context.ts'
import { countingPasswords, givenAccount, mailsOf, mailsTo, PASSWORD, stranger, tokenFor } from './people.ts'

const AMAL = 'amal@example.test'
const VISITOR = { addressKey: '203.0.113.7' }

const signUpAs = (ctx: Ctx, email: string, password = PASSWORD) =>
  signUp(ctx, VISITOR, { name: 'Amal', email, password, locale: 'zh-Hant' })
const rowCounts = async (ctx: Ctx) =>
  [await ctx.db.selectFrom('users').selectAll().execute(), await ctx.db.selectFrom('tasks').selectAll().execute()].map(
    (rows) => rows.length,
  )

describe('signing up', () => {
  test('makes an account that opens once the mail’s link was confirmed', async () => {
    const { ctx } = await testContext()
    await signUpAs(ctx, AMAL)
    await expect(signIn(ctx, stranger(), { email: AMAL, password: PASSWORD })).rejects.toMatchObject({
      messageKey: 'accounts.error.unverified',
    })

    expect(await verifyEmail(ctx, { token: await tokenFor(ctx, AMAL, 'verify-email') })).toEqual({ resetToken: null })
    await expect(signIn(ctx, stranger(), { email: AMAL, password: PASSWORD })).resolves.toBeDefined()
  })

  test('writes to the person in the language of the page', async () => {
    const { ctx } = await testContext()
    await signUpAs(ctx, AMAL)
    const [mail] = await mailsTo(ctx, AMAL)
    expect(mail?.subject).toBe('請確認你的電郵地址')
    expect(mail?.text).toContain('http://praya.test/zh-hant/verify-email?token=')
  })

  test('does the same work for a known address, and tells its owner instead', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal')
    const passwords = countingPasswords(ctx.passwords)
    ctx.passwords = passwords

    const known = await signUpAs(ctx, AMAL, 'another ferry lantern')
    expect(passwords.counts).toEqual({ hash: 1, verify: 1 })
    const unknown = await signUpAs(ctx, 'new@example.test', 'another ferry lantern')
    expect(passwords.counts).toEqual({ hash: 2, verify: 2 })
    expect(known).toEqual(unknown)
    expect(await rowCounts(ctx)).toEqual([2, 2])

    expect((await mailsTo(ctx, AMAL)).map(({ subject }) => subject)).toEqual(['You have a Praya account already'])
    expect((await mailsTo(ctx, 'new@example.test')).map(({ subject }) => subject)).toEqual(['請確認你的電郵地址'])
  })

  test('changes nothing in the account of a known address', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal')
    await signUp(ctx, VISITOR, { name: 'Mallory', email: AMAL, password: 'another ferry lantern', locale: 'zh-Hans' })
    await expect(signIn(ctx, stranger(), { email: AMAL, password: PASSWORD })).resolves.toBeDefined()
    expect(await ctx.db.selectFrom('users').select(['name', 'locale']).execute()).toEqual([{ name: 'amal', locale: 'en' }])
  })

  test('puts nothing that was typed into a mail to an address which is not proven', async () => {
    const { ctx } = await testContext()
    await signUp(ctx, VISITOR, { name: 'Cheap pills at pills dot example', email: AMAL, password: PASSWORD, locale: 'en' })
    expect(JSON.stringify(await mailsOf(ctx))).not.toContain('pills')
  })

  test('again with the same password, sends a new link and keeps the password', async () => {
    const { ctx } = await testContext()
    await signUpAs(ctx, AMAL)
    const first = await tokenFor(ctx, AMAL, 'verify-email')
    await signUpAs(ctx, AMAL)
    await mailsOf(ctx)
    await expect(verifyEmail(ctx, { token: first })).rejects.toMatchObject({ messageKey: 'accounts.error.link' })
    expect((await ctx.db.selectFrom('users').select('passwordHash').executeTakeFirstOrThrow()).passwordHash).not.toBeNull()
  })

  test('by a stranger before the owner never gives the stranger the account', async () => {
    const { ctx } = await testContext()
    await signUpAs(ctx, AMAL, 'the stranger knows this')
    await signUpAs(ctx, AMAL, 'the owner chose another')

    const { resetToken } = await verifyEmail(ctx, { token: await tokenFor(ctx, AMAL, 'verify-email') })
    await expect(signIn(ctx, stranger(), { email: AMAL, password: 'the stranger knows this' })).rejects.toMatchObject({ code: 'invalid' })
    await resetPassword(ctx, VISITOR, { token: resetToken ?? '', newPassword: 'only the owner knows' })
    await expect(signIn(ctx, stranger(), { email: AMAL, password: 'only the owner knows' })).resolves.toBeDefined()
  })

  test('is limited by address before anything is hashed', async () => {
    const { ctx } = await testContext()
    const passwords = countingPasswords(ctx.passwords)
    ctx.passwords = passwords
    for (let i = 0; i < 10; i += 1) await signUpAs(ctx, `person${i}@example.test`)
    await expect(signUpAs(ctx, 'one-more@example.test')).rejects.toMatchObject({ code: 'too_many' })
    expect(passwords.counts.hash).toBe(10)
  })

  test('does not let many visitors flood one mailbox', async () => {
    const { ctx } = await testContext()
    const attempts = Array.from({ length: 7 }, (_, i) =>
      signUp(ctx, { addressKey: `203.0.113.${i}` }, { name: 'Amal', email: AMAL, password: PASSWORD, locale: 'en' }),
    )
    expect((await Promise.allSettled(attempts)).filter(({ status }) => status === 'rejected')).toHaveLength(2)
    expect((await mailsTo(ctx, AMAL)).length).toBeLessThanOrEqual(5)
  })

  test('at the same instant twice makes one account', async () => {
    const { ctx } = await testContext()
    await Promise.all([signUpAs(ctx, AMAL), signUpAs(ctx, AMAL)])
    expect((await rowCounts(ctx))[0]).toBe(1)
    await verifyEmail(ctx, { token: await tokenFor(ctx, AMAL, 'verify-email') })
    await expect(signIn(ctx, stranger(), { email: AMAL, password: PASSWORD })).resolves.toBeDefined()
  })
})
