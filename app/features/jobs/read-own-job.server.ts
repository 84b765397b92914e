import type { Ctx } from '#app/context.server.ts'
import { listJobLanguages } from './job.repo.server.ts'

/** The languages that a job asks for, for its form. */
export async function listJobLanguagesOf(ctx: Pick<Ctx, 'db'>, jobId: string) {
  return (await listJobLanguages(ctx.db, [jobId])).map(({ code, level }) => ({ code, level }))
}
