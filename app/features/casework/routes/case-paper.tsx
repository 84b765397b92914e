import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type Refused, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { orNotFound } from '#app/lib/errors.ts'
import { href } from '#app/lib/locales.ts'
import { Page } from '#app/ui/page.tsx'
import { paperSchema } from '../case.schema.ts'
import { checkPaper } from '../check-paper.server.ts'
import { PaperForm } from '../ui/paper-form.tsx'
import { viewCase } from '../view-case.server.ts'

export const loader = signedIn(async ({ ctx, actor, params, locale }) => {
  const view = await viewCase(ctx, actor, params.id ?? '', locale)
  const paper = orNotFound(view.papers.find(({ id }) => id === params.paper))
  return { title: paper.label, id: view.id, reference: view.case.reference, token: view.token, paper, mayReview: view.may.review }
})

export const action = signedInForm(paperSchema, async ({ ctx, actor, params, locale, form }) => {
  await checkPaper(ctx, actor, { ...form, applicationId: params.id ?? '', paperId: params.paper ?? '' })
  return redirect(`${href(locale, `/office/cases/${params.id}`)}?notice=saved`)
})

export default function CasePaperRoute() {
  const { title, id, reference, token, paper, mayReview } = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  const t = useT()
  return (
    <Page title={title} back={{ to: `/office/cases/${id}`, label: t('casework.page.title', { reference }) }} width="text">
      <PaperForm token={token} paper={paper} open={mayReview && !paper.replaced} refused={refused} />
    </Page>
  )
}
