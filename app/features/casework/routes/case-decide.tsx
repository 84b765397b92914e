import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type Refused, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { decideSchema } from '../case.schema.ts'
import { doCaseOpinion } from '../do-case-opinion.server.ts'
import { readLetterOfCase } from '../read-letter-of-case.server.ts'
import { DecideForms } from '../ui/decide-forms.tsx'
import { viewCase } from '../view-case.server.ts'

export const loader = signedIn(async ({ ctx, actor, params, locale }) => {
  const view = await viewCase(ctx, actor, params.id ?? '', locale)
  const { letter } = await readLetterOfCase(ctx, actor, view.id, locale)
  const { id, token, may, recommendation } = view
  return {
    title: translateTo(locale)('casework.decide.title'),
    id,
    token,
    may,
    recommendation,
    letter,
    reference: view.case.reference,
    status: view.case.status,
    unaccepted: view.papers.filter(({ replaced, status }) => !replaced && status !== 'accepted').length,
    openRequest: view.requests.some(({ answeredAt, cancelledAt }) => answeredAt === null && cancelledAt === null),
  }
})

export const action = signedInForm(decideSchema, async ({ ctx, actor, params, locale, form }) => {
  await doCaseOpinion(ctx, actor, params.id ?? '', form)
  return redirect(`${href(locale, `/office/cases/${params.id}`)}?notice=saved`)
})

export default function CaseDecideRoute() {
  const view = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  const t = useT()
  const back = { to: `/office/cases/${view.id}`, label: t('casework.page.title', { reference: view.reference }) }
  return (
    <Page title={view.title} lead={t('casework.decide.lead')} back={back} width="text">
      {view.may.own ? <Notice>{t('casework.page.own')}</Notice> : null}
      {view.unaccepted > 0 ? <Notice tone="warning">{t('casework.decide.unmet', { count: view.unaccepted })}</Notice> : null}
      {view.openRequest ? <Notice tone="warning">{t('casework.decide.unmetRequest')}</Notice> : null}
      <DecideForms view={view} refused={refused} />
    </Page>
  )
}
