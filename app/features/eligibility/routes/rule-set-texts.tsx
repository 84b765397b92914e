import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { itemsOf, type Loose, shownValue } from '../draft-body.ts'
import { type RuleSetView, readDraftFor } from '../read-rule-set-draft.server.ts'
import { draftFormSchema } from '../rule-set-form.schema.ts'
import { readTypedTexts, textFields } from '../rule-set-texts.ts'
import { RuleSetTextsPage } from '../ui/rule-set-texts-page.tsx'
import { answerDraft, draftHead } from './draft-page.server.ts'

/** Every id of the draft that people may read something about, with its wording and the page it stands on. */
function wordings({ body }: RuleSetView): Map<string, { wording: string; page: string }> {
  const entry = (item: Loose, page: string) => [shownValue(item.id), { wording: shownValue(item.label), page }] as const
  return new Map(
    [
      ...body.sections.flatMap((section, at) => [
        ...itemsOf(body, section).map((item, place) => entry(item, `/sections/${at}/${place}`)),
        entry(section, `/sections/${at}`),
      ]),
      ...body.prerequisites.map((item) => entry(item, '/prerequisites')),
    ].filter(([id]) => id !== ''),
  )
}

export const loader = signedIn(async ({ ctx, actor, locale, params }) => {
  const view = await readDraftFor(ctx, actor, params.id ?? '')
  const key = params.key ?? ''
  const found = wordings(view).get(key)
  if (!found) throw new AppError('not_found')
  return {
    title: `${translateTo(locale)('ruleSets.edit.textsFor', { id: key })}: ${view.edition}`,
    head: draftHead(view, locale),
    id: key,
    ...found,
    fields: textFields(view.texts[key]),
  }
})

export const action = signedInForm(draftFormSchema, async (args) => {
  const { ctx, actor, params, values } = args
  const view = await readDraftFor(ctx, actor, params.id ?? '')
  const key = params.key ?? ''
  const found = wordings(view).get(key)
  if (!found) throw new AppError('not_found')
  return answerDraft(args, { edits: [{ do: 'texts', key, texts: readTypedTexts(values) }], onTo: found.page })
})

export default function RuleSetTextsRoute() {
  return <RuleSetTextsPage {...useLoaderData<typeof loader>()} refused={useActionData()} />
}
