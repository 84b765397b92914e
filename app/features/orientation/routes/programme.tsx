import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { anyone, signedInForm } from '#app/http/handler.server.ts'
import { href } from '#app/lib/locales.ts'
import { enterCohortConversation } from '../cohort-conversation.server.ts'
import { enrol } from '../enrol.server.ts'
import { leaveCohort } from '../leave-cohort.server.ts'
import { placeSchema } from '../programme.schema.ts'
import { readProgramme } from '../read-programmes.server.ts'
import { ProgrammePage } from '../ui/programme-page.tsx'

export const loader = anyone(async ({ ctx, actor, locale, params }) => {
  const programme = await readProgramme(ctx, actor, { id: params.id ?? '', locale })
  return { title: programme.title.text, description: programme.summary.text.slice(0, 150), programme }
})

export const action = signedInForm(placeSchema, async ({ ctx, actor, locale, params, form }) => {
  if (form.intent === 'talk') return redirect(href(locale, `/messages/${await enterCohortConversation(ctx, actor, form)}`))
  if (form.intent === 'join') await enrol(ctx, actor, form)
  else await leaveCohort(ctx, actor, form)
  return redirect(`${href(locale, `/programmes/${params.id}`)}?notice=${form.intent === 'join' ? 'joined' : 'left'}`)
})

export default function ProgrammeRoute() {
  const { programme } = useLoaderData<typeof loader>()
  return <ProgrammePage programme={programme} refused={useActionData<typeof action>()} />
}
