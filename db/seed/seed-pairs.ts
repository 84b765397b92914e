import { acceptRequest } from '#app/features/mentorship/accept-request.server.ts'
import { declineRequest } from '#app/features/mentorship/decline-request.server.ts'
import { listMentors } from '#app/features/mentorship/list-mentors.server.ts'
import { mentorFilterSchema } from '#app/features/mentorship/mentorship.schema.ts'
import { requestMentor } from '#app/features/mentorship/request-mentor.server.ts'
import { markConversationRead } from '#app/features/messaging/mark-read.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import type { World } from './seed-world.ts'
import { GOALS_EN, GOALS_ZH, TALKS_EN, TALKS_ZH } from './world/talks.ts'

/** Who found a mentor, what they wrote to each other, and what still waits for an answer. */
export async function seedPairs(world: World) {
  for (let at = 0; at < 26; at += 1)
    await seedPair(world, `migrant-${at}`, { daysAgo: Math.max(9, 230 - at * 8), answer: at % 6 === 5 ? 'decline' : 'accept' })
  await seedPair(world, 'migrant', { daysAgo: 24, answer: 'accept', mentor: 'mentor' })
  for (const key of ['migrant-34', 'migrant-36', 'migrant-38'])
    await seedPair(world, key, { daysAgo: 1 + world.dice.below(4), answer: 'none', mentor: 'mentor' })
}

type Plan = { daysAgo: number; answer: 'accept' | 'decline' | 'none'; mentor?: string }

async function seedPair(world: World, key: string, { daysAgo, answer, mentor }: Plan) {
  const mentee = await world.actor(key)
  const mentorKey = mentor ?? (await bestMentor(world, key))
  if (!mentorKey) return
  const chinese = mentee.locale !== 'en'
  const goal = world.dice.pick(chinese ? GOALS_ZH : GOALS_EN)
  const mentorId = world.people.get(mentorKey) ?? ''
  const requestId = await requestMentor(world.on(daysAgo), mentee, { mentorId, goal }).catch(refusedIn(mentor))
  if (!requestId || answer === 'none') return
  const answered = world.on(daysAgo - 1)
  if (answer === 'decline')
    return declineRequest(answered, await world.actor(mentorKey), { requestId, reasonCode: 'noTime', note: undefined })
  const conversationId = await acceptRequest(answered, await world.actor(mentorKey), { requestId })
  await talk(world, {
    conversationId,
    mentee: key,
    mentor: mentorKey,
    daysAgo: daysAgo - 2,
    lines: world.dice.pick(chinese ? TALKS_ZH : TALKS_EN),
  })
}

/** A pair that chance chose may be impossible; one that the demo needs may not. */
const refusedIn = (needed: string | undefined) => (error: unknown) => {
  if (needed) throw error
  return undefined
}

/** One of the three best for this person, as they would choose from the list. */
async function bestMentor(world: World, key: string): Promise<string | undefined> {
  const { items } = await listMentors(world.ctx, await world.actor(key), { filter: mentorFilterSchema.parse({}), t: translateTo('en') })
  // The demo's own mentor keeps places for who tries the demo.
  const others = items.filter(({ id }) => id !== world.people.get('mentor'))
  const chosen = others[world.dice.below(Math.min(3, others.length))]
  return [...world.people].find(([, id]) => id === chosen?.id)?.[0]
}

type Talk = { conversationId: string; mentee: string; mentor: string; daysAgo: number; lines: string[] }

/** A conversation over some days; the last line waits to be read. */
async function talk(world: World, { conversationId, mentee, mentor, daysAgo, lines }: Talk) {
  for (const [at, body] of lines.entries()) {
    const day = Math.max(0, daysAgo - Math.floor((at * Math.min(daysAgo, 12)) / lines.length))
    const sender = await world.actor(at % 2 === 0 ? mentee : mentor)
    const ctx = world.on(day, 10 + at)
    const { seq } = await sendMessage({ ...ctx, limits: { take: async () => undefined } }, sender, {
      conversationId,
      clientId: `seed-${conversationId}-${at}`,
      body,
    })
    const reader = await world.actor(at % 2 === 0 ? mentor : mentee)
    if (at < lines.length - 1) await markConversationRead(ctx, reader, { conversationId, seq })
  }
}
