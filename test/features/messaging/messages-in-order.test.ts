import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfRun, mergeMessages } from '#app/features/messaging/ui/messages-in-order.ts'
import type { MessageView } from '#app/realtime/events.ts'

const message = (seq: number): MessageView => ({
  id: `m${seq}`,
  conversationId: 'c1',
  seq,
  senderId: 'amal',
  clientId: `client-${seq}`,
  body: `${seq}`,
  sentAt: '2026-03-02T09:00:00.000Z',
})

test('in whatever order and however often messages come, the page shows each once, in the order of their numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 30 }))), (pieces) => {
      const shown = pieces.reduce<MessageView[]>((known, piece) => mergeMessages(known, piece.map(message)), [])
      expect(shown.map(({ seq }) => seq)).toEqual([...new Set(pieces.flat())].sort((a, b) => a - b))
    }),
  )
})

test('a missing number is where the page asks again', () => {
  const seen = [3, 4, 5, 7, 8].map(message)
  expect(endOfRun(seen, 2)).toBe(5)
  expect(endOfRun(mergeMessages(seen, [message(6)]), 5)).toBe(8)
  expect(endOfRun([], 9)).toBe(9)
})
