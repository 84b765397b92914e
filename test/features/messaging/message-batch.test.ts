import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideBatch, type Known, type Wanted } from '#app/features/messaging/message-batch.ts'

const PEOPLE = ['amal', 'bo', 'chun', 'eve']
const CONVERSATIONS = ['c1', 'c2']

const wanted: fc.Arbitrary<Wanted[]> = fc
  .array(
    fc.record({
      senderId: fc.constantFrom(...PEOPLE),
      conversationId: fc.constantFrom(...CONVERSATIONS, 'nowhere'),
      clientId: fc.constantFrom('one', 'two', 'three', 'four'),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map((one, at) => ({ ...one, id: `m${at}`, body: `body ${at}`, replyToId: null, sentAt: `2026-03-02T09:00:0${at % 10}.000Z` })),
  )

const known: fc.Arbitrary<Known> = fc.record({
  conversations: fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })).map(([first, second]) => [
    { id: 'c1', lastSeq: first + 2, lastMessageSeq: first },
    { id: 'c2', lastSeq: second, lastMessageSeq: second },
  ]),
  members: fc
    .array(
      fc.record({
        userId: fc.constantFrom('amal', 'bo', 'chun'),
        conversationId: fc.constantFrom(...CONVERSATIONS),
        readSeq: fc.nat({ max: 7 }),
        isMuted: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    .map((all) => [
      ...new Map(all.map((one) => [`${one.userId} ${one.conversationId}`, { ...one, mutedAt: one.isMuted ? 'muted' : null }])).values(),
    ]),
  messages: fc.constant([]),
  apart: fc.constantFrom(
    new Map(),
    new Map([
      ['amal', ['bo']],
      ['bo', ['amal']],
    ]),
  ),
})

/** The same conversations after what was decided. */
function after(before: Known, { stored, conversations, writers }: ReturnType<typeof decideBatch>): Known {
  const moved = new Map(conversations.map((one) => [one.id, one.seq]))
  const read = new Map(writers.map((one) => [`${one.userId} ${one.conversationId}`, one.readSeq]))
  return {
    ...before,
    conversations: before.conversations.map((one) => {
      const seq = moved.get(one.id)
      return seq === undefined ? one : { id: one.id, lastSeq: seq, lastMessageSeq: seq }
    }),
    members: before.members.map((one) => ({ ...one, readSeq: read.get(`${one.userId} ${one.conversationId}`) ?? one.readSeq })),
    messages: [...before.messages, ...stored],
  }
}

test('messages that are stored together are stored as they would be one after the other', () => {
  fc.assert(
    fc.property(wanted, known, (all, start) => {
      const together = decideBatch(all, start)
      let now = start
      const apart = all.map((one) => {
        const alone = decideBatch([one], now)
        now = after(now, alone)
        return alone.decisions[0]
      })
      expect(together.decisions).toEqual(apart)
      expect(after(start, together)).toEqual(now)
    }),
  )
})

test('numbers of a conversation have no gap, and nobody gets a message of a conversation that they take no part in', () => {
  fc.assert(
    fc.property(wanted, known, (all, start) => {
      const { decisions, stored } = decideBatch(all, start)
      for (const { id, lastSeq } of start.conversations) {
        const seqs = stored.filter(({ conversationId }) => conversationId === id).map(({ seq }) => seq)
        expect(seqs).toEqual(seqs.map((_, at) => lastSeq + 1 + at))
      }
      for (const decision of decisions) {
        if (decision.kind !== 'stored') continue
        const here = start.members
          .filter(({ conversationId }) => conversationId === decision.message.conversationId)
          .map(({ userId }) => userId)
        expect(here).toEqual(expect.arrayContaining([decision.message.senderId, ...decision.reached]))
        expect(decision.reached).toEqual(expect.arrayContaining(decision.noticed))
      }
    }),
  )
})
