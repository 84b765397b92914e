import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { type Answers, checkFields } from './application-field.ts'
import { mrzName } from './application-mrz.ts'
import { itemsOf, savedSteps } from './application-progress.ts'
import { MAX_ITEMS, type SectionShape, type Step } from './application-section.ts'
import { answersOf, openForEditing, revisionOf, writeSection } from './edit-section.server.ts'

/** The address of a new thing in a list. */
export const NEW_ITEM = 'new'

type Save = { section: string; page: string; typed: Answers; revision: number; intent: 'continue' | 'later' }
export type Saved = { ok: true; shape: SectionShape; answers: Answers } | { ok: false; errors: Record<string, string[]> }

/**
 * Saves one page of a section, or one thing of its list. "Continue" wants it right; "later" keeps whatever was typed.
 * What is stored already, exactly so, is no conflict: a second press of the button does no harm.
 */
export async function saveSection(ctx: Ctx, actor: Actor, { section, page, typed, revision, intent }: Save): Promise<Saved> {
  const editing = await openForEditing(ctx, actor, section)
  const { shape, env } = editing
  const stored = answersOf(editing)
  const step = orNotFound(shape.list ? shape.steps[0] : shape.steps.find(({ id }) => id === page))
  const { answers, errors } = checkFields(step.fields, typed, env)
  if (intent === 'continue' && Object.keys(errors).length > 0) return { ok: false, errors }

  // A page that was opened and left blank is no thing in a list.
  if (shape.list && page === NEW_ITEM && isBlank(answers)) return { ok: true, shape, answers: stored }

  const next = shape.list ? withItem(stored, page, answers, () => ctx.newId()) : withStep(stored, step, answers)
  if (isStoredAlready(shape, stored, page, next)) return { ok: true, shape, answers: stored }
  if (revision !== revisionOf(editing)) throw new AppError('conflict', 'application.error.otherDevice')
  await writeSection(ctx, actor, editing, { answers: next, revision })
  return { ok: true, shape, answers: next }
}

function withStep(stored: Answers, step: Step, answers: Answers): Answers {
  const others = Object.entries(stored).filter(([name]) => !step.fields.some((field) => field.name === name))
  const next = { ...Object.fromEntries(others), ...answers, steps: [...new Set([...savedSteps(stored), step.id])] }
  return step.fields.some(({ name }) => name === 'familyName') ? { ...next, ...renamed(stored, next) } : next
}

/** The name as a passport has it follows the name, unless the person wrote another one. */
function renamed(before: Answers, after: Answers): Answers {
  const untouched = before.mrzName === undefined || before.mrzName === mrzName(before)
  return untouched ? { mrzName: mrzName(after) || undefined } : {}
}

function withItem(stored: Answers, page: string, answers: Answers, newId: () => string): Answers {
  const items = itemsOf(stored)
  if (page !== NEW_ITEM) {
    orNotFound(items.find(({ id }) => id === page))
    return { ...stored, items: items.map((item) => (item.id === page ? { ...answers, id: page } : item)) }
  }
  if (items.length >= MAX_ITEMS) throw new AppError('conflict', 'application.error.listFull')
  return { ...stored, items: [...items, { ...answers, id: newId() }] }
}

const isBlank = (answers: Answers) => Object.values(answers).every((value) => Array.isArray(value) && value.length === 0)
const same = (one: unknown, other: unknown) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value

function isStoredAlready({ list }: SectionShape, stored: Answers, page: string, next: Answers): boolean {
  if (!list || page !== NEW_ITEM) return same(JSON.parse(JSON.stringify(next)), JSON.parse(JSON.stringify(stored)))
  const { id: _new, ...added } = itemsOf(next).at(-1) ?? { id: '' }
  return itemsOf(stored).some(({ id: _stored, ...item }) => same(item, added))
}
