import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { profilesOf } from '#app/features/profiles/read-profiles.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { addMinutes } from '#app/lib/dates.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { zoneName } from '#app/lib/zoned-time.ts'
import { meetingPairFor } from './find-pair.server.ts'
import type { OfferedTime } from './offered-time.ts'
import { findSessionFor, listTaken } from './session.repo.server.ts'
import { whenBoth } from './session-words.ts'
import { commonTimes } from './shared-times.ts'
import { readerOf } from './view-pair.server.ts'

type Wish = { mentorshipId: string; sessionId?: string; minutes: number; t: Translate }

/** For booking, or for moving a session: the next times that suit both, on both clocks. */
export async function offerTimes(ctx: Ctx, actor: Actor, { mentorshipId, sessionId, minutes, t }: Wish) {
  const found = await meetingPairFor(ctx, actor, mentorshipId)
  const { mentorId, menteeId } = found.pair
  const session = sessionId ? orNotFound(await findSessionFor(ctx.db, actor, { mentorshipId, sessionId })) : null
  const reader = await readerOf(ctx, actor, found, t)
  const profiles = new Map((await profilesOf(ctx.db, [mentorId, menteeId])).map((profile) => [profile.id, profile.slots]))
  const times = commonTimes({
    menteeSlots: profiles.get(menteeId) ?? [],
    mentorSlots: profiles.get(mentorId) ?? [],
    hours: null,
    booked: await listTaken(ctx.db, [mentorId, menteeId], { from: ctx.now().toISOString(), except: session?.id ?? '' }),
    now: ctx.now(),
    minutes,
  })
  const offered = times.map((start): OfferedTime => {
    const span = { startsAt: start.toISOString(), endsAt: addMinutes(start, minutes).toISOString() }
    const { own, other } = whenBoth(span, reader.zones, t)
    return { value: span.startsAt, own, other }
  })
  const names = { own: zoneName(reader.zones.own, t.locale, reader.now), other: zoneName(reader.zones.other, t.locale, reader.now) }
  return { otherName: reader.names.get(found.otherId) ?? '', times: offered, zone: reader.zones.own, zoneNames: names, session }
}
