import { describe, expect, test } from 'vitest'
import { LEAKED_PASSWORDS, LEAKED_WORDS } from '#app/features/accounts/leaked-passwords.ts'
import { passwordProblem } from '#app/features/accounts/password-rules.ts'

const EMAIL = 'amal.khan@example.test'

describe('a new password', () => {
  test.each(['ferry lantern tile', 'correct-harbour-9', '三個不相關的中文詞語', '        spaces count', 'x7#kQ29!mmZ'])(
    'needs nothing but length and surprise: %s',
    (password) => {
      expect(passwordProblem(password, EMAIL)).toBeUndefined()
    },
  )

  test('has at least 10 characters, counted as people count them', () => {
    expect(passwordProblem('ferry tile', EMAIL)).toBeUndefined()
    expect(passwordProblem('ferrytile', EMAIL)).toBe('accounts.error.passwordShort')
    expect(passwordProblem('😀😀😀😀😀', EMAIL)).toBe('accounts.error.passwordShort')
  })

  test('has at most 200 characters', () => {
    const long = 'ferry tile '.repeat(19).slice(0, 201)
    expect(passwordProblem(long, EMAIL)).toBe('accounts.error.passwordLong')
    expect(passwordProblem(`${'ferry lantern '.repeat(14)}end!`, EMAIL)).toBeUndefined()
  })

  test.each(['amal.khan@example', 'xx-KHAN-2026-xx', 'i am amal.khan!'])('does not contain the name of the address: %s', (password) => {
    expect(passwordProblem(password, EMAIL)).toBe('accounts.error.passwordEmail')
  })

  test('a short name of an address does not forbid half of all words', () => {
    expect(passwordProblem('a ferry to lantau', 'al@example.test')).toBeUndefined()
  })

  test.each([
    'qwertyuiop',
    'Password123',
    'p4ssw0rd123',
    '1q2w3e4r5t',
    'woaini1314520',
    'Dragon-2024!',
    'dragondragon',
    '2024hongkong!!',
    '!!!liverpool1',
  ])('is not one that every attacker tries first: %s', (password) => {
    expect(passwordProblem(password, EMAIL)).toBe('accounts.error.passwordCommon')
  })

  test.each([
    'aaaaaaaaaaaa',
    'abababababab',
    'abc abc abc abc',
    '1234567890',
    '9876543210',
    'abcdefghijkl',
    'lkjhgfdsapoi',
    '12341234123412341234',
  ])('is not a row or a repetition: %s', (password) => {
    expect(passwordProblem(password, EMAIL)).toBe('accounts.error.passwordCommon')
  })
})

test('the bundled list has about two thousand entries, none of which the length rule refuses already', () => {
  expect(LEAKED_PASSWORDS.size + LEAKED_WORDS.size).toBeGreaterThan(1900)
  expect([...LEAKED_PASSWORDS].filter((password) => password.length < 10)).toEqual([])
})
