import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { takeSnapshot } from '#app/features/messaging/take-snapshot.server.ts'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { messageIn, reportSchema } from '../report.schema.ts'
import { reportMessage } from '../report-message.server.ts'
import { ReportPage } from '../ui/report-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params, url }) => {
  const [conversationId, messageId] = [params.id ?? '', messageIn(url.searchParams)]
  const { message, snapshot } = await takeSnapshot(ctx, actor, { conversationId, messageId })
  const title = translateTo(locale)(message ? 'moderation.report.message' : 'moderation.report.conversation')
  const name = snapshot.people.find(({ id }) => id === message?.senderId)?.name ?? null
  return { title, conversationId, messageId, quoted: message && name ? { name, body: message.body } : null }
})

export const action = signedInForm(reportSchema, async ({ ctx, actor, locale, params, url, form }) => {
  await reportMessage(ctx, actor, { ...form, conversationId: params.id ?? '', messageId: messageIn(url.searchParams) })
  return redirect(href(locale, '/messages?notice=reported'))
})

export default function ReportRoute() {
  return <ReportPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
