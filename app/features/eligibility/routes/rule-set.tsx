import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type Refused, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { href, type Locale } from '#app/lib/locales.ts'
import { discardDraft } from '../discard-draft.server.ts'
import { itemsKey, itemsOf, shownValue } from '../draft-body.ts'
import { draftRuleSet } from '../draft-rule-set.server.ts'
import { namesAround, type RuleSetView, readDraftFor, readRuleSetFor } from '../read-rule-set-draft.server.ts'
import { overviewFormSchema } from '../rule-set-form.schema.ts'
import { talentListOf } from '../talent-list.ts'
import { RuleSetPage } from '../ui/rule-set-page.tsx'
import { answerDraft, freeId, listEdits, shownProblems } from './draft-page.server.ts'

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const view = await readRuleSetFor(ctx, actor, params.id ?? '')
  const basedOn = view.basedOn === null ? null : await readRuleSetFor(ctx, actor, view.basedOn)
  return {
    title: view.edition,
    set: {
      ...overviewOf(view, locale),
      ...(await namesAround(ctx, view)),
      proposedBy: view.proposedBy,
      basedOn: basedOn && { id: basedOn.id, edition: basedOn.edition },
    },
  }
})

function overviewOf({ body, texts: _texts, problems, ...view }: RuleSetView, locale: Locale) {
  return {
    ...view,
    title: shownValue(body.title),
    kind: shownValue(body.kind),
    passMark: shownValue(body.passMark),
    problems: shownProblems(problems, locale),
    sections: body.sections.map((section) => ({
      id: shownValue(section.id),
      label: shownValue(section.label),
      items: itemsOf(body, section).length,
    })),
    prerequisites: body.prerequisites.length,
    professions: talentListOf(body).professions.length,
  }
}

export const action = signedInForm(overviewFormSchema, async (args) => {
  const { ctx, actor, locale, params, form } = args
  const id = params.id ?? ''
  if (form.intent === 'copy') return redirect(`${href(locale, `/admin/rule-sets/${await draftRuleSet(ctx, actor, { id })}`)}?notice=saved`)
  if (form.intent === 'discard') {
    await discardDraft(ctx, actor, { id, revision: form.revision })
    return redirect(`${href(locale, '/admin/rule-sets')}?notice=discarded`)
  }
  const { body } = await readDraftFor(ctx, actor, id)
  const fresh = { id: freeId(body, 'section'), label: '', max: null, [itemsKey(body)]: [] }
  return answerDraft(
    { ...args, form },
    { edits: listEdits(form, args.values, { sections: { path: ['sections'], specs: [], fresh } }), onTo: '' },
  )
})

export default function RuleSetRoute() {
  const refused = useActionData<typeof action>() as Refused | undefined
  return <RuleSetPage set={useLoaderData<typeof loader>().set} refused={refused?.ok === false ? refused : undefined} />
}
