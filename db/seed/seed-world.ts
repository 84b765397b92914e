import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { isLocale } from '#app/lib/locales.ts'
import type { Db } from '../client.ts'
import { type Dice, openDice } from './dice.ts'

const DAY = 24 * 60 * 60 * 1000

/** The world while it is made: who there is, and a clock that can stand on any day of the past nine months. */
export type World = {
  ctx: Ctx
  dice: Dice
  now: Date
  passwordHash: string
  /** Ids by the key that the data files use. */
  organisations: Map<string, string>
  people: Map<string, string>
  /** The same context on another day, at an hour of Hong Kong's working day unless said otherwise. */
  on: (daysAgo: number, hour?: number) => Ctx
  /** A person as their own request would see them now. */
  actor: (key: string) => Promise<Actor>
}

export async function openWorld(ctx: Ctx, passwordHash: string): Promise<World> {
  const now = ctx.now()
  const dice = openDice(852)
  const midnight = Math.floor((now.getTime() + 8 * 3_600_000) / DAY) * DAY - 8 * 3_600_000
  const people = new Map<string, string>()
  return {
    ctx,
    dice,
    now,
    passwordHash,
    organisations: new Map(),
    people,
    on: (daysAgo, hour = 9 + dice.below(9)) => {
      const moment = Math.min(midnight - daysAgo * DAY + hour * 3_600_000 + dice.below(3600) * 1000, now.getTime())
      return { ...ctx, now: () => new Date(moment) }
    },
    actor: (key) => readActor(ctx.db, people.get(key) ?? key),
  }
}

/** The actor of a person from their rows, as a signed-in request has it. */
export async function readActor(db: Db, id: string): Promise<Actor> {
  const user = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const memberships = await db
    .selectFrom('memberships')
    .innerJoin('organisations', 'organisations.id', 'memberships.organisationId')
    .select(['memberships.organisationId', 'organisations.kind', 'memberships.role'])
    .where('memberships.userId', '=', id)
    .where('memberships.endedAt', 'is', null)
    .execute()
  return {
    id,
    name: user.name,
    email: user.email,
    locale: isLocale(user.locale) ? user.locale : 'en',
    verified: user.emailVerifiedAt !== null,
    migrant: user.migrantSince !== null,
    mentor: user.mentorSince !== null,
    memberships,
  }
}

/** Day of the calendar in Hong Kong, so many days ago (negative: to come). */
export function dayAgo(world: World, daysAgo: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Hong_Kong' }).format(new Date(world.now.getTime() - daysAgo * DAY))
}
