import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { sentApplication } from '#app/features/applications/read-sent-application.server.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { Applications, Cases } from '#db/schema.ts'
import { canWorkOnCase } from './case.policy.ts'
import { advanceCase, type CaseSet, findCase } from './case.repo.server.ts'
import { readToken } from './case.ts'

/** Which case, and the token of the page that the officer acts on. */
export type CaseRef = { applicationId: string; token: string }
export type OpenCase = { application: Applications; row: Cases | undefined; at: Date }
export type Deed<T> = {
  /** Noun and past tense, for the record: `case.assigned`. */
  action: string
  detail?: Record<string, string | number | null>
  /** Refuses what this officer may not do with this case now. */
  check?: (found: OpenCase) => void | Promise<void>
  set?: CaseSet | ((found: OpenCase) => CaseSet)
  run?: (trx: Db, found: OpenCase) => Promise<T>
}

/**
 * Every change of a case goes this way: the officer's page must still be true, then one transaction takes the case to its
 * next revision, does the deed and writes it down. Who acts on an old page gets a conflict in words; nothing is written,
 * and what they typed comes back to them.
 */
export async function actOnCase<T>(ctx: Ctx, actor: Actor, { applicationId, token }: CaseRef, deed: Deed<T>): Promise<T | undefined> {
  const application = await sentApplication(ctx, actor, applicationId)
  if (!canWorkOnCase(actor, application)) throw new AppError('forbidden', 'casework.error.ownCase')
  const row = await findCase(ctx.db, applicationId)
  const seen = readToken(token)
  if (!seen || seen.revision !== (row?.revision ?? 0) || seen.updatedAt !== application.updatedAt) throw changed()
  const found: OpenCase = { application, row, at: ctx.now() }
  await deed.check?.(found)
  const set = typeof deed.set === 'function' ? deed.set(found) : (deed.set ?? {})
  return ctx.db.transaction().execute(async (trx) => {
    if (!(await advanceCase(trx, applicationId, seen.revision, set))) throw changed()
    const result = await deed.run?.(trx, found)
    await recordAudit(trx, {
      id: ctx.newId(),
      at: found.at,
      actorId: actor.id,
      action: deed.action,
      subjectKind: 'application',
      subjectId: applicationId,
      detail: { ownerId: application.userId, ...deed.detail },
    })
    return result
  })
}

const changed = () => new AppError('conflict', 'casework.error.changed')
