import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { listMails } from '../read-outbox.server.ts'
import { OutboxPage } from '../ui/outbox-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => ({
  title: translateTo(locale)('admin.outbox.title'),
  mails: await listMails(ctx, actor),
}))

export default function OutboxRoute() {
  return <OutboxPage mails={useLoaderData<typeof loader>().mails} />
}
