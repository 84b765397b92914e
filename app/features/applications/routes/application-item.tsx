import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { refuse, signedIn, signedInForm } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { countryNames } from '#app/lib/countries.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { href } from '#app/lib/locales.ts'
import { sectionPageSchema } from '../application.schema.ts'
import { answersIn, isListSection } from '../application-answers.ts'
import type { Answers } from '../application-field.ts'
import { afterSaving, backFrom, type From } from '../application-paths.ts'
import { itemsOf, savedSteps } from '../application-progress.ts'
import type { SectionShape } from '../application-section.ts'
import { offersOf } from '../claim-options.server.ts'
import { readSection } from '../read-section.server.ts'
import { NEW_ITEM, saveSection } from '../save-section.server.ts'
import { suggestClaims } from '../suggest-claims.server.ts'
import { ApplicationItemPage } from '../ui/application-item-page.tsx'
import { backToStart } from './application-closed.server.ts'
import { reloadOnConflict } from './reload-on-conflict.ts'

const fromOf = (url: URL): From => (url.searchParams.get('from') === 'check' ? 'check' : null)

export const loader = signedIn((args) =>
  backToStart(args, async () => {
    const { ctx, actor, locale, params, url } = args
    const page = params.item ?? ''
    const { view, editing, options } = await readSection(ctx, actor, { section: params.section ?? '', locale })
    const stored = orNotFound(storedOn(editing.shape, page, view.answers))
    const hasCountry = editing.shape.steps.some(({ fields }) => fields.some(({ kind }) => kind === 'country'))
    const countries = hasCountry ? [...countryNames(locale)].map(([value, label]) => ({ value, label })) : []
    const { section, revision, route, names } = view
    const begun = section === 'claims' && savedSteps(view.answers).length === 0
    const suggested = begun
      ? (answersIn(editing.sections, 'claims').criteria ?? (await suggestClaims(ctx, actor, editing.application)))
      : []
    return {
      title: titleOf(editing.shape, page, translateTo(locale)),
      back: backFrom(editing.shape, view.answers, page, fromOf(url)),
      offers: { ...offersOf(options, editing.env), countries },
      ...{ section, page, revision, route, names },
      stored: suggested.length > 0 ? { criteria: suggested } : stored,
      suggested: suggested.length > 0,
    }
  }),
)

/** What is stored for a page: the section's answers, one thing of its list, nothing for a new one. */
function storedOn({ list, steps }: SectionShape, page: string, answers: Answers): Answers | undefined {
  if (!list) return steps.some(({ id }) => id === page) ? answers : undefined
  return page === NEW_ITEM ? {} : itemsOf(answers).find(({ id }) => id === page)
}

function titleOf({ id, list }: SectionShape, page: string, t: Translate): string {
  if (!list || !isListSection(id)) return t.dynamic(`application.step.${page}`)
  return t(`application.list.${page === NEW_ITEM ? 'add' : 'change'}.${id}`)
}

export const action = signedInForm(sectionPageSchema, async ({ ctx, actor, locale, params, url, form, values }) => {
  const saving = { section: params.section ?? '', page: params.item ?? '', typed: values, ...form }
  const saved = await saveSection(ctx, actor, saving)
  if (!saved.ok) return refuse(422, saved.errors, values)
  const next = form.intent === 'later' ? '/application?notice=saved' : afterSaving(saved.shape, saved.answers, fromOf(url))
  return redirect(href(locale, next))
})

export const shouldRevalidate = reloadOnConflict

export default function ApplicationItemRoute() {
  return <ApplicationItemPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
