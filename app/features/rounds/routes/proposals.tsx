import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { listProposals } from '../read-proposal.server.ts'
import { ProposalsPage } from '../ui/proposals-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => {
  const t = translateTo(locale)
  return { title: t('rounds.proposal.listTitle'), proposals: await listProposals(ctx, actor, t) }
})

export default function ProposalsRoute() {
  return <ProposalsPage proposals={useLoaderData<typeof loader>().proposals} />
}
