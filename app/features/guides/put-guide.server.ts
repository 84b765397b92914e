import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import { canEditGuides } from './guide.policy.ts'
import { findGuide, insertGuide, insertText, listTexts, replaceText, updateGuide } from './guide.repo.server.ts'
import type { GuideInput } from './guide.schema.ts'
import { savedText } from './guide.ts'

/**
 * Writes one language of a guide, and the guide itself when it is new (a draft); gives its id.
 *
 * - A changed text gets the next revision; the same text again keeps its own.
 * - Saving a translation, changed or not, says that it matches today's English.
 */
export async function putGuide(ctx: Ctx, actor: Actor, input: GuideInput): Promise<string> {
  authorize(canEditGuides(actor))
  const [newId, at] = [ctx.newId(), ctx.now()]
  return ctx.db.transaction().execute(async (trx) => {
    const id = await putFacts(trx, newId, input)
    const revision = await putText(trx, { id, at: at.toISOString() }, input)
    const detail = { locale: input.locale, revision }
    await recordAudit(trx, { id: ctx.newId(), at, actorId: actor.id, action: 'guide.changed', subjectKind: 'guide', subjectId: id, detail })
    return id
  })
}

async function putFacts(trx: Db, newId: string, input: GuideInput): Promise<string> {
  const { slug, stop, position, minutes, sourceNames, sourceUrl, checkedOn } = input
  const facts = { stop, position, minutes, sourceName: JSON.stringify(sourceNames), sourceUrl: sourceUrl ?? null, checkedOn }
  if (!(await findGuide(trx, slug))) await insertGuide(trx, { id: newId, slug, ...facts, publishedAt: null })
  const { id } = orNotFound(await findGuide(trx, slug))
  await updateGuide(trx, id, facts)
  return id
}

async function putText(trx: Db, { id, at }: { id: string; at: string }, { locale, title, summary, body }: GuideInput): Promise<number> {
  const texts = await listTexts(trx, id)
  const own = texts.find((text) => text.locale === locale)
  const english = texts.find((text) => text.locale === 'en')?.revision ?? 0
  const saved = savedText(own, { locale, title, summary, body, updatedAt: at }, english)
  const done = own ? await replaceText(trx, { guideId: id, from: own.revision }, saved) : await insertText(trx, { guideId: id, ...saved })
  if (!done) throw new AppError('conflict', 'guides.error.changed')
  return saved.revision
}
