import { LEAKED_PASSWORDS, LEAKED_WORDS } from './leaked-passwords.ts'

export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 200

/**
 * Why a new password is refused (an i18n key), or undefined when it is good. Length and not being guessable are all we
 * ask: rules about capitals and signs make passwords worse. Never asked at sign-in.
 */
export function passwordProblem(password: string, email: string): string | undefined {
  const length = [...password].length
  if (length < PASSWORD_MIN) return 'accounts.error.passwordShort'
  if (length > PASSWORD_MAX) return 'accounts.error.passwordLong'
  const lower = password.toLowerCase()
  if (namesOf(email).some((name) => lower.includes(name))) return 'accounts.error.passwordEmail'
  return isGuessable(lower) ? 'accounts.error.passwordCommon' : undefined
}

/** The part before the @, and its parts when they are long enough to mean something. */
function namesOf(email: string): string[] {
  const name = email.toLowerCase().split('@')[0] ?? ''
  return [name, ...name.split(/[._+-]/)].filter((part) => part.length >= 4)
}

function isGuessable(lower: string): boolean {
  return LEAKED_PASSWORDS.has(lower) || isMonotonous(lower) || isRow(lower) || isKnownWord(lower)
}

/** "aaaaaaaaaa", "abababababab", "12341234 1234". */
function isMonotonous(lower: string): boolean {
  const dense = lower.replace(/\s/g, '')
  return new Set(dense).size <= 2 || /^(.{1,5})\1+$/.test(dense)
}

const ROWS = [
  '0123456789012345678901234567890',
  'abcdefghijklmnopqrstuvwxyzabcdefghij',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
]
const ROWS_BOTH_WAYS = ROWS.flatMap((row) => [row, [...row].reverse().join('')])

function isRow(lower: string): boolean {
  return ROWS_BOTH_WAYS.some((row) => row.includes(lower))
}

/** A known word, once or twice, with any digits and signs around it: "Dragon-2024!", "p4ssw0rd123". */
function isKnownWord(lower: string): boolean {
  const core = lower.replace(/^[^a-z]+|[^a-z]+$/g, '')
  return spellings(core).some((word) => LEAKED_WORDS.has(word) || (word.length % 2 === 0 && isTwice(word)))
}

function isTwice(word: string): boolean {
  const half = word.slice(0, word.length / 2)
  return half + half === word && LEAKED_WORDS.has(half)
}

const PLAIN: Record<string, string> = { '0': 'o', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }

/** The word as it is, and with the usual digits and signs read as letters (1 as i and as l). */
function spellings(core: string): string[] {
  const plain = core.replace(/[03457@$!]/g, (char) => PLAIN[char] ?? char)
  return [...new Set([core, plain.replaceAll('1', 'i'), plain.replaceAll('1', 'l')])]
}
