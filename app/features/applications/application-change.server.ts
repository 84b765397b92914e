import type { Ctx } from '#app/context.server.ts'
import type { Db } from '#db/client.ts'
import type { Applications, ChangeItems, ChangeRequests } from '#db/schema.ts'
import { answerChangeItem, findOpenChangeRequest, listChangeItems } from './application-change.repo.server.ts'

export type OpenRequest = { request: ChangeRequests; items: ChangeItems[] }

/** What the office asked for and waits for; null when it waits for nothing. The caller has checked the reader. */
export async function openRequest(db: Db, application: Pick<Applications, 'id' | 'status'>): Promise<OpenRequest | null> {
  if (application.status !== 'changes') return null
  const request = await findOpenChangeRequest(db, application.id)
  return request ? { request, items: await listChangeItems(db, request.id) } : null
}

export async function openItems(db: Db, application: Pick<Applications, 'id' | 'status'>): Promise<ChangeItems[]> {
  return (await openRequest(db, application))?.items ?? []
}

type Target = Pick<ChangeItems, 'kind' | 'target'>

/**
 * Marks what the office asked for as answered, inside the transaction of the answer: a section that was confirmed anew,
 * or a document that was replaced. Nothing happens when nobody asked for it.
 */
export async function answerItem(ctx: Ctx, trx: Db, application: Applications, { kind, target }: Target): Promise<void> {
  const items = await openItems(trx, application)
  for (const item of items.filter((one) => one.kind === kind && one.target === target))
    await answerChangeItem(trx, { id: item.id, at: ctx.now().toISOString() })
}

/** An answer that was taken away again: the office still waits for it. */
export async function reopenItem(trx: Db, application: Applications, { kind, target }: Target): Promise<void> {
  const items = await openItems(trx, application)
  for (const item of items.filter((one) => one.kind === kind && one.target === target))
    await answerChangeItem(trx, { id: item.id, at: null })
}
