import type { Ctx } from '#app/context.server.ts'
import type { PairPrivateNotes } from '#db/schema.ts'
import { listOpenNotes, sealOpenNote } from './note.repo.server.ts'

type Place = Pick<PairPrivateNotes, 'sessionId' | 'authorId'>
type Files = Pick<Ctx, 'files'>

/** A note opens only as this author's of this session. */
const sealOf = ({ sessionId, authorId }: Place) => `private note\n${sessionId}\n${authorId}`

export const sealNote = ({ files }: Files, place: Place, body: string) => files.sealText(body, sealOf(place))

/** What its author wrote. */
export function openNote({ files }: Files, { body, sealedAt, ...place }: Omit<PairPrivateNotes, 'revision' | 'updatedAt'>): string {
  return sealedAt === null ? body : files.openText(body, sealOf(place))
}

const AT_ONCE = 200

/** Seals the notes that were written before notes were sealed. A note that is written meanwhile is left to its author. */
export async function sealNotes(ctx: Ctx): Promise<void> {
  for (;;) {
    const notes = await listOpenNotes(ctx.db, AT_ONCE)
    for (const note of notes)
      await sealOpenNote(ctx.db, { ...note, body: sealNote(ctx, note, note.body), sealedAt: ctx.now().toISOString() })
    if (notes.length < AT_ONCE) return
  }
}
