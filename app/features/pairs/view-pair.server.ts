import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { timeZonesOf } from '#app/features/accounts/time-zones.server.ts'
import { isOver } from '#app/features/mentorship/mentorship-life.ts'
import { movesOfMentorship, requestOfMentorship } from '#app/features/mentorship/read-mentorship.server.ts'
import { conversationOf } from '#app/features/messaging/open-conversation.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { addDays, HONG_KONG } from '#app/lib/dates.ts'
import { COMMON_ZONES, formatInZone, zoneName } from '#app/lib/zoned-time.ts'
import type { Mentorships, PairSteps } from '#db/schema.ts'
import { listFeedbackFor } from './feedback.repo.server.ts'
import type { Moment } from './feedback.ts'
import { type FoundPair, pairFor } from './find-pair.server.ts'
import { listGoalsFor, listStepsFor } from './goal.repo.server.ts'
import { findQuietFor } from './pair.repo.server.ts'
import { MIDWAY_DAYS } from './pair.ts'
import type { PairView, TimelineRow } from './pair-view.ts'
import { listSessionMovesFor, listSessionsFor } from './session.repo.server.ts'
import { type TimelineEvent, timelineOf } from './timeline.ts'
import { goalView, personWord, type Reader, sessionRow, stepView } from './view-parts.server.ts'

/** Everything on the page of a pair, for one of the two. */
export async function viewPair(ctx: Ctx, actor: Actor, { id, t, zone }: { id: string; t: Translate; zone?: string }): Promise<PairView> {
  const found = await pairFor(ctx.db, actor, id)
  const { pair, side, otherId } = found
  const reader = await readerOf(ctx, actor, found, t, zone)
  const steps = await listStepsFor(ctx.db, actor, id)
  const { status, startedAt, endedAt, pausedUntil } = pair
  return {
    ...{ id, status, side, startedAt, endedAt, pausedUntil },
    otherName: reader.names.get(otherId) ?? '',
    conversationId: (await conversationOf(ctx.db, 'mentorship', id)) ?? null,
    ...(await sessionsOf(ctx, actor, reader, id)),
    goals: (await listGoalsFor(ctx.db, actor, id)).map((goal) => goalView(reader, goal, steps)),
    agreed: agreedOf(reader, steps),
    timeline: await timelineRows(ctx, actor, reader, pair),
    ...zonesOf(reader),
    quiet: (await findQuietFor(ctx.db, actor, id)) !== null,
    feedback: await feedbackDue(ctx, actor, pair),
  }
}

/**
 * How one of the two reads what is theirs: names, clocks, language. `zone` is the clock of the page: the account's, the
 * browser's, or Hong Kong's; without a page it is the account's or Hong Kong's.
 */
export async function readerOf(ctx: Ctx, actor: Actor, { otherId }: FoundPair, t: Translate, zone?: string): Promise<Reader> {
  const zones = await timeZonesOf(ctx.db, [actor.id, otherId])
  const clocks = { own: zone ?? zones.get(actor.id) ?? HONG_KONG, other: zones.get(otherId) ?? HONG_KONG }
  return { id: actor.id, names: await namesOf(ctx.db, [actor.id, otherId]), zones: clocks, now: ctx.now(), t }
}

async function sessionsOf(ctx: Ctx, actor: Actor, reader: Reader, id: string) {
  const at = ctx.now().toISOString()
  const sessions = (await listSessionsFor(ctx.db, actor, id)).filter(({ status }) => status !== 'cancelled')
  const isComing = ({ status, endsAt }: { status: string; endsAt: string }) => status === 'booked' && endsAt > at
  const rows = (list: typeof sessions) => list.map((session) => sessionRow(reader, session))
  return { coming: rows(sessions.filter(isComing)), past: rows(sessions.filter((session) => !isComing(session))).reverse() }
}

const agreedOf = (reader: Reader, steps: PairSteps[]) =>
  steps.flatMap((step) =>
    step.sessionId !== null && step.doneAt === null ? [{ ...stepView(reader, step), sessionId: step.sessionId }] : [],
  )

async function timelineRows(ctx: Ctx, actor: Actor, reader: Reader, mentorship: Mentorships): Promise<TimelineRow[]> {
  const events = timelineOf({
    request: await requestOfMentorship(ctx.db, mentorship.id),
    mentorship,
    moves: await movesOfMentorship(ctx, actor, mentorship.id),
    sessionMoves: await listSessionMovesFor(ctx.db, actor, mentorship.id),
  })
  return events.map((event) => ({ id: event.id, at: event.at, text: sentenceOf(reader, event) }))
}

function sentenceOf(reader: Reader, { kind, by, startsAt }: TimelineEvent): string {
  const when = startsAt ? formatInZone(startsAt, reader.t.locale, reader.zones.own) : ''
  return reader.t(`pairs.timeline.${kind}`, { name: personWord(reader, by), when })
}

function zonesOf({ zones, now, t }: Reader) {
  const label = (zone: string) => `${zone.split('/').at(-1)?.replaceAll('_', ' ')} · ${zoneName(zone, t.locale, now)}`
  const known: string[] = [...COMMON_ZONES]
  const all = known.includes(zones.own) ? known : [zones.own, ...known]
  const names = { own: zones.own, ownName: zoneName(zones.own, t.locale, now), otherName: zoneName(zones.other, t.locale, now) }
  return { zone: { ...names, same: zones.own === zones.other }, zones: all.map((value) => ({ value, label: label(value) })) }
}

/** Which feedback this person may give now and has not given. */
async function feedbackDue(ctx: Ctx, actor: Actor, { id, status, startedAt }: Mentorships): Promise<Moment | null> {
  const moment = isOver(status) ? 'closing' : 'midway'
  const halfway = addDays(new Date(startedAt), MIDWAY_DAYS) <= ctx.now()
  if (moment === 'midway' && !halfway) return null
  const given = await listFeedbackFor(ctx.db, actor, id)
  return given.some((one) => one.moment === moment) ? null : moment
}
