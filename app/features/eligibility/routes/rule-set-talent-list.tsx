import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { shownValue } from '../draft-body.ts'
import { formAt, professionSpec, SEGMENT } from '../draft-forms.ts'
import { type RuleSetView, readDraftFor } from '../read-rule-set-draft.server.ts'
import { draftFormSchema } from '../rule-set-form.schema.ts'
import { professionsOf, talentListOf } from '../talent-list.ts'
import type { DraftAnswer } from '../ui/rule-set-form.tsx'
import { RuleSetTalentPage } from '../ui/rule-set-talent-page.tsx'
import { answerDraft, draftHead, listEdits, rowForms } from './draft-page.server.ts'

const segmentsOf = ({ body }: RuleSetView) => talentListOf(body).segments.map(({ id }) => shownValue(id))
const listsOf = (view: RuleSetView) => ({
  segments: { path: ['talentList', 'segments'], specs: SEGMENT },
  professions: { path: ['talentList', 'professions'], specs: professionSpec(segmentsOf(view)) },
})

export const loader = signedIn(async ({ ctx, actor, locale, params, url }) => {
  const view = await readDraftFor(ctx, actor, params.id ?? '')
  const talent = talentListOf(view.body)
  const { segments, professions } = listsOf(view)
  const chosen = url.searchParams.get('segment')
  const counts = ['', ...segmentsOf(view)].map((id) => ({
    id,
    label: shownValue(talent.segments.find((segment) => shownValue(segment.id) === id)?.label),
    count: professionsOf(talent, id).length,
  }))
  const shown = chosen === null ? null : counts.find(({ id }) => id === chosen)
  const fresh = formAt({ ...view.body, fresh: { segment: chosen } }, ['fresh'], professions.specs, 'professions-new-')
  const rows = professionsOf(talent, chosen ?? '').map(({ at }) => ({
    at,
    fields: formAt(view.body, [...professions.path, at], professions.specs, `professions-${at}-`),
  }))
  return {
    title: `${translateTo(locale)('ruleSets.talent.title')}: ${view.edition}`,
    head: draftHead(view, locale),
    counts,
    segments: shown ? null : rowForms(view.body, 'segments', segments),
    professions: shown ? { ...shown, rows, fresh, total: talent.professions.length } : null,
  }
})

export const action = signedInForm(draftFormSchema, async (args) => {
  const view = await readDraftFor(args.ctx, args.actor, args.params.id ?? '')
  const segment = args.url.searchParams.get('segment')
  const onTo = `/talent-list${segment === null ? '' : `?segment=${encodeURIComponent(segment)}`}`
  return answerDraft(args, { edits: listEdits(args.form, args.values, listsOf(view)), onTo })
})

export default function RuleSetTalentRoute() {
  return <RuleSetTalentPage {...useLoaderData<typeof loader>()} refused={useActionData() as DraftAnswer | undefined} />
}
