import type { Ctx } from '#app/context.server.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { Applications } from '#db/schema.ts'
import { holdApplication } from './paper.repo.server.ts'

/** Nobody moves the application until the transaction ends; refuses when it was moved already. */
export async function hold(ctx: Ctx, trx: Db, { id, status }: Pick<Applications, 'id' | 'status'>): Promise<void> {
  if (!(await holdApplication(trx, { id, status, at: ctx.now().toISOString() }))) throw closed()
}

/** The application was sent, or the office did not ask for this paper. */
export const closed = () => new AppError('conflict', 'papers.error.closed')
