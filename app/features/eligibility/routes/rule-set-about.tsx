import { useActionData, useLoaderData } from '@remix-run/react'
import { refuse, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { isDay } from '#app/lib/dates.ts'
import { ABOUT, formAt, readTyped } from '../draft-forms.ts'
import { type RuleSetView, readDraftFor } from '../read-rule-set-draft.server.ts'
import { draftFormSchema } from '../rule-set-form.schema.ts'
import { RuleSetAboutFields } from '../ui/rule-set-about-fields.tsx'
import { RuleSetEditPage } from '../ui/rule-set-edit-page.tsx'
import type { DraftAnswer } from '../ui/rule-set-form.tsx'
import { answerDraft, draftHead } from './draft-page.server.ts'
import { useLiveProblems } from './use-live-problems.ts'

const fieldsOf = (view: RuleSetView) => formAt({ ...view.body, route: view.route }, [], ABOUT)

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const view = await readDraftFor(ctx, actor, params.id ?? '')
  const { sourceName, sourceUrl, checkedOn } = view
  return {
    title: `${translateTo(locale)('ruleSets.overview.about')}: ${view.edition}`,
    head: draftHead(view, locale),
    fields: fieldsOf(view),
    source: { sourceName, sourceUrl, checkedOn },
  }
})

export const action = signedInForm(draftFormSchema, async (args) => {
  const { form, values } = args
  const text = (name: string) => ([values[name] ?? ''].flat()[0] ?? '').trim()
  const source = { sourceName: text('sourceName').slice(0, 300), sourceUrl: text('sourceUrl') || null, checkedOn: text('checkedOn') }
  const errors = {
    ...(source.sourceUrl === null || /^https:\/\/[^\s]{1,1000}$/.test(source.sourceUrl) ? {} : { sourceUrl: ['ruleSets.error.url'] }),
    ...(isDay(source.checkedOn) ? {} : { checkedOn: ['errors.day'] }),
  }
  if (form.intent !== 'check' && Object.keys(errors).length > 0) return refuse(422, errors, values)
  return answerDraft(args, { edits: [{ do: 'set', path: [], values: readTyped(ABOUT, values) }], source, fields: fieldsOf, onTo: '' })
})

export default function RuleSetAboutRoute() {
  const t = useT()
  const { head, fields, source } = useLoaderData<typeof loader>()
  const refused = useActionData() as DraftAnswer | undefined
  const live = useLiveProblems(head)
  return (
    <RuleSetEditPage
      title={t('ruleSets.overview.about')}
      lead={t('ruleSets.edit.aboutLead')}
      more={<RuleSetAboutFields source={source} refused={refused} />}
      {...{ head, fields, refused, ...live }}
    />
  )
}
