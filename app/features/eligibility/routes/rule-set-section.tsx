import { useActionData, useLoaderData } from '@remix-run/react'
import { type ActorArgs, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { itemsKey, itemsOf, shownValue } from '../draft-body.ts'
import { formAt, GROUP, readTyped, sectionSpec } from '../draft-forms.ts'
import { type RuleSetView, readDraftFor } from '../read-rule-set-draft.server.ts'
import { draftFormSchema } from '../rule-set-form.schema.ts'
import type { DraftAnswer } from '../ui/rule-set-form.tsx'
import { RuleSetSectionPage } from '../ui/rule-set-section-page.tsx'
import { answerDraft, draftHead, freeId, listEdits, rowForms } from './draft-page.server.ts'
import { useLiveProblems } from './use-live-problems.ts'

const placeOf = ({ params }: Pick<ActorArgs, 'params'>) => Number(/^\d{1,4}$/.exec(params.section ?? '')?.[0] ?? -1)
const sectionAt = (view: RuleSetView, at: number) => orNotFound(view.body.sections[at])
const groupsAt = (at: number) => ({ path: ['sections', at, 'groups'], specs: GROUP })

export const loader = signedIn(async (args) => {
  const view = await readDraftFor(args.ctx, args.actor, args.params.id ?? '')
  const at = placeOf(args)
  const section = sectionAt(view, at)
  const points = itemsKey(view.body) === 'choices'
  return {
    title: `${translateTo(args.locale)('ruleSets.edit.sectionTitle', { id: shownValue(section.id) })}: ${view.edition}`,
    head: draftHead(view, args.locale),
    at,
    id: shownValue(section.id),
    fields: formAt(view.body, ['sections', at], sectionSpec(view.body, section)),
    items: itemsOf(view.body, section).map((item) => ({
      id: shownValue(item.id),
      label: shownValue(item.label),
      points: points ? shownValue(item.points) : null,
    })),
    groups: points ? rowForms(view.body, 'groups', groupsAt(at)) : null,
  }
})

export const action = signedInForm(draftFormSchema, async (args) => {
  const { ctx, actor, params, form, values } = args
  const view = await readDraftFor(ctx, actor, params.id ?? '')
  const at = placeOf(args)
  const specs = sectionSpec(view.body, sectionAt(view, at))
  const fields = (now: RuleSetView) => formAt(now.body, ['sections', at], specs)
  const path = ['sections', at]
  if (form.intent === 'save' || form.intent === 'check')
    return answerDraft(args, { edits: [{ do: 'set', path, values: readTyped(specs, values) }], fields, onTo: '' })
  const fresh = { id: freeId(view.body, 'item'), label: '' }
  const edits = listEdits(form, values, { items: { path: [...path, itemsKey(view.body)], specs: [], fresh }, groups: groupsAt(at) })
  return answerDraft(args, { edits, onTo: `/sections/${at}` })
})

export default function RuleSetSectionRoute() {
  const data = useLoaderData<typeof loader>()
  const live = useLiveProblems(data.head)
  return <RuleSetSectionPage {...data} {...live} refused={useActionData() as DraftAnswer | undefined} />
}
