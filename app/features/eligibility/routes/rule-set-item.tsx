import { useActionData, useLoaderData } from '@remix-run/react'
import { type ActorArgs, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { orNotFound } from '#app/lib/errors.ts'
import { itemsKey, itemsOf, shownValue } from '../draft-body.ts'
import { formAt, itemSpec, readTyped } from '../draft-forms.ts'
import { type RuleSetView, readDraftFor } from '../read-rule-set-draft.server.ts'
import { draftFormSchema } from '../rule-set-form.schema.ts'
import { RuleSetEditPage } from '../ui/rule-set-edit-page.tsx'
import type { DraftAnswer } from '../ui/rule-set-form.tsx'
import { TextLinks } from '../ui/rule-set-prerequisites-page.tsx'
import { answerDraft, draftHead } from './draft-page.server.ts'
import { useLiveProblems } from './use-live-problems.ts'

const number = (text: string | undefined) => Number(/^\d{1,4}$/.exec(text ?? '')?.[0] ?? -1)

function itemAt(view: RuleSetView, { params }: Pick<ActorArgs, 'params'>) {
  const [at, place] = [number(params.section), number(params.item)]
  const section = orNotFound(view.body.sections[at])
  const item = orNotFound(itemsOf(view.body, section)[place])
  const path = ['sections', at, itemsKey(view.body), place]
  return { at, section, item, path, specs: itemSpec(view.body, section) }
}

export const loader = signedIn(async (args) => {
  const view = await readDraftFor(args.ctx, args.actor, args.params.id ?? '')
  const { at, section, item, path, specs } = itemAt(view, args)
  const id = shownValue(item.id)
  return {
    title: `${translateTo(args.locale)('ruleSets.edit.itemTitle', { id })}: ${view.edition}`,
    head: draftHead(view, args.locale),
    id,
    section: { at, label: shownValue(section.label) || shownValue(section.id) },
    fields: formAt(view.body, path, specs),
  }
})

export const action = signedInForm(draftFormSchema, async (args) => {
  const view = await readDraftFor(args.ctx, args.actor, args.params.id ?? '')
  const { at, path, specs } = itemAt(view, args)
  const fields = (now: RuleSetView) => formAt(now.body, path, specs)
  const edits = [{ do: 'set' as const, path, values: readTyped(specs, args.values) }]
  return answerDraft(args, { edits, fields, onTo: `/sections/${at}` })
})

export default function RuleSetItemRoute() {
  const t = useT()
  const { head, id, section, fields } = useLoaderData<typeof loader>()
  const live = useLiveProblems(head)
  return (
    <RuleSetEditPage
      title={t('ruleSets.edit.itemTitle', { id })}
      back={{ to: `/admin/rule-sets/${head.id}/sections/${section.at}`, label: section.label || t('ruleSets.edit.nothing') }}
      refused={useActionData() as DraftAnswer | undefined}
      {...{ head, fields, ...live }}
    >
      <TextLinks id={head.id} ids={id ? [id] : []} />
    </RuleSetEditPage>
  )
}
