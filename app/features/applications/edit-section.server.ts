import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { Applications, ChangeItems } from '#db/schema.ts'
import { canEditSection } from './application.policy.ts'
import type { Sections } from './application-answers.ts'
import { openItems } from './application-change.server.ts'
import type { Answers, FieldEnv } from './application-field.ts'
import { isComplete } from './application-progress.ts'
import { saveSectionRow } from './application-section.repo.server.ts'
import { type SectionShape, shapeOf } from './application-section.ts'
import { editionFor, fieldEnv } from './claim-options.server.ts'
import { holdApplication } from './paper.repo.server.ts'
import { applicationOf, readSections } from './read-application.server.ts'

/** Why the office asked for a section again; null for one's own draft. */
export type AskedSection = Pick<ChangeItems, 'reasonCode' | 'reasonText' | 'answeredAt'>
export type Editing = { application: Applications; shape: SectionShape; sections: Sections; env: FieldEnv; asked: AskedSection | null }

/** A section of one's own application that is open for writing, with what its rules have to know. */
export async function openForEditing(ctx: Ctx, actor: Actor, section: string): Promise<Editing> {
  const shape = orNotFound(shapeOf(section))
  const application = orNotFound(await applicationOf(ctx, actor))
  const asked = await refuseClosed(ctx.db, actor, application, shape.id)
  const sections = await readSections(ctx, application.id)
  return { application, shape, sections, asked, env: fieldEnv(ctx, await editionFor(ctx, application), sections) }
}

async function refuseClosed(db: Db, actor: Actor, application: Applications, section: string): Promise<AskedSection | null> {
  const asked = (await openItems(db, application)).filter(({ kind }) => kind === 'section')
  const targets = asked.map(({ target }) => target)
  if (!canEditSection(actor, application, section, targets)) throw new AppError('conflict', 'application.error.closed')
  return asked.find(({ target }) => target === section) ?? null
}

export const answersOf = ({ sections, shape }: Editing): Answers => sections.get(shape.id)?.answers ?? {}
export const revisionOf = ({ sections, shape }: Editing): number => sections.get(shape.id)?.revision ?? 0

type Writing = { answers: Answers; revision: number; completed?: 'yes' | 'no'; beside?: (trx: Db) => Promise<void> }

/**
 * Stores a section over the revision that its page showed; a page of another device that saved meanwhile makes this a
 * conflict, and so does an application that was sent meanwhile. A section that was complete and still is stays complete.
 * `beside` runs in the same transaction.
 */
export async function writeSection(ctx: Ctx, actor: Actor, editing: Editing, writing: Writing): Promise<void> {
  const { application, shape } = editing
  const { answers, revision, completed, beside } = writing
  const at = ctx.now().toISOString()
  const completedAt = completed === 'yes' || (completed === undefined && staysComplete(editing, answers)) ? at : null
  await ctx.db.transaction().execute(async (trx) => {
    // The row is held first, so that nobody sends the application while this section is being written.
    if (!(await holdApplication(trx, { id: application.id, status: application.status, at })))
      throw new AppError('conflict', 'application.error.closed')
    await refuseClosed(trx, actor, application, shape.id)
    const row = { applicationId: application.id, section: shape.id, answers: JSON.stringify(answers), revision, at, completedAt }
    if (!(await saveSectionRow(trx, row))) throw new AppError('conflict', 'application.error.otherDevice')
    await beside?.(trx)
  })
}

/** What the office asked to change is confirmed anew. */
function staysComplete({ application, shape, sections, env }: Editing, answers: Answers): boolean {
  const stored = sections.get(shape.id)
  if (!stored?.completedAt || application.status !== 'draft') return false
  return isComplete(shape, new Map(sections).set(shape.id, { ...stored, answers }), env)
}
