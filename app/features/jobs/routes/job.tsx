import { useLoaderData } from '@remix-run/react'
import { anyone } from '#app/http/handler.server.ts'
import { useNonce } from '#app/http/nonce.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { jobPostingJson } from '../job-posting.ts'
import { readJob } from '../read-jobs.server.ts'
import { JobPage } from '../ui/job-page.tsx'

export const loader = anyone(async ({ ctx, actor, locale, params }) => {
  const { job, similar } = await readJob(ctx, actor, { id: params.id ?? '', locale })
  const district = job.district ? translateTo('en').dynamic(`vocabulary.district.${job.district}`) : null
  // Only what can still be applied for is offered to search engines.
  const posting =
    job.status === 'open' ? jobPostingJson(job, { url: ctx.settings.origin + href(locale, `/jobs/${job.id}`), district }) : null
  return { title: `${job.title} · ${job.employer}`, description: job.description.slice(0, 150), job, similar, posting }
})

export default function JobRoute() {
  const { job, similar, posting } = useLoaderData<typeof loader>()
  return (
    <>
      {posting ? <Posting json={posting} /> : null}
      <JobPage job={job} similar={similar} />
    </>
  )
}

/** Browsers hide a nonce from scripts, so the two sides differ there and nowhere else. */
function Posting({ json }: { json: string }) {
  const nonce = useNonce()
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own making with every "<" escaped
  return <script type="application/ld+json" nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: json }} />
}
