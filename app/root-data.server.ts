import type { AppLoadContext } from '@remix-run/node'
import type { Ctx } from './context.server.ts'
import type { Actor } from './features/accounts/actor.ts'
import { isAdministrator, isEmployer, isOfficer, isOrganiser } from './features/accounts/actor.ts'
import { countUnreadMessages } from './features/messaging/count-unread.server.ts'
import { countUnreadNotifications } from './features/notifications/count-unread.server.ts'
import { stringsFor } from './i18n/strings.server.ts'
import { localeOfPrefix } from './lib/locales.ts'

export type Person = {
  id: string
  name: string
  migrant: boolean
  mentor: boolean
  officer: boolean
  administrator: boolean
  employer: boolean
  organiser: boolean
  unreadMessages: number
  unreadNotifications: number
}
export type RootData = Awaited<ReturnType<typeof rootData>>

/** What every page needs. Never throws: without it even the error page has no words. */
export async function rootData(request: Request, { ctx, actor }: AppLoadContext) {
  const url = new URL(request.url)
  const pathname = url.pathname.replace(/\.data$/, '')
  const locale = localeOfPrefix(pathname.split('/')[1]) ?? actor?.locale ?? 'en'
  const person = actor ? await personOf(ctx, actor).catch(() => null) : null
  return { locale, strings: stringsFor(locale, pathname), person, mode: ctx.settings.mode, origin: ctx.settings.origin }
}

async function personOf(ctx: Ctx, actor: Actor): Promise<Person> {
  return {
    id: actor.id,
    name: actor.name,
    migrant: actor.migrant,
    mentor: actor.mentor,
    officer: isOfficer(actor),
    administrator: isAdministrator(actor),
    employer: isEmployer(actor),
    organiser: isOrganiser(actor),
    unreadMessages: await countUnreadMessages(ctx, actor),
    unreadNotifications: await countUnreadNotifications(ctx, actor),
  }
}
