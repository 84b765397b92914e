import type { IdentifiedMail } from '#app/mail/mail.ts'

export const givenMail = (overrides: Partial<IdentifiedMail> = {}): IdentifiedMail => ({
  id: 'mail-1',
  to: 'mei@example.hk',
  subject: 'Confirm your e-mail',
  text: 'Hello Mei\n',
  html: '<p>Hello Mei</p>',
  locale: 'en',
  ...overrides,
})

/** What must never reach a header, an envelope or a path. */
export const UNSAFE: [string, Partial<IdentifiedMail>][] = [
  ['a line break in the address', { to: 'mei@example.hk\r\nBcc: all@example.hk' }],
  ['a bare line feed in the address', { to: 'mei@example.hk\nBcc:all@example.hk' }],
  ['two addresses', { to: 'mei@example.hk, tom@example.hk' }],
  ['two addresses with a semicolon', { to: 'mei@example.hk;tom@example.hk' }],
  ['a name with an address', { to: 'Mei <mei@example.hk>' }],
  ['a group', { to: 'all:mei@example.hk;' }],
  ['no address', { to: '' }],
  ['an address without a place', { to: 'mei' }],
  ['an address of 300 characters', { to: `${'m'.repeat(300)}@example.hk` }],
  ['a line break in the subject', { subject: 'Hello\r\nBcc: all@example.hk' }],
  ['a carriage return in the subject', { subject: 'Hello\rBcc: all@example.hk' }],
  ['a NUL in the subject', { subject: 'Hello\0' }],
  ['a Unicode line separator in the subject', { subject: 'Hello\u2028Bcc: x' }],
  ['an empty subject', { subject: ' ' }],
  ['a line break in the unsubscribe address', { listUnsubscribe: 'https://praya.example/u\r\nBcc: x' }],
  ['an unsubscribe address that is a script', { listUnsubscribe: 'javascript:alert(1)' }],
  ['an id that leaves the folder', { id: '../mail' }],
  ['an id with a slash', { id: 'a/b' }],
  ['an id that breaks the header', { id: 'a>\r\nBcc: x' }],
  ['no id', { id: '' }],
]
