import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { Applications } from '#db/schema.ts'
import { findNewestApplicationFor } from './application.repo.server.ts'
import { SECTIONS, type SectionId } from './application.ts'
import type { Sections, StoredSection } from './application-answers.ts'
import { listSectionRows } from './application-section.repo.server.ts'

/** A person's own newest application, also an ended one; null when they never began. */
export async function applicationOf(ctx: Ctx, actor: Actor, db: Db = ctx.db): Promise<Applications | null> {
  return (await findNewestApplicationFor(db, actor)) ?? null
}

/**
 * The stored sections of an application, by id; a section that nobody looked at is not there. The caller has checked
 * that its reader may see the application. Inside a transaction pass `trx`.
 */
export async function readSections(ctx: Ctx, applicationId: string, db: Db = ctx.db): Promise<Sections> {
  const rows = await listSectionRows(db, applicationId)
  const known = rows.filter((row) => (SECTIONS as readonly string[]).includes(row.section))
  return new Map<SectionId, StoredSection>(
    known.map(({ section, answers, revision, updatedAt, completedAt }) => [
      section as SectionId,
      { answers: JSON.parse(answers) as Record<string, unknown>, revision, updatedAt, completedAt },
    ]),
  )
}
