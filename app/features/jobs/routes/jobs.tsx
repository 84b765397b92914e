import { useLoaderData } from '@remix-run/react'
import { anyone } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { jobFilterSchema } from '../job.schema.ts'
import { listJobs } from '../read-jobs.server.ts'
import { JobsPage } from '../ui/jobs-page.tsx'

export const loader = anyone(async ({ ctx, actor, locale, url }) => {
  const t = translateTo(locale)
  const filter = jobFilterSchema.parse(Object.fromEntries([...url.searchParams].filter(([, value]) => value !== '')))
  return { title: t('jobs.title'), description: t('jobs.lead'), filter, ...(await listJobs(ctx, actor, { filter, locale })) }
})

export default function JobsRoute() {
  const { items, total, next, filter } = useLoaderData<typeof loader>()
  return <JobsPage items={items} total={total} next={next} filter={filter} />
}
