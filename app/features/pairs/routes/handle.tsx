import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type Refused, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { addReportNote, moveReport } from '../handle-report.server.ts'
import { readReport } from '../read-reports.server.ts'
import { handleSchema } from '../report.schema.ts'
import { HandlePage } from '../ui/handle-page.tsx'

export const loader = signedIn(async ({ ctx, actor, params, locale }) => ({
  title: translateTo(locale)('pairs.queue.title'),
  report: await readReport(ctx, actor, params.id ?? ''),
}))

export const action = signedInForm(handleSchema, async ({ ctx, actor, params, locale, form }) => {
  const reportId = params.id ?? ''
  if (form.intent === 'note') await addReportNote(ctx, actor, { reportId, body: form.note })
  else await moveReport(ctx, actor, { reportId, event: form.intent })
  return redirect(`${href(locale, `/organiser/safeguarding/${reportId}`)}?notice=saved`)
})

export default function HandleRoute() {
  return <HandlePage report={useLoaderData<typeof loader>().report} refused={useActionData<Refused>()} />
}
