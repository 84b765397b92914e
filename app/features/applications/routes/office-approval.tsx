import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type Refused, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { decisionSchema } from '../approval.schema.ts'
import { decideApproval } from '../decide-approval.server.ts'
import { readClaim } from '../read-claim.server.ts'
import { ClaimHistory } from '../ui/claim-history.tsx'
import { ClaimLetter } from '../ui/claim-letter.tsx'
import { ClaimSummary } from '../ui/claim-summary.tsx'
import { DecideForm } from '../ui/decide-form.tsx'

export const loader = signedIn(async ({ ctx, actor, params, url, locale }) => {
  const read = await readClaim(ctx, actor, params.id ?? '')
  const title = translateTo(locale)('applications.office.claimTitle', { name: read.claim.name })
  return data({ ...read, title, showLetter: url.searchParams.get('letter') === 'shown' })
})

export const action = signedInForm(decisionSchema, async ({ ctx, actor, params, locale, form }) => {
  await decideApproval(ctx, actor, { ...form, approvalId: params.id ?? '' })
  return redirect(`${href(locale, '/office')}?notice=saved`)
})

export default function OfficeApprovalRoute() {
  const { title, claim, letter, others, sameReference, invitedBy, own, mayDecide, showLetter } = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  const t = useT()
  return (
    <Page title={title} back={{ to: '/office', label: t('applications.office.back') }}>
      {sameReference > 0 ? <Notice tone="warning">{t('applications.office.sameReference', { count: sameReference })}</Notice> : null}
      {own ? <Notice>{t('applications.office.own')}</Notice> : null}
      <div className="grid gap-8 lg:grid-cols-2">
        <PageSection title={t('applications.office.claim')}>
          <ClaimSummary claim={claim} />
        </PageSection>
        <PageSection title={t('applications.office.letter')}>
          <ClaimLetter claim={claim} letter={letter} invitedBy={invitedBy} shown={showLetter} />
        </PageSection>
      </div>
      {mayDecide || refused ? <DecideForm refused={refused} open={mayDecide} /> : null}
      <PageSection title={t('applications.office.history')}>
        <ClaimHistory claims={others} />
      </PageSection>
    </Page>
  )
}
