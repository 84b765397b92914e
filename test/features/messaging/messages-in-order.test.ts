import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeMessages, seenUpTo, takeNumbers } from '#app/features/messaging/ui/messages-in-order.ts'
import type { MessageView } from '#app/realtime/events.ts'

const message = (seq: number, changeSeq = seq): MessageView => ({
  id: `m${seq}`,
  conversationId: 'c1',
  seq,
  changeSeq,
  senderId: 'amal',
  clientId: `client-${seq}`,
  body: `as change ${changeSeq} left it`,
  sentAt: '2026-03-02T09:00:00.000Z',
  editedAt: null,
  deletedAt: null,
  replyTo: null,
  attachments: [],
  reactions: [],
})

/** A conversation of some messages, of which some change later: all its states, by their numbers. */
const history = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 25 }).map((steps) => {
  const states: MessageView[] = []
  for (const [at, step] of steps.entries()) {
    const places = states.filter(({ seq, changeSeq }) => seq === changeSeq)
    const changed = step < 4 ? places[step % places.length] : undefined
    states.push(changed ? message(changed.seq, at + 1) : message(at + 1))
  }
  return states
})
const twice = (states: MessageView[]) => [...states, ...states]
const arrivals = history.chain((states) =>
  fc.record({
    states: fc.constant(states),
    arrived: fc.shuffledSubarray(twice(states), { minLength: states.length * 2 }),
    size: fc.integer({ min: 1, max: 5 }),
  }),
)
const inPieces = (all: MessageView[], size: number) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, at * size + size))

test('in whatever order and however often states come, the page shows each message once, as its last change left it', () => {
  fc.assert(
    fc.property(arrivals, ({ states, arrived, size }) => {
      const shown = inPieces(arrived, size).reduce(mergeMessages, [message(0)])
      const newest = new Map(states.map((state) => [state.seq, state.changeSeq]))
      expect(shown.slice(1).map(({ seq, changeSeq }) => [seq, changeSeq])).toEqual([...newest].sort(([a], [b]) => a - b))
    }),
  )
})

test('a change that comes before its message is not lost', () => {
  expect(mergeMessages([message(1)], [message(2, 5)]).at(-1)).toMatchObject({ seq: 2, changeSeq: 5 })
  expect(mergeMessages([message(1), message(2, 5)], [message(2)]).at(-1)).toMatchObject({ seq: 2, changeSeq: 5 })
})

test('a change of a message above the first one on the page adds nothing to the page', () => {
  expect(mergeMessages([message(40)], [message(3, 41)]).map(({ seq }) => seq)).toEqual([40])
})

test('a missing number is where the page asks again', () => {
  const seen = takeNumbers({ end: 2, later: [] }, [3, 4, 5, 7, 8])
  expect(seen).toEqual({ end: 5, later: [7, 8] })
  expect(takeNumbers(seen, [6])).toEqual({ end: 8, later: [] })
  expect(seenUpTo(seen, 6)).toEqual({ end: 8, later: [] })
  expect(seenUpTo(seen, 20)).toEqual({ end: 20, later: [] })
})

test('numbers that came in any order leave no gap when all are there', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 8 }), (order) => {
      const all = order.reduce((numbers, one) => takeNumbers(numbers, [one, one]), { end: 0, later: [] as number[] })
      expect(all).toEqual({ end: 8, later: [] })
    }),
  )
})
