import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type Refused, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { ownReports } from '../read-reports.server.ts'
import { reportSchema } from '../report.schema.ts'
import { sendReport } from '../send-report.server.ts'
import { ReportPage } from '../ui/report-page.tsx'

export const loader = signedIn(async ({ ctx, actor, params, locale }) => {
  const id = params.id ?? ''
  return { title: translateTo(locale)('pairs.report.title'), pairId: id, ...(await ownReports(ctx, actor, id)) }
})

export const action = signedInForm(reportSchema, async ({ ctx, actor, params, locale, form }) => {
  await sendReport(ctx, actor, { ...form, mentorshipId: params.id ?? '' })
  return redirect(`${href(locale, `/pairs/${params.id}/report`)}?notice=reported`)
})

export default function ReportRoute() {
  const { pairId, otherName, reports } = useLoaderData<typeof loader>()
  return <ReportPage pairId={pairId} otherName={otherName} reports={reports} refused={useActionData<Refused>()} />
}
