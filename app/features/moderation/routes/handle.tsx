import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { decideReport } from '../decide-report.server.ts'
import { readReport } from '../read-reports.server.ts'
import { decisionSchema } from '../report.schema.ts'
import { HandlePage } from '../ui/handle-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const report = await readReport(ctx, actor, params.id ?? '')
  return { title: translateTo(locale)(`moderation.reason.${report.reason}`), report }
})

export const action = signedInForm(decisionSchema, async ({ ctx, actor, locale, params, form }) => {
  await decideReport(ctx, actor, { ...form, reportId: params.id ?? '' })
  return redirect(href(locale, '/admin/moderation?notice=saved'))
})

export default function HandleRoute() {
  return <HandlePage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
