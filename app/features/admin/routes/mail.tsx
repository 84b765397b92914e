import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { linkParts } from '../mail-links.ts'
import { readMail } from '../read-outbox.server.ts'
import { MailPage } from '../ui/outbox-page.tsx'

export const loader = signedIn(async ({ ctx, actor, params }) => {
  const mail = await readMail(ctx, actor, params.id ?? '')
  return { title: mail.subject, to: mail.to, parts: linkParts(mail.text, ctx.settings.origin) }
})

export default function MailRoute() {
  return <MailPage {...useLoaderData<typeof loader>()} />
}
