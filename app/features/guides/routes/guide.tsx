import { useLoaderData } from '@remix-run/react'
import { anyone } from '#app/http/handler.server.ts'
import { readGuide } from '../read-guides.server.ts'
import { GuidePage } from '../ui/guide-page.tsx'

export const loader = anyone(async ({ ctx, actor, locale, params }) => {
  const guide = await readGuide(ctx, actor, { slug: params.slug ?? '', locale })
  return { title: guide.title, description: guide.summary, guide }
})

export default function GuideRoute() {
  return <GuidePage guide={useLoaderData<typeof loader>().guide} />
}
