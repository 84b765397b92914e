import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { readFeedback } from '../read-feedback.server.ts'
import { FeedbackOverviewPage } from '../ui/feedback-overview-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale }) => ({
  title: translateTo(locale)('pairs.feedback.overview'),
  ...(await readFeedback(ctx, actor)),
}))

export default function FeedbackOverviewRoute() {
  const { tallies, shared } = useLoaderData<typeof loader>()
  return <FeedbackOverviewPage tallies={tallies} shared={shared} />
}
