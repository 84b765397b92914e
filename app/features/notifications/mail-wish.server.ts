import type { MailWish } from '#app/features/accounts/send-mail.tasks.server.ts'
import { wants } from './notice-settings.ts'
import { noticeSettingsOf } from './read-notice-settings.server.ts'
import { unsubscribeUrl } from './unsubscribe-link.server.ts'

/** Mails of an area come unless their reader switched them off; each carries the one click that does so. */
export const mailWish: MailWish = async (ctx, { userId, area }, locale) => {
  if (!wants(await noticeSettingsOf(ctx.db, userId), area, 'mail')) return null
  return { listUnsubscribe: unsubscribeUrl(ctx.settings, { userId, area, locale }) }
}
