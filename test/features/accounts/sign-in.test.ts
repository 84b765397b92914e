import { describe, expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { findActorByCookie } from '#app/features/accounts/find-actor.server.ts'
import { signIn } from '#app/features/accounts/sign-in.server.ts'
import { testContext } from '#test/support/context.ts'
import { cookies, countingPasswords, givenAccount, PASSWORD, signInAs, stranger } from './people.ts'

const AMAL = 'amal@example.test'

async function guess(ctx: Ctx, times: number, email: string, visitor = stranger()) {
  for (let i = 0; i < times; i += 1) await signIn(ctx, visitor, { email, password: `wrong guess ${i}` }).catch(() => undefined)
}

const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'none',
    (error: { code: string; messageKey: string }) => `${error.code} ${error.messageKey}`,
  )

describe('signing in', () => {
  test('opens a session with the right password', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal')
    const { cookie } = await signInAs(ctx, AMAL)
    expect((await findActorByCookie(ctx, cookie, cookies))?.actor.id).toBe('amal')
  })

  test('never asks whether an old password is a good one', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal')
    await ctx.db
      .updateTable('users')
      .set({ passwordHash: await ctx.passwords.hash('praya-demo') })
      .execute()
    await expect(signIn(ctx, stranger(), { email: AMAL, password: 'praya-demo' })).resolves.toMatchObject({
      sessionToken: expect.any(String),
    })
  })

  test('gives a new session id every time and ends the one that the browser had', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal')
    const first = await signInAs(ctx, AMAL)
    const { sessionId } = (await findActorByCookie(ctx, first.cookie, cookies)) ?? { sessionId: null }
    const second = await signInAs(ctx, AMAL, stranger({ sessionId }))
    expect(second.sessionToken).not.toBe(first.sessionToken)
    expect(await findActorByCookie(ctx, first.cookie, cookies)).toBeNull()
  })

  test('answers an unknown address and a wrong password alike, after the same work', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal')
    const passwords = countingPasswords(ctx.passwords)
    ctx.passwords = passwords
    const wrong = await refusal(signIn(ctx, stranger(), { email: AMAL, password: 'not this one' }))
    const unknown = await refusal(signIn(ctx, stranger(), { email: 'nobody@example.test', password: 'not this one' }))
    expect(wrong).toBe('invalid accounts.error.signIn')
    expect(unknown).toBe(wrong)
    expect(passwords.counts).toEqual({ hash: 0, verify: 2 })
  })

  test('tells only the owner that the address is not confirmed', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal', { verified: false })
    expect(await refusal(signIn(ctx, stranger(), { email: AMAL, password: 'not this one' }))).toBe('invalid accounts.error.signIn')
    expect(await refusal(signIn(ctx, stranger(), { email: AMAL, password: PASSWORD }))).toBe('invalid accounts.error.unverified')
    expect(await ctx.db.selectFrom('sessions').selectAll().execute()).toEqual([])
  })

  test('tells only the owner that the account is suspended', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal', { suspended: true })
    expect(await refusal(signIn(ctx, stranger(), { email: AMAL, password: 'not this one' }))).toBe('invalid accounts.error.signIn')
    expect(await refusal(signIn(ctx, stranger(), { email: AMAL, password: PASSWORD }))).toBe('invalid accounts.error.suspended')
  })

  test('is impossible for an account without a password', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal')
    await ctx.db.updateTable('users').set({ passwordHash: null }).execute()
    expect(await refusal(signIn(ctx, stranger(), { email: AMAL, password: '' }))).toBe('invalid accounts.error.signIn')
  })
})

describe('guessing passwords', () => {
  test('stops after ten tries at one account, whoever asks, before the costly part', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal')
    const passwords = countingPasswords(ctx.passwords)
    ctx.passwords = passwords
    for (let i = 0; i < 12; i += 1) await guess(ctx, 1, AMAL, stranger({ addressKey: `203.0.113.${i}` }))
    expect(passwords.counts.verify).toBe(10)
    expect(await refusal(signIn(ctx, stranger({ addressKey: '198.51.100.1' }), { email: AMAL, password: PASSWORD }))).toBe(
      'too_many errors.too_many',
    )
  })

  test('stops after 25 tries from one address, whichever accounts it tries', async () => {
    const { ctx } = await testContext()
    const passwords = countingPasswords(ctx.passwords)
    ctx.passwords = passwords
    for (let i = 0; i < 30; i += 1) await guess(ctx, 1, `person${i}@example.test`)
    expect(passwords.counts.verify).toBe(25)
  })

  test('does not lock the owner out of a browser that they have used before', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal')
    const { deviceToken } = await signInAs(ctx, AMAL)
    for (let i = 0; i < 40; i += 1) await guess(ctx, 1, AMAL, stranger({ addressKey: `203.0.113.${i % 2}` }))
    await expect(signInAs(ctx, AMAL, stranger({ deviceToken, addressKey: '203.0.113.0' }))).resolves.toBeDefined()
  })

  test('has ten tries on a known browser too, and only at the account that is known there', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal')
    await givenAccount(ctx, 'ben')
    const { deviceToken } = await signInAs(ctx, 'ben@example.test')
    const passwords = countingPasswords(ctx.passwords)
    ctx.passwords = passwords
    await guess(ctx, 15, 'ben@example.test', stranger({ deviceToken }))
    expect(passwords.counts.verify).toBe(10)
    await guess(ctx, 15, AMAL, stranger({ deviceToken }))
    expect(passwords.counts.verify).toBe(20)
    expect(await refusal(signIn(ctx, stranger({ addressKey: '198.51.100.1' }), { email: AMAL, password: PASSWORD }))).toBe(
      'too_many errors.too_many',
    )
  })

  test('with a made-up browser cookie counts like any other', async () => {
    const { ctx } = await testContext()
    await givenAccount(ctx, 'amal')
    const passwords = countingPasswords(ctx.passwords)
    ctx.passwords = passwords
    for (let i = 0; i < 15; i += 1) await guess(ctx, 1, AMAL, stranger({ deviceToken: `made-up-token-number-${i}` }))
    expect(passwords.counts.verify).toBe(10)
  })
})

test('two people who share a browser are each known on it', async () => {
  const { ctx } = await testContext()
  await givenAccount(ctx, 'amal')
  await givenAccount(ctx, 'ben')
  const { deviceToken } = await signInAs(ctx, AMAL)
  const second = await signInAs(ctx, 'ben@example.test', stranger({ deviceToken }))
  expect(second.deviceToken).toBe(deviceToken)
  expect(await ctx.db.selectFrom('knownDevices').select('userId').orderBy('userId').execute()).toEqual([
    { userId: 'amal' },
    { userId: 'ben' },
  ])
})
