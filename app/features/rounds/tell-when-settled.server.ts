import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { enqueueMail } from '#app/features/accounts/enqueue-mail.server.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { notifyOnce } from '#app/features/notifications/notify.server.ts'
import { peopleWithRole } from '#app/features/organisations/list-members.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import type { RoundPairs } from '#db/schema.ts'
import { findRound } from './round.repo.server.ts'
import { listPairs } from './round-pair.repo.server.ts'
import { settledEmail } from './rounds.emails.ts'

/**
 * Has the organisers told, once a wave, when no proposal of a round waits for an answer any more. Called after each settling has
 * been committed: of two at the same instant the later one sees both.
 */
export async function tellWhenSettled(ctx: Ctx, { roundId }: { roundId: string }): Promise<void> {
  const pairs = await listPairs(ctx.db, roundId)
  const runId = lastWave(pairs)
  if (runId === undefined || pairs.some(({ status }) => status === 'proposed')) return
  const [at, uniqueKey] = [ctx.now(), `rounds.settled:${runId}`]
  await insertTask(ctx.db, { id: ctx.newId(), kind: 'rounds.settled', payload: { roundId, runId }, runAt: at, at, uniqueKey })
}

const lastWave = (pairs: RoundPairs[]): string | undefined =>
  pairs.reduce<RoundPairs | undefined>((last, pair) => (!last || pair.proposedAt > last.proposedAt ? pair : last), undefined)?.runId

/** Says in the app and by mail what came of a wave. Harmless when repeated. */
export async function tellSettled(ctx: Ctx, { roundId, runId }: { roundId: string; runId: string }): Promise<void> {
  const round = await findRound(ctx.db, roundId)
  if (round?.state !== 'published') return
  const counts = countsOf((await listPairs(ctx.db, roundId)).filter((pair) => pair.runId === runId))
  const people = await contactsOf(ctx.db, await peopleWithRole(ctx.db, [round.organisationId], 'organiser'))
  const told = [...people.values()].filter(({ suspended }) => !suspended)
  const [at, path] = [ctx.now(), `/organiser/rounds/${roundId}`]
  await ctx.db.transaction().execute(async (trx) => {
    for (const { id, name, email, locale } of told) {
      await notifyOnce(trx, { id: ctx.newId(), userId: id, kind: 'round.settled', params: { name: round.title }, path, at })
      const mail = settledEmail({ name, title: round.title, path, origin: ctx.settings.origin, counts }, translateTo(locale))
      await enqueueMail(trx, { id: ctx.newId(), at, to: email, locale, mail, uniqueKey: `round.settled:${runId}:${id}` })
    }
  })
  ctx.publish(
    told.map(({ id }) => id),
    { type: 'notification:new' },
  )
}

function countsOf(wave: RoundPairs[]) {
  const count = (...wanted: RoundPairs['status'][]) => wave.filter(({ status }) => wanted.includes(status)).length
  return { accepted: count('accepted'), declined: count('declined', 'withdrawn'), silent: count('expired') }
}
