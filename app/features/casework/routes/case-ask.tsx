import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerFormData, type Refused, signedIn } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { addDays, hongKongDay } from '#app/lib/dates.ts'
import { href } from '#app/lib/locales.ts'
import { Page } from '#app/ui/page.tsx'
import { askSchema } from '../case.schema.ts'
import { ASKABLE_SECTIONS, DUE_DAYS } from '../case.ts'
import { requestChanges } from '../request-changes.server.ts'
import { AskForm } from '../ui/ask-form.tsx'
import { viewCase } from '../view-case.server.ts'

export const loader = signedIn(async ({ ctx, actor, params, locale }) => {
  const view = await viewCase(ctx, actor, params.id ?? '', locale)
  const t = translateTo(locale)
  const papers = view.papers.filter(({ replaced }) => !replaced)
  const of = (status: string) => papers.filter((paper) => paper.status === status)
  // What was found wanting stands first and is chosen already.
  const targets = [...of('replace'), ...of('received'), ...of('accepted')].map(({ requirement, label, fileName, status, ...paper }) => ({
    target: `document:${requirement}`,
    label,
    hint: fileName,
    chosen: status === 'replace',
    reasonCode: status === 'replace' ? paper.reasonCode : null,
    reasonText: status === 'replace' ? paper.reasonText : null,
  }))
  return {
    title: t('casework.ask.title'),
    id: view.id,
    reference: view.case.reference,
    token: view.token,
    mayAsk: view.may.ask,
    papers: targets.filter(({ target }, at) => targets.findIndex((one) => one.target === target) === at),
    sections: ASKABLE_SECTIONS.map((section) => ({ target: `section:${section}`, label: t.dynamic(`casework.section.${section}`) })),
    dueOn: hongKongDay(addDays(ctx.now(), DUE_DAYS.usual)),
  }
})

export const action = signedIn(async (args) => {
  const { ctx, actor, params, locale, request } = args
  await ctx.limits.take('write', actor.id)
  const sent = await request.formData().catch(() => new FormData())
  return answerFormData(askSchema(ctx.now()), args, sent, async ({ form }) => {
    await requestChanges(ctx, actor, { ...form, applicationId: params.id ?? '' })
    return redirect(`${href(locale, `/office/cases/${params.id}`)}?notice=sent`)
  })
})

export default function CaseAskRoute() {
  const { title, id, reference, mayAsk, ...form } = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  const t = useT()
  return (
    <Page
      title={title}
      lead={t('casework.ask.lead')}
      back={{ to: `/office/cases/${id}`, label: t('casework.page.title', { reference }) }}
      width="text"
    >
      {mayAsk ? <AskForm {...form} refused={refused} /> : <p>{t('casework.ask.notNow')}</p>}
    </Page>
  )
}
