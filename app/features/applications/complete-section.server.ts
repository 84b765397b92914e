import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import { answerItem } from './application-change.server.ts'
import { isComplete } from './application-progress.ts'
import { answersOf, openForEditing, writeSection } from './edit-section.server.ts'

type Complete = { section: string; revision: number; completed: 'yes' | 'no' }

/** The person says whether a section is complete; one in which something is missing cannot be. */
export async function completeSection(ctx: Ctx, actor: Actor, { section, revision, completed }: Complete): Promise<void> {
  const editing = await openForEditing(ctx, actor, section)
  const { shape, sections, env, application } = editing
  const answers = shape.list ? { items: [], ...answersOf(editing) } : answersOf(editing)
  const stored = sections.get(shape.id) ?? { revision: 0, updatedAt: '', completedAt: null }
  const ready = isComplete(shape, new Map(sections).set(shape.id, { ...stored, answers }), env)
  if (completed === 'yes' && !ready) throw new AppError('conflict', 'application.error.notComplete')
  const answered = (trx: Db) => answerItem(ctx, trx, application, { kind: 'section', target: shape.id })
  await writeSection(ctx, actor, editing, { answers, revision, completed, ...(completed === 'yes' ? { beside: answered } : {}) })
}
