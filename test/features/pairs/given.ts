import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runDueTasks } from '#app/background/worker.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { mailTasks } from '#app/features/accounts/send-mail.tasks.server.ts'
import { acceptRequest } from '#app/features/mentorship/accept-request.server.ts'
import { mentorshipTasks } from '#app/features/mentorship/mentorship.tasks.server.ts'
import { requestMentor } from '#app/features/mentorship/request-mentor.server.ts'
import { bookSession } from '#app/features/pairs/book-session.server.ts'
import { pairTasks } from '#app/features/pairs/pairs.tasks.server.ts'
import { parseMail } from '#app/mail/eml.ts'
import { listOutbox } from '#app/mail/mailer.server.ts'
import { GOAL, givenMentee, givenMentor } from '#test/features/mentorship/given.ts'

export type Two = { mentee: Actor; mentor: Actor; id: string }

/** Two people whose mentorship runs, with everything done that begins it. */
export async function givenPair(
  ctx: Ctx,
  { mentee = 'amal', mentor = 'mona', proposedAt }: { mentee?: string; mentor?: string; proposedAt?: string } = {},
): Promise<Two> {
  const two = { mentee: await givenMentee(ctx, mentee), mentor: await givenMentor(ctx, mentor) }
  return { ...two, id: await pairUp(ctx, two, proposedAt) }
}

/** Makes a pair of people who are there already. */
export async function pairUp(ctx: Ctx, { mentee, mentor }: Omit<Two, 'id'>, proposedAt?: string): Promise<string> {
  const requestId = await requestMentor(ctx, mentee, { mentorId: mentor.id, goal: GOAL, ...(proposedAt ? { startsAt: proposedAt } : {}) })
  await acceptRequest(ctx, mentor, { requestId })
  const { id } = await ctx.db.selectFrom('mentorships').select('id').where('requestId', '=', requestId).executeTakeFirstOrThrow()
  await work(ctx)
  return id
}

/** Everything that is due in the background, mail included. */
export const work = (ctx: Ctx) => runDueTasks(ctx, { ...mailTasks, ...mentorshipTasks, ...pairTasks })

export const input = (startsAt: string, more: { minutes?: number; place?: string } = {}) => ({
  startsAt: new Date(startsAt),
  minutes: 60,
  mode: 'online' as const,
  place: '',
  ...more,
})

export const book = (ctx: Ctx, actor: Actor, mentorshipId: string, startsAt: string) =>
  bookSession(ctx, actor, { mentorshipId, ...input(startsAt) })

export const sessionRow = (ctx: Ctx, id: string) =>
  ctx.db.selectFrom('pairSessions').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** The mails that lie in the outbox for an address, oldest first. */
export async function mailsTo(ctx: Ctx, email: string) {
  const folder = ctx.settings.outboxFolder ?? ''
  const ids = (await listOutbox(folder, 500)).map(({ id }) => id).sort()
  return ids.map((id) => parseMail(readFileSync(join(folder, `${id}.eml`), 'utf8'))).filter(({ to }) => to.includes(email))
}

export const newsOf = async (ctx: Ctx, userId: string) =>
  (await ctx.db.selectFrom('notifications').select(['kind', 'path']).where('userId', '=', userId).orderBy('id').execute()).map(
    ({ kind }) => kind,
  )
