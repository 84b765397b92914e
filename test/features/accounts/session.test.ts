import { describe, expect, test } from 'vitest'
import { isDueForTouch, sessionEnd } from '#app/features/accounts/session.ts'

const createdAt = '2026-03-02T09:00:00.000Z'

describe('the end of a session', () => {
  test('a person is signed in for 14 days, whatever they do', () => {
    expect(sessionEnd({ createdAt, seenAt: '2026-03-10T09:00:00.000Z' }, false).toISOString()).toBe('2026-03-16T09:00:00.000Z')
  })

  test('staff are signed out after 30 minutes without a sign of life', () => {
    expect(sessionEnd({ createdAt, seenAt: '2026-03-02T10:00:00.000Z' }, true).toISOString()).toBe('2026-03-02T10:30:00.000Z')
  })

  test('staff are signed out after 12 hours, however busy they are', () => {
    expect(sessionEnd({ createdAt, seenAt: '2026-03-02T20:55:00.000Z' }, true).toISOString()).toBe('2026-03-02T21:00:00.000Z')
  })
})

test('a sign of life is noted once an hour, and once a minute for staff', () => {
  const seen = { createdAt, seenAt: createdAt }
  expect(isDueForTouch(seen, false, new Date('2026-03-02T09:59:59.000Z'))).toBe(false)
  expect(isDueForTouch(seen, false, new Date('2026-03-02T10:00:00.000Z'))).toBe(true)
  expect(isDueForTouch(seen, true, new Date('2026-03-02T09:00:59.000Z'))).toBe(false)
  expect(isDueForTouch(seen, true, new Date('2026-03-02T09:01:00.000Z'))).toBe(true)
})
