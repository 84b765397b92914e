import { expect, test } from 'vitest'
import { LIMITS, openLimits } from '#app/http/limits.server.ts'

test('one try more than the limit is refused and says how long to wait', async () => {
  const limits = openLimits()
  for (let n = 0; n < LIMITS.signInAccount.points; n += 1) await limits.take('signInAccount', 'a')
  const refusal = await limits.take('signInAccount', 'a').catch((error: unknown) => error)
  expect(refusal).toMatchObject({ code: 'too_many' })
  expect((refusal as { retryAfter: number }).retryAfter).toBeGreaterThan(0)
})

test('each key has its own count', async () => {
  const limits = openLimits()
  for (let n = 0; n < LIMITS.signInAccount.points; n += 1) await limits.take('signInAccount', 'a')
  await expect(limits.take('signInAccount', 'b')).resolves.toBeUndefined()
})
