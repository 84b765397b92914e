import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { listNotifications } from '../list-notifications.server.ts'
import { markNotificationsRead } from '../mark-notifications-read.server.ts'
import { notificationsSchema } from '../notification.schema.ts'
import { openNotification } from '../open-notification.server.ts'
import { NotificationsPage } from '../ui/notifications-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, url }) => {
  const t = translateTo(locale)
  return {
    title: t('notifications.title'),
    ...(await listNotifications(ctx, actor, { t, beforeId: url.searchParams.get('before') ?? undefined })),
  }
})

export const action = signedInForm(notificationsSchema, async ({ ctx, actor, locale, form }) => {
  if (form.intent === 'open') return redirect(href(locale, await openNotification(ctx, actor, form)))
  await markNotificationsRead(ctx, actor)
  return redirect(href(locale, '/notifications'))
})

export default function NotificationsRoute() {
  return <NotificationsPage {...useLoaderData<typeof loader>()} />
}
