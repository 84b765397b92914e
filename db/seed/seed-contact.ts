import { takeCase } from '#app/features/casework/assign-case.server.ts'
import { writeToOfficer } from '#app/features/casework/case-conversation.server.ts'
import { readCase } from '#app/features/casework/read-case.server.ts'
import { markConversationRead } from '#app/features/messaging/mark-read.server.ts'
import { MAX_SEQ } from '#app/features/messaging/message.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { startConversation } from '#app/features/messaging/start-conversation.server.ts'
import { reportMessage } from '#app/features/moderation/report-message.server.ts'
import { enterCohortConversation } from '#app/features/orientation/cohort-conversation.server.ts'
import type { World } from './seed-world.ts'
import { CASE_TALK, COHORT_TALK, FRAUD, REQUEST } from './world/contact-talks.ts'

/** People who write to each other without being a pair: a group, a request that waits, a case, and one who asks for money. */
export async function seedContact(world: World) {
  await seedCase(world)
  const { conversationId, fellows } = await seedCohort(world)
  const [asking, cheating] = fellows
  if (!asking || !cheating) return
  const to = { kind: 'person' as const, id: world.people.get('migrant') ?? '' }
  await startConversation(world.on(1), await world.actor(asking), { to, clientId: 'seed-request', body: REQUEST })
  const at = world.on(1)
  const { id } = await sendMessage(at, await world.actor(cheating), { conversationId, clientId: 'seed-fraud', body: FRAUD })
  const report = { conversationId, messageId: id, reason: 'money' as const, words: '' }
  await reportMessage({ ...at, now: world.ctx.now }, await world.actor(asking), report)
}

/** The group of the demo's migrant; gives its other people. */
async function seedCohort(world: World) {
  const migrant = await world.actor('migrant')
  const { cohortId } = await world.ctx.db
    .selectFrom('enrolments')
    .select('cohortId')
    .where('userId', '=', migrant.id)
    .orderBy('enrolledAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const conversationId = await enterCohortConversation(world.on(3), migrant, { cohortId })
  const people = await world.ctx.db.selectFrom('participants').select('userId').where('conversationId', '=', conversationId).execute()
  const organisers = await world.ctx.db.selectFrom('memberships').select('userId').where('endedAt', 'is', null).execute()
  const staff = organisers.map(({ userId }) => userId)
  const others = people.map(({ userId }) => userId).filter((id) => id !== migrant.id)
  const fellows = others.filter((id) => !staff.includes(id))
  const speakers = { organiser: others.find((id) => staff.includes(id)) ?? '', fellow: fellows[0] ?? '', migrant: migrant.id }
  for (const [at, { who, body }] of COHORT_TALK.entries())
    if (speakers[who])
      await sendMessage(world.on(2, 10 + at), await world.actor(speakers[who]), { conversationId, clientId: `seed-cohort-${at}`, body })
  await markConversationRead(world.on(1), migrant, { conversationId, seq: MAX_SEQ })
  return { conversationId, fellows }
}

async function seedCase(world: World) {
  const [family, officer] = [await world.actor('family'), await world.actor('officer')]
  const { id } = await world.ctx.db.selectFrom('applications').select('id').where('userId', '=', family.id).executeTakeFirstOrThrow()
  await takeCase(world.on(5), officer, { applicationId: id, token: (await readCase(world.on(5), officer, id)).token })
  const conversationId = await writeToOfficer(world.on(4), family)
  for (const [at, { who, body }] of CASE_TALK.entries())
    await sendMessage(world.on(4, 11 + at), who === 'officer' ? officer : family, { conversationId, clientId: `seed-case-${at}`, body })
}
