import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Item, Stored } from '#app/features/messaging/store-messages.server.ts'
import { fromWire, toWire } from '#app/features/messaging/store-wire.ts'

const AT = '2026-03-02T09:00:00.000Z'
const word = fc.constantFrom('amal', 'bo', 'c1', '訊息', 'x')
const item: fc.Arbitrary<Item> = fc
  .record({ id: word, conversationId: word, clientId: word, body: word })
  .map(({ id, ...input }) => ({ actor: { id, name: id }, input }))

/** What a message may be: as it was sent, or in one thing different. */
const differs = fc.constantFrom(
  {},
  { replyTo: { id: 'm0', senderId: 'bo', body: 'x', deleted: false } },
  { reactions: [{ reaction: 'heart', userIds: ['bo'] }] },
  { attachments: [{ id: 'f1' }] },
  { editedAt: AT },
  { deletedAt: AT },
  { body: 'the first one' },
  { conversationId: 'elsewhere' },
  { changeSeq: 99 },
  { sentAt: '2026-03-01T09:00:00.000Z' },
  { clientId: 'another' },
  { senderId: 'eve' },
)
const outcome = fc.record({ item, differs, seq: fc.nat(), refused: fc.boolean(), reached: fc.array(word), noticed: fc.array(word) })

test('a result comes out of the thread as it went in, whatever it says', () => {
  fc.assert(
    fc.property(fc.array(outcome), (outcomes) => {
      const items = outcomes.map((one) => one.item)
      const results = outcomes.map(({ item: { actor, input }, differs, seq, refused, reached, noticed }, at): Stored => {
        if (refused) return { refused: 'blocked' }
        const { conversationId, clientId, body } = input
        const plain = { id: `m${at}`, conversationId, seq, changeSeq: seq, senderId: actor.id, clientId, body, sentAt: AT, editedAt: null }
        const message = { ...plain, deletedAt: null, replyTo: null, reactions: [], attachments: [], ...differs } as never
        return { message, reached, noticed }
      })
      expect(fromWire(toWire(results, items, AT), items, AT)).toEqual(results)
    }),
  )
})

test('a message that is nothing but its text travels without it', () => {
  const items: Item[] = [
    { actor: { id: 'amal', name: 'Amal' }, input: { conversationId: 'c1', clientId: 'client-1', body: 'Good morning' } },
  ]
  const message = { id: 'm1', conversationId: 'c1', seq: 1, changeSeq: 1, senderId: 'amal', clientId: 'client-1', body: 'Good morning' }
  const rest = { sentAt: AT, editedAt: null, deletedAt: null, replyTo: null, reactions: [], attachments: [] }
  expect(toWire([{ message: { ...message, ...rest }, reached: ['bo'], noticed: [] }], items, AT)).toBe('[["m1",1,["bo"],[]]]')
})
