import type { Dice } from './dice.ts'

const EVENTS = [
  'message:send',
  'conversation:read',
  'conversation:sync',
  'conversation:typing',
  'inbox:counts',
  'no:such',
  '__proto__',
  'constructor',
  '',
]

/** A raw Engine.IO text frame, as a hostile client makes it: mostly a Socket.IO event that no page of ours would send. */
export function malformedFrame(dice: Dice, conversationId: string): string {
  const pick = <T>(list: readonly T[]): T => list[dice.between(0, list.length - 1)] as T
  const event = pick(EVENTS)
  // A frame that breaks the protocol ends its connection, so most of them keep it and reach the listeners.
  const frame = pick(dice.next() < 0.02 ? BREAKING_FRAMES : FRAMES)
  return frame({ event, id: dice.between(0, 99), conversationId, dice })
}

type Parts = { event: string; id: number; conversationId: string; dice: Dice }

const packet = (args: string, ackId: number | '' = '') => `42${ackId}[${args}]`
const named = (event: string, argument: string, ackId: number | '' = '') => packet(`${JSON.stringify(event)},${argument}`, ackId)

const FRAMES: ((parts: Parts) => string)[] = [
  // No acknowledgement function, whatever the event.
  ({ event, conversationId }) => named(event, JSON.stringify({ conversationId, clientId: 'malformed-1', body: 7 })),
  ({ event }) => packet(JSON.stringify(event)),
  ({ event, id }) => named(event, 'null', id),
  ({ event, id }) => named(event, '[[[[[]]]]]', id),
  ({ event, id }) => named(event, '{"__proto__":{"ok":true,"conversationId":"x"},"constructor":{"prototype":{}}}', id),
  ({ event, id, conversationId }) => named(event, `{"conversationId":${JSON.stringify(conversationId)},"__proto__":{"body":"x"}}`, id),
  ({ event, id }) => named(event, '{"toString":1,"valueOf":2,"then":"yes"}', id),
  ({ event, id, dice }) => {
    const depth = dice.between(100, 20_000)
    return named(event, `${'['.repeat(depth)}1${']'.repeat(depth)}`, id)
  },
  ({ event, id, dice }) => {
    const depth = dice.between(100, 8000)
    return named(event, `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`, id)
  },
  ({ event, id, conversationId }) =>
    named(event, JSON.stringify({ conversationId: [conversationId], clientId: {}, body: { length: 5 } }), id),
  ({ event, id }) =>
    named(
      event,
      JSON.stringify({ conversationId: 'x\0', clientId: '\u202e\u202e\u202e\u202e\u202e\u202e\u202e\u202e', body: '\ud800' }),
      id,
    ),
  ({ event, id, conversationId }) =>
    named(event, `{"conversationId":${JSON.stringify(conversationId)},"afterSeq":1e309,"seq":-1,"limit":1e300}`, id),
  ({ event, id, dice }) =>
    named(event, JSON.stringify({ conversationId: 'x', clientId: 'x'.repeat(8), body: 'x'.repeat(dice.between(8001, 20_000)) }), id),
]

const BREAKING_FRAMES: ((parts: Parts) => string)[] = [
  ({ event, id, dice }) => named(event, '['.repeat(dice.between(100, 4000)), id),
  // Placeholders for attachments that never come, and acknowledgements of what was never asked.
  () => '451-["message:send",{"_placeholder":true,"num":0}]',
  () => '459999-["message:send",{"_placeholder":true,"num":5}]',
  ({ id }) => `43${id}[{"ok":true}]`,
  () => '42{"not":"a list"}',
  () => '42[',
  () => '42[7,7]',
  () => '42["disconnect"]',
  () => '42["connect_error",{}]',
  () => '4',
  () => '47',
  () => '9',
  () => '40/admin,{}',
  () => '\u0000\u0001\u0002',
]

/** One frame above the limit: the server closes the connection. */
export const tooLong = () => named('message:send', JSON.stringify({ body: 'x'.repeat(70_000) }))
