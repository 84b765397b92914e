import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { href } from '#app/lib/locales.ts'
import { takeIn, takeOut } from '../choose-people.server.ts'
import { readRoundPeople } from '../read-round-people.server.ts'
import { peopleFilterSchema, peopleFormSchema } from '../round.schema.ts'
import { RoundPeoplePage } from '../ui/round-people-page.tsx'

export const loader = signedIn(async ({ ctx, actor, locale, params, url }) => {
  const asked = Object.fromEntries(url.searchParams)
  const side = asked.side === 'mentor' ? ('mentor' as const) : ('mentee' as const)
  // Whoever has not chosen yet most likely wants those who still need somebody.
  const filter = peopleFilterSchema.parse(asked.look ? asked : { ...asked, free: 'yes' })
  const page = Math.min(500, Math.max(1, Number.parseInt(asked.page ?? '1', 10) || 1))
  const view = await readRoundPeople(ctx, actor, { roundId: params.id ?? '', locale, side, filter, page })
  return { title: `${translateTo(locale)('rounds.people.title')}: ${view.head.title}`, side, filter, ...view }
})

export const action = signedInForm(peopleFormSchema, async ({ ctx, actor, locale, params, form }) => {
  const roundId = params.id ?? ''
  const { side } = form
  if (form.intent === 'take') await takeIn(ctx, actor, { roundId, side, filter: form })
  else await takeOut(ctx, actor, { roundId, side, who: form.intent === 'remove' ? form.who : 'all' })
  const notice = form.intent === 'take' ? 'saved' : 'removed'
  return redirect(`${href(locale, `/organiser/rounds/${roundId}/people`)}?side=${side}&notice=${notice}`)
})

export default function RoundPeopleRoute() {
  const { title: _title, ...view } = useLoaderData<typeof loader>()
  return <RoundPeoplePage {...view} refused={useActionData<typeof action>()} />
}
