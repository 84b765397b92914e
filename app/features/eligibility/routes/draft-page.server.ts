import { data, redirect } from '@remix-run/node'
import type { ActorArgs, Refused } from '#app/http/handler.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { isAppError } from '#app/lib/errors.ts'
import { href, type Locale } from '#app/lib/locales.ts'
import type { DraftBody } from '../draft-body.ts'
import { type FormField, formAt, pageOfProblem, readTyped, type TypedValues } from '../draft-forms.ts'
import { type DraftEdit, type DraftPath, valueAt } from '../edit-draft.ts'
import { expectationOf } from '../expectation.ts'
import { type RuleSetProblem, type RuleSetView, readDraftFor } from '../read-rule-set-draft.server.ts'
import type { DraftForm } from '../rule-set-form.schema.ts'
import { checkDraft, type DraftSource, saveDraft } from '../save-draft.server.ts'

/** Problems in the reader's language, each with the page on which it can be put right. */
export function shownProblems(problems: RuleSetProblem[], locale: Locale) {
  const t = translateTo(locale)
  return problems.map(({ key, expected }) => {
    const expectation = expectationOf(expected)
    return { key, text: t.dynamic(expectation.key, expectation.params), page: pageOfProblem(key) }
  })
}

/** What every page of the editor shows of its draft. */
export const draftHead = ({ id, edition, revision, proposedBy, problems }: RuleSetView, locale: Locale) => ({
  ...{ id, edition, revision },
  proposed: proposedBy !== null,
  problems: shownProblems(problems, locale),
})

type Args = ActorArgs & { form: DraftForm; values: Refused['values'] }
type Plan = {
  edits: DraftEdit[]
  source?: DraftSource
  /** The fields of the page's main form, to show what stands after somebody else's save. */
  fields?: (view: RuleSetView) => FormField[]
  /** Where the person goes on, under the rule set's own address. */
  onTo: string
}

/** Saves what a page of the editor sent, or only checks it. Somebody else's save is answered with both texts. */
export async function answerDraft(args: Args, { edits, source, fields, onTo }: Plan) {
  const { ctx, actor, locale, params, form, values } = args
  const id = params.id ?? ''
  if (form.intent === 'check') return { ok: true as const, problems: shownProblems(await checkDraft(ctx, actor, { id, edits }), locale) }
  try {
    await saveDraft(ctx, actor, { id, revision: form.revision, edits, source })
  } catch (error) {
    if (!isAppError(error) || error.code !== 'conflict') throw error
    const now = await readDraftFor(ctx, actor, id)
    const stored = { revision: now.revision, fields: (fields?.(now) ?? []).map(({ name, value }) => ({ name, value })) }
    const answer = { ok: false as const, errors: { '': [error.messageKey] }, values }
    return data(fields && form.intent === 'save' ? { ...answer, stored } : answer, { status: 409 })
  }
  return redirect(href(locale, `/admin/rule-sets/${id}${onTo}${onTo.includes('?') ? '&' : '?'}notice=saved`))
}

type Lists = Record<string, { path: DraftPath; specs: Parameters<typeof readTyped>[0]; fresh?: object }>

/** The change that a line of one of the page's lists asks for; none for a list that the page does not have. */
export function listEdits({ intent, list = '', at = -1 }: DraftForm, values: TypedValues, lists: Lists): DraftEdit[] {
  const known = Object.hasOwn(lists, list) ? lists[list] : undefined
  if (!known) return []
  const { path, specs, fresh = {} } = known
  if (intent === 'add') return [{ do: 'add', path, item: { ...readTyped(specs, values, `${list}-new-`), ...fresh } }]
  if (intent === 'row') return [{ do: 'set', path: [...path, at], values: readTyped(specs, values, `${list}-${at}-`) }]
  if (intent === 'remove') return [{ do: 'remove', path, at }]
  return intent === 'up' || intent === 'down' ? [{ do: 'move', path, at, by: intent === 'up' ? -1 : 1 }] : []
}

/** A name that nothing of the draft has yet. */
export function freeId(body: DraftBody, prefix: string): string {
  const taken = JSON.stringify(body)
  let count = 1
  while (taken.includes(`"${prefix}-${count}"`)) count += 1
  return `${prefix}-${count}`
}

/** The forms of a list: one for each line, and an empty one. */
export function rowForms(body: DraftBody, list: string, { path, specs }: Lists[string]) {
  const items = valueAt(body, path)
  const rows = Array.isArray(items) ? items.map((_, at) => formAt(body, [...path, at], specs, `${list}-${at}-`)) : []
  return { list, rows, fresh: formAt(body, [...path, rows.length], specs, `${list}-new-`) }
}
