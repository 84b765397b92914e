import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { countryNames } from '#app/lib/countries.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { Answers } from './application-field.ts'
import { isComplete, problemsOf } from './application-progress.ts'
import type { Names } from './application-summary.ts'
import { type ClaimOption, claimOptions, editionFor } from './claim-options.server.ts'
import { answersOf, type Editing, openForEditing, revisionOf } from './edit-section.server.ts'

export type SectionView = {
  section: string
  answers: Answers
  revision: number
  looked: boolean
  completed: boolean
  complete: boolean
  problems: ReturnType<typeof problemsOf>
  names: Names
  route: 'general' | 'achievement'
  asked: { reasonCode: string; reasonText: string | null } | null
}

/** A section that is open for writing, as its pages show it. */
export async function readSection(ctx: Ctx, actor: Actor, { section, locale }: { section: string; locale: Locale }) {
  const editing = await openForEditing(ctx, actor, section)
  const options = claimOptions(await editionFor(ctx, editing.application), locale)
  return { view: viewOf(editing, options, locale), editing, options }
}

function viewOf(editing: Editing, options: readonly ClaimOption[], locale: Locale): SectionView {
  const { shape, sections, env, application, asked } = editing
  const stored = sections.get(shape.id)
  const answers = answersOf(editing)
  return {
    section: shape.id,
    answers,
    revision: revisionOf(editing),
    looked: stored !== undefined,
    completed: stored?.completedAt != null,
    complete: isComplete(shape, sections, env),
    problems: problemsOf(shape, sections, env),
    names: namesIn([answers], options, locale),
    route: application.route,
    asked: asked && { reasonCode: asked.reasonCode, reasonText: asked.reasonText },
  }
}

/** Names of the countries and criteria that stand in some answers. */
export function namesIn(all: readonly Answers[], options: readonly ClaimOption[], locale: Locale): Names {
  const countries = countryNames(locale)
  const said = new Set(JSON.stringify(all).match(/"[A-Z]{2}"/g) ?? [])
  return {
    countries: Object.fromEntries([...countries].filter(([code]) => said.has(`"${code}"`))),
    criteria: Object.fromEntries(options.map(({ id, label }) => [id, label])),
  }
}
