import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type Refused, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { caseDeedSchema } from '../case.schema.ts'
import { writeToApplicant } from '../case-conversation.server.ts'
import { doCaseDeed } from '../do-case-deed.server.ts'
import { CaseClaims } from '../ui/case-claims.tsx'
import { CaseDuplicates } from '../ui/case-duplicates.tsx'
import { CaseHead } from '../ui/case-head.tsx'
import { CaseNotes } from '../ui/case-notes.tsx'
import { CaseRequests } from '../ui/case-requests.tsx'
import { CaseTimeline } from '../ui/case-timeline.tsx'
import { viewCase } from '../view-case.server.ts'

export const loader = signedIn(async ({ ctx, actor, params, locale }) => {
  const view = await viewCase(ctx, actor, params.id ?? '', locale)
  return { ...view, title: translateTo(locale)('casework.page.title', { reference: view.case.reference }) }
})

export const action = signedInForm(caseDeedSchema, async ({ ctx, actor, params, locale, form }) => {
  const applicationId = params.id ?? ''
  if (form.intent === 'talk') return redirect(href(locale, `/messages/${await writeToApplicant(ctx, actor, { applicationId })}`))
  await doCaseDeed(ctx, actor, applicationId, form)
  return redirect(`${href(locale, `/office/cases/${params.id}`)}?notice=saved`)
})

export default function CaseRoute() {
  const view = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  const t = useT()
  return (
    <Page title={view.title} back={{ to: '/office/cases', label: t('casework.page.back') }}>
      <ErrorSummary refused={refused} labels={{ body: t('casework.notes.label'), officerId: t('casework.page.handOver') }} />
      {view.may.own ? <Notice>{t('casework.page.own')}</Notice> : null}
      <CaseDuplicates duplicates={view.duplicates} />
      <CaseHead view={view} refused={refused} />
      <CaseRequests id={view.id} requests={view.requests} token={view.token} mayAct={view.may.work} />
      <CaseClaims view={view} />
      <CaseNotes notes={view.notes} mayAdd={view.may.work} refused={refused} />
      <CaseTimeline events={view.timeline} />
    </Page>
  )
}
