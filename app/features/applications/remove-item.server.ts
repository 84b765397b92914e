import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { itemsOf } from './application-progress.ts'
import { answersOf, openForEditing, writeSection } from './edit-section.server.ts'

/** Takes a thing out of a list; one that is gone already is gone. */
export async function removeItem(ctx: Ctx, actor: Actor, { section, item, revision }: { section: string; item: string; revision: number }) {
  const editing = await openForEditing(ctx, actor, section)
  orNotFound(editing.shape.list ? editing.shape : undefined)
  const items = itemsOf(answersOf(editing))
  if (!items.some(({ id }) => id === item)) return
  await writeSection(ctx, actor, editing, { answers: { ...answersOf(editing), items: items.filter(({ id }) => id !== item) }, revision })
}
