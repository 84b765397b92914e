import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  MOST_SHOWN,
  putEarlier,
  putLater,
  takeFresh,
  takeLive,
  toNewest,
  toWindow,
  type Window,
} from '#app/features/messaging/ui/message-window.ts'
import type { MessagePage, MessageView } from '#app/realtime/events.ts'

const message = (seq: number): MessageView => ({
  id: `m${seq}`,
  conversationId: 'c1',
  seq,
  changeSeq: seq,
  senderId: 'amal',
  clientId: `client-${seq}`,
  body: 'hello',
  sentAt: '2026-03-02T09:00:00.000Z',
  editedAt: null,
  deletedAt: null,
  replyTo: null,
  reactions: [],
  attachments: [],
})
const PAGE = 50
const run = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => message(from + n))
/** What the server says when the conversation has so many messages. */
function page(end: number, from: number, to: number): MessagePage {
  const messages = run(Math.max(1, from), Math.min(end, to))
  return { messages, earlier: (messages[0]?.seq ?? 1) > 1 ? (messages[0]?.seq ?? 1) : null, later: to < end ? to + 1 : null }
}
const seqs = ({ messages }: Window) => messages.map(({ seq }) => seq)
const hasNoGap = (window: Window) => seqs(window).every((seq, at, all) => at === 0 || seq === (all[at - 1] ?? 0) + 1)

test('however one scrolls and whatever comes meanwhile, the run has no gap, is not too long, and its ends are told truly', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constantFrom('up', 'down', 'fresh', 'home', 'end') }),
    fc.record({ kind: fc.constant('come'), count: fc.integer({ min: 1, max: 260 }), keep: fc.constantFrom('newest', 'place') }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 900 }), (steps, start) => {
      let end = start
      let window = toWindow(page(end, end - PAGE + 1, end))
      for (const one of steps) {
        const [first, last] = [window.messages[0]?.seq ?? 1, window.messages.at(-1)?.seq ?? 0]
        if (one.kind === 'up' && window.earlier) window = putEarlier(window, page(end, first - PAGE, first - 1), first)
        if (one.kind === 'down' && window.later)
          window = putLater(window, page(end, last + 1, last + PAGE), { afterSeq: last, newestSeq: end })
        if (one.kind === 'fresh') window = takeFresh(window, page(end, end - PAGE + 1, end), 'place')
        if (one.kind === 'home') window = toWindow(page(end, 1, PAGE))
        if (one.kind === 'end') window = toWindow(page(end, end - PAGE + 1, end))
        if (one.kind === 'come' && 'count' in one) {
          window = takeLive(window, run(end + 1, end + one.count), one.keep as 'newest' | 'place')
          end += one.count
        }
        expect(hasNoGap(window)).toBe(true)
        expect(window.messages.length).toBeLessThanOrEqual(MOST_SHOWN)
        expect([window.earlier, window.later]).toEqual([(window.messages[0]?.seq ?? 1) > 1, (window.messages.at(-1)?.seq ?? 0) < end])
      }
    }),
    { seed: 4614 },
  )
})

test('a page that comes after the run was moved elsewhere changes nothing', () => {
  const window = toWindow(page(900, 401, 450))
  expect(putEarlier(window, page(900, 801, 850), 851)).toBe(window)
  expect(putLater(window, page(900, 851, 900), { afterSeq: 850, newestSeq: 900 })).toBe(window)
})

test('an edit reaches a message wherever one reads, and one that is not shown stays away', () => {
  const window = toWindow(page(900, 401, 450))
  const edited = (seq: number) => ({ ...message(seq), changeSeq: 901 + seq, body: 'edited' })
  const after = takeLive(window, [edited(420), edited(3), edited(800)], 'place')
  expect(after.messages.filter(({ body }) => body === 'edited').map(({ seq }) => seq)).toEqual([420])
  expect(seqs(after)).toEqual(seqs(window))
})

test('a message that was written while the last page was on its way is still to come', () => {
  const window = toWindow(page(500, 401, 450))
  expect(putLater(window, page(500, 451, 500), { afterSeq: 450, newestSeq: 501 }).later).toBe(true)
  expect(putLater(window, page(500, 451, 500), { afterSeq: 450, newestSeq: 500 }).later).toBe(false)
})

test('a message that came while the newest page was on its way comes after it, and is not missing from the end', () => {
  expect(toNewest(page(500, 451, 500), 501).later).toBe(true)
  expect(toNewest(page(500, 451, 500), 500).later).toBe(false)
})
