import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { readMail } from '../read-outbox.server.ts'
import { MailPage } from '../ui/outbox-page.tsx'

export const loader = signedIn(async ({ ctx, actor, params }) => {
  const mail = await readMail(ctx, actor, params.id ?? '')
  return { title: mail.subject, mail }
})

export default function MailRoute() {
  return <MailPage mail={useLoaderData<typeof loader>().mail} />
}
