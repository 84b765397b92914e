import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { commonTimes } from '#app/features/mentorship/list-free-times.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { addMinutes } from '#app/lib/dates.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { zoneName } from '#app/lib/zoned-time.ts'
import { meetingPairFor } from './find-pair.server.ts'
import type { OfferedTime } from './offered-time.ts'
import { findSessionFor } from './session.repo.server.ts'
import { whenBoth } from './session-words.ts'
import { readerOf } from './view-pair.server.ts'

const MOST = 12
type Wish = { mentorshipId: string; sessionId?: string; t: Translate; zone?: string }

/** For booking, or for moving a session: the next times that suit both, on both clocks. */
export async function offerTimes(ctx: Ctx, actor: Actor, { mentorshipId, sessionId, t, zone }: Wish) {
  const found = await meetingPairFor(ctx, actor, mentorshipId)
  const { mentorId, menteeId } = found.pair
  const session = sessionId ? orNotFound(await findSessionFor(ctx.db, actor, { mentorshipId, sessionId })) : null
  const reader = await readerOf(ctx, actor, found, t, zone)
  const { startsAt: starts, minutes } = await commonTimes(ctx, { mentorId, menteeId, most: MOST })
  const times = starts.map((startsAt): OfferedTime => {
    const endsAt = addMinutes(new Date(startsAt), minutes).toISOString()
    const { own, other } = whenBoth({ startsAt, endsAt }, reader.zones, t)
    return { value: startsAt, own, other }
  })
  const names = { own: zoneName(reader.zones.own, t.locale, reader.now), other: zoneName(reader.zones.other, t.locale, reader.now) }
  return { otherName: reader.names.get(found.otherId) ?? '', times, minutes, zone: reader.zones.own, zoneNames: names, session }
}
