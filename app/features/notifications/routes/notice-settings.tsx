import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { zoneName } from '#app/lib/zoned-time.ts'
import { listBrowsers } from '../list-browsers.server.ts'
import { noticeSettingsSchema } from '../notice-settings.schema.ts'
import { readNoticeSettings } from '../read-notice-settings.server.ts'
import { saveNoticeSettings } from '../save-notice-settings.server.ts'
import { removeBrowser } from '../subscribe-push.server.ts'
import { NoticeSettingsPage } from '../ui/notice-settings-page.tsx'

export const loader = signedIn(async ({ ctx, actor, visit, locale }) => {
  const settings = await readNoticeSettings(ctx, actor, { browser: visit.timeZone })
  const browsers = await listBrowsers(ctx, actor, visit.sessionId)
  return { title: translateTo(locale)('notices.title'), settings, zone: zoneName(settings.zone, locale, ctx.now()), browsers }
})

export const action = signedInForm(noticeSettingsSchema, async ({ ctx, actor, visit, locale, form }) => {
  if (form.intent === 'save') await saveNoticeSettings(ctx, actor, form, visit.timeZone)
  else await removeBrowser(ctx, actor, form)
  return redirect(href(locale, '/account/notices?notice=saved'))
})

export default function NoticeSettingsRoute() {
  const result = useActionData<typeof action>()
  return <NoticeSettingsPage {...useLoaderData<typeof loader>()} refused={result && 'ok' in result ? result : undefined} />
}
