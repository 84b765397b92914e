import type { Ctx } from '#app/context.server.ts'
import { acceptRequest } from '#app/features/mentorship/accept-request.server.ts'
import { declineRequest } from '#app/features/mentorship/decline-request.server.ts'
import { commonTimes, mentorTimes } from '#app/features/mentorship/list-free-times.server.ts'
import { listMentors } from '#app/features/mentorship/list-mentors.server.ts'
import { markPreference } from '#app/features/mentorship/mark-preference.server.ts'
import { mentorFilterSchema } from '#app/features/mentorship/mentorship.schema.ts'
import { proposeOtherTime } from '#app/features/mentorship/propose-time.server.ts'
import { requestMentor } from '#app/features/mentorship/request-mentor.server.ts'
import { markConversationRead } from '#app/features/messaging/mark-read.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { filesOfLine } from './seed-talk-files.ts'
import type { World } from './seed-world.ts'
import { GOALS_EN, GOALS_ZH, TALKS_EN, TALKS_ZH } from './world/talks.ts'

/** Who found a mentor, what they wrote to each other, and what still waits for an answer. */
export async function seedPairs(world: World) {
  for (let at = 0; at < 26; at += 1)
    await seedPair(world, `migrant-${at}`, { daysAgo: Math.max(9, 230 - at * 8), answer: at % 6 === 5 ? 'decline' : 'accept' })
  await seedPair(world, 'migrant', { daysAgo: 24, answer: 'accept', mentor: 'mentor' })
  for (const key of ['migrant-34', 'migrant-36', 'migrant-38'])
    await seedPair(world, key, { daysAgo: 1 + world.dice.below(4), answer: 'none', mentor: 'mentor' })
  await seedOtherTime(world)
}

const DAY = 24 * 60 * 60 * 1000

type Plan = { daysAgo: number; answer: 'accept' | 'decline' | 'none'; mentor?: string }

async function seedPair(world: World, key: string, { daysAgo, answer, mentor }: Plan) {
  const mentee = await world.actor(key)
  const mentorKey = mentor ?? (await bestMentor(world, key))
  if (!mentorKey) return
  const chinese = mentee.locale !== 'en'
  const goal = world.dice.pick(chinese ? GOALS_ZH : GOALS_EN)
  const mentorId = world.people.get(mentorKey) ?? ''
  const asked = world.on(daysAgo)
  const startsAt = await timeFor(asked, { mentorId, menteeId: mentee.id, answer })
  const requestId = await requestMentor(asked, mentee, { mentorId, goal, startsAt }).catch(refusedIn(mentor))
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

/** A time that both have free, after the answer; where the answer is still to come, not too soon. */
async function timeFor(ctx: Ctx, { mentorId, menteeId, answer }: { mentorId: string; menteeId: string; answer: Plan['answer'] }) {
  const { startsAt } = await commonTimes(ctx, { mentorId, menteeId, most: 12 })
  const soonest = ctx.now().getTime() + (answer === 'none' ? 7 : 3) * DAY
  return startsAt.find((time) => Date.parse(time) > soonest)
}

/** A mentor proposed another time to the demo's migrant, who also wishes for somebody. */
async function seedOtherTime(world: World) {
  const migrant = await world.actor('migrant')
  const [asked, wished] = await othersFor(world, 'migrant')
  if (!asked || !wished) return
  const mentorId = world.people.get(asked) ?? ''
  await markPreference(world.on(3), migrant, { mentorId: world.people.get(wished) ?? '', kind: 'wish' })
  const startsAt = await timeFor(world.on(2), { mentorId, menteeId: migrant.id, answer: 'none' })
  const requestId = await requestMentor(world.on(2), migrant, { mentorId, goal: GOALS_ZH[0] ?? '', startsAt })
  const answered = world.on(1)
  const { startsAt: free } = await mentorTimes(answered, mentorId, 24)
  const other = free.find((time) => time !== startsAt && Date.parse(time) > answered.now().getTime() + 3 * DAY)
  if (other) await proposeOtherTime(answered, await world.actor(asked), { requestId, startsAt: other })
}

/** A pair that chance chose may be impossible; one that the demo needs may not. */
const refusedIn = (needed: string | undefined) => (error: unknown) => {
  if (needed) throw error
  return undefined
}

/** One of the three best for this person, as they would choose from the list. */
async function bestMentor(world: World, key: string): Promise<string | undefined> {
  const others = await othersFor(world, key)
  return others[world.dice.below(Math.min(3, others.length))]
}

async function othersFor(world: World, key: string): Promise<string[]> {
  const { items } = await listMentors(world.ctx, await world.actor(key), { filter: mentorFilterSchema.parse({}), t: translateTo('en') })
  // The demo's own mentor keeps places for who tries the demo.
  const others = items.filter(({ id }) => id !== world.people.get('mentor'))
  const keys = new Map([...world.people].map(([key, id]) => [id, key]))
  return others.flatMap(({ id }) => keys.get(id) ?? [])
}

type Talk = { conversationId: string; mentee: string; mentor: string; daysAgo: number; lines: string[] }

/** A conversation over some days; the last line waits to be read. */
async function talk(world: World, { conversationId, mentee, mentor, daysAgo, lines }: Talk) {
  for (const [at, body] of lines.entries()) {
    const day = Math.max(0, daysAgo - Math.floor((at * Math.min(daysAgo, 12)) / lines.length))
    const sender = await world.actor(at % 2 === 0 ? mentee : mentor)
    const ctx = world.on(day, 10 + at)
    const attachmentIds = mentee === 'migrant' ? await filesOfLine(ctx, sender, { conversationId, at }) : []
    const { seq } = await sendMessage({ ...ctx, limits: { take: async () => undefined } }, sender, {
      conversationId,
      clientId: `seed-${conversationId}-${at}`,
      body,
      attachmentIds,
    })
    const reader = await world.actor(at % 2 === 0 ? mentor : mentee)
    if (at < lines.length - 1) await markConversationRead(ctx, reader, { conversationId, seq })
  }
}
