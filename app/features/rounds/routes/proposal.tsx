import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { answerProposal } from '../answer-proposal.server.ts'
import { readProposal } from '../read-proposal.server.ts'
import { answerSchema } from '../round.schema.ts'
import { ProposalPage } from '../ui/proposal-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const t = translateTo(locale)
  return { title: t('rounds.proposal.title'), proposal: await readProposal(ctx, actor, { pairId: params.id ?? '', t }) }
})

export const action = signedInForm(answerSchema, async ({ ctx, actor, locale, params, form }) => {
  const pairId = params.id ?? ''
  await answerProposal(ctx, actor, { pairId, ...form })
  const notice = form.intent === 'accept' ? 'accepted' : 'declined'
  return redirect(`${href(locale, `/proposals/${pairId}`)}?notice=${notice}`)
})

export default function ProposalRoute() {
  return <ProposalPage proposal={useLoaderData<typeof loader>().proposal} refused={useActionData<typeof action>()} />
}
