import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { GATE, PREREQUISITE } from '../draft-forms.ts'
import { readDraftFor } from '../read-rule-set-draft.server.ts'
import { draftFormSchema } from '../rule-set-form.schema.ts'
import type { DraftAnswer } from '../ui/rule-set-form.tsx'
import { RuleSetPrerequisitesPage } from '../ui/rule-set-prerequisites-page.tsx'
import { answerDraft, draftHead, listEdits, rowForms } from './draft-page.server.ts'

const LISTS = {
  prerequisites: { path: ['prerequisites'], specs: PREREQUISITE },
  gates: { path: ['gates'], specs: GATE },
}

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const view = await readDraftFor(ctx, actor, params.id ?? '')
  const ids = view.body.prerequisites.flatMap(({ id }) => (typeof id === 'string' && id !== '' ? [id] : []))
  return {
    title: `${translateTo(locale)('ruleSets.overview.prerequisites')}: ${view.edition}`,
    head: draftHead(view, locale),
    ids,
    prerequisites: rowForms(view.body, 'prerequisites', LISTS.prerequisites),
    gates: rowForms(view.body, 'gates', LISTS.gates),
  }
})

export const action = signedInForm(draftFormSchema, (args) =>
  answerDraft(args, { edits: listEdits(args.form, args.values, LISTS), onTo: '/prerequisites' }),
)

export default function RuleSetPrerequisitesRoute() {
  return <RuleSetPrerequisitesPage {...useLoaderData<typeof loader>()} refused={useActionData() as DraftAnswer | undefined} />
}
