import type { Ctx } from '#app/context.server.ts'
import { type Contact, contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { mailAboutMentoring } from '#app/features/mentorship/mail-about-mentoring.server.ts'
import type { Part } from '#app/features/mentorship/score-facts.ts'
import { reasonsForMentor, reasonsOf, reasonText } from '#app/features/mentorship/score-reasons.ts'
import { notifyOnce } from '#app/features/notifications/notify.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { formatMoment } from '#app/lib/dates.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Db } from '#db/client.ts'
import type { RoundPairs } from '#db/schema.ts'
import { findRound } from './round.repo.server.ts'
import type { RoundSide } from './round.ts'
import { findPair } from './round-pair.repo.server.ts'
import { type RoundNews, roundEmail } from './rounds.emails.ts'

export const proposalPath = (pairId: string) => `/proposals/${pairId}`
const REASONS_MOST = 4

/** Tells both sides of a new proposal, with the reasons. Harmless when repeated, or when it was answered meanwhile. */
export async function tellProposal(ctx: Ctx, { pairId }: { pairId: string }): Promise<void> {
  const pair = await findPair(ctx.db, pairId)
  if (pair?.status !== 'proposed') return
  await ctx.db.transaction().execute((trx) => tellSides(ctx, trx, 'proposed', { pair, sides: ['mentee', 'mentor'] }))
  ctx.publish([pair.menteeId, pair.mentorId], { type: 'notification:new' })
}

/** Reminds whoever has not answered yet, once. Harmless when repeated, or when nothing is left to answer. */
export async function remindProposal(ctx: Ctx, { pairId }: { pairId: string }): Promise<void> {
  const pair = await findPair(ctx.db, pairId)
  if (pair?.status !== 'proposed' || pair.answerBy <= ctx.now().toISOString()) return
  const sides = (['mentee', 'mentor'] as const).filter((side) => pair[`${side}Answer`] === 'waiting')
  await ctx.db.transaction().execute((trx) => tellSides(ctx, trx, 'reminder', { pair, sides }))
  ctx.publish(
    sides.map((side) => pair[`${side}Id`]),
    { type: 'notification:new' },
  )
}

/** Tells one or both sides about a turn of a proposal, in the app and by mail, in the transaction of the turn. Once, if repeated. */
export async function tellSides(
  ctx: Pick<Ctx, 'newId' | 'now' | 'settings'>,
  trx: Db,
  news: RoundNews,
  { pair, sides }: { pair: RoundPairs; sides: RoundSide[] },
): Promise<void> {
  const people = await contactsOf(trx, [pair.menteeId, pair.mentorId])
  const round = await findRound(trx, pair.roundId)
  const organisation = round && (await organisationsById(trx, [round.organisationId])).get(round.organisationId)
  for (const side of sides) {
    const to = people.get(side === 'mentee' ? pair.menteeId : pair.mentorId)
    const other = people.get(side === 'mentee' ? pair.mentorId : pair.menteeId)?.name ?? ''
    if (!to || to.suspended) continue
    const from = organisation ? pickText(organisation.names, to.locale).text : ''
    await tellOne(ctx, trx, news, { pair, side, to, other, organisation: from })
  }
}

type Telling = { pair: RoundPairs; side: RoundSide; to: Contact; other: string; organisation: string }

async function tellOne(
  ctx: Pick<Ctx, 'newId' | 'now' | 'settings'>,
  trx: Db,
  news: RoundNews,
  { pair, side, to, other, organisation }: Telling,
) {
  const at = ctx.now()
  const path = proposalPath(pair.id)
  const t = translateTo(to.locale)
  await notifyOnce(trx, { id: ctx.newId(), userId: to.id, kind: `round.${news}`, params: { name: other, organisation }, path, at })
  const reasons = news === 'proposed' ? reasonsFor(pair, side).map((reason) => reasonText(reason, t.dynamic, to.locale)) : []
  const until = formatMoment(pair.answerBy, to.locale)
  const mail = roundEmail(news, { name: to.name, other, organisation, until, reasons, path, origin: ctx.settings.origin }, t)
  const uniqueKey = `round.${news}:${pair.id}:${side}`
  await mailAboutMentoring(ctx, trx, to, { mail, uniqueKey })
}

function reasonsFor({ score: total, parts }: RoundPairs, side: RoundSide) {
  const score = { total, parts: JSON.parse(parts) as Part[] }
  const good = side === 'mentor' ? reasonsForMentor(score) : reasonsOf(score).filter(({ kind }) => kind === 'for')
  return good.slice(0, REASONS_MOST)
}
