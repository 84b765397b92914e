import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Recipient, type Ties, wayTo, wayToOrganisation } from '#app/features/messaging/contact.policy.ts'
import { REQUESTS_FROM } from '#app/features/messaging/contact.ts'

const STRANGERS: Ties = { apart: false, colleagues: false, work: false, staff: false, fellows: false, direct: false, asked: 'none' }
const ANYBODY: Recipient = { mentor: false, suspended: false, requestsFrom: 'everyone' }
const way = (ties: Partial<Ties>, recipient: Partial<Recipient> = {}) => wayTo({ ...STRANGERS, ...ties }, { ...ANYBODY, ...recipient })

test.each([
  // What the two have to do with each other, and what each of the three settings of the recipient makes of it.
  ['nothing', {}, {}, ['unknown', 'unknown', 'unknown']],
  ['a mentor of the directory', {}, { mentor: true }, ['request', 'refused', 'refused']],
  ['the same cohort', { fellows: true }, {}, ['request', 'request', 'refused']],
  ['the same cohort, and a mentor', { fellows: true }, { mentor: true }, ['request', 'request', 'refused']],
  ['colleagues', { colleagues: true }, {}, ['now', 'now', 'now']],
  ['a pair, a job application or a case', { work: true }, {}, ['now', 'now', 'now']],
  ['staff of a programme and who has a place in it', { staff: true, fellows: true }, {}, ['now', 'now', 'now']],
  ['a conversation of the two', { direct: true }, {}, ['now', 'now', 'now']],
  ['a request of the other', { asked: 'byRecipient' }, {}, ['now', 'now', 'now']],
  ['an own request that has no yes', { asked: 'bySender', fellows: true }, {}, ['waiting', 'waiting', 'waiting']],
  ['an own request, and a pair since then', { asked: 'bySender', work: true }, {}, ['now', 'now', 'now']],
] as const)('%s', (_, ties, recipient, ways) => {
  expect(REQUESTS_FROM.map((requestsFrom) => way(ties, { ...recipient, requestsFrom }))).toEqual(ways)
})

const anyTies = fc.record({
  apart: fc.boolean(),
  colleagues: fc.boolean(),
  work: fc.boolean(),
  staff: fc.boolean(),
  fellows: fc.boolean(),
  direct: fc.boolean(),
  asked: fc.constantFrom('none', 'bySender', 'byRecipient') as fc.Arbitrary<Ties['asked']>,
})
const anybody = fc.record({ mentor: fc.boolean(), suspended: fc.boolean(), requestsFrom: fc.constantFrom(...REQUESTS_FROM) })

test('across a block nothing is ever sent, and it reads like somebody who takes no requests', () => {
  fc.assert(
    fc.property(anyTies, anybody, (ties, recipient) => {
      const answer = wayTo({ ...ties, apart: true }, recipient)
      expect(['refused', 'unknown', 'waiting']).toContain(answer)
      if (answer !== 'waiting') return
      // Who waits for an answer sees the same with a block and without one.
      expect(wayTo({ ...ties, apart: false }, recipient)).toBe('waiting')
    }),
  )
})

test('who was not accepted never gets a second message through', () => {
  fc.assert(
    fc.property(anyTies, anybody, (ties, recipient) => {
      const alone = { ...ties, asked: 'bySender' as const, colleagues: false, work: false, staff: false, direct: false }
      expect(['waiting', 'unknown']).toContain(wayTo(alone, recipient))
    }),
  )
})

test('a setting closes requests and nothing else', () => {
  fc.assert(
    fc.property(anyTies, anybody, (ties, recipient) => {
      const open = wayTo(ties, { ...recipient, requestsFrom: 'everyone' })
      const shut = wayTo(ties, { ...recipient, requestsFrom: 'nobody' })
      expect(shut).toBe(open === 'request' ? 'refused' : open)
    }),
  )
})

test('a suspended person is nobody', () => {
  fc.assert(
    fc.property(anyTies, anybody, (ties, recipient) => {
      expect(wayTo(ties, { ...recipient, suspended: true })).toBe('unknown')
    }),
  )
})

test('writing to an organisation is a request to a verified one that has somebody to read it', () => {
  const pier = { verified: true, office: false, own: false, reachable: true, asked: false }
  expect(wayToOrganisation(pier)).toBe('request')
  expect(wayToOrganisation({ ...pier, asked: true })).toBe('waiting')
  expect(wayToOrganisation({ ...pier, reachable: false })).toBe('refused')
  for (const other of [{ verified: false }, { office: true }, { own: true }])
    expect(wayToOrganisation({ ...pier, ...other })).toBe('unknown')
})
