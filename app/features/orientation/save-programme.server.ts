import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import { canPublish, canRunProgrammesOf } from './programme.policy.ts'
import { findProgrammeFor, insertProgramme, updateProgramme } from './programme.repo.server.ts'
import type { ProgrammeInput } from './programme.schema.ts'

const columns = ({ titles, summaries, mode, district, languages }: ProgrammeInput) => ({
  titles: JSON.stringify(titles),
  summaries: JSON.stringify(summaries),
  mode,
  district: district ?? null,
  languages: JSON.stringify(languages),
})

/** A new programme of an organisation, a draft until it is published; gives its id. */
export async function createProgramme(ctx: Ctx, actor: Actor, input: ProgrammeInput): Promise<string> {
  authorize(canRunProgrammesOf(actor, input.organisationId))
  const id = ctx.newId()
  await insertProgramme(ctx.db, {
    id,
    organisationId: input.organisationId,
    ...columns(input),
    publishedAt: null,
    createdAt: ctx.now().toISOString(),
  })
  return id
}

/** Changes what a programme says. It stays with its organisation. */
export async function changeProgramme(
  ctx: Ctx,
  actor: Actor,
  { programmeId, ...input }: ProgrammeInput & { programmeId: string },
): Promise<void> {
  const programme = await ownProgramme(ctx, actor, programmeId)
  await updateProgramme(ctx.db, programme.id, columns(input))
}

/** Shows a programme to everybody; for verified organisations only. */
export async function publishProgramme(ctx: Ctx, actor: Actor, { programmeId }: { programmeId: string }): Promise<void> {
  const programme = await ownProgramme(ctx, actor, programmeId)
  const organisation = orNotFound((await organisationsById(ctx.db, [programme.organisationId])).get(programme.organisationId))
  if (!canPublish(actor, organisation)) throw new AppError('conflict', 'orientation.error.unverified')
  await updateProgramme(ctx.db, programme.id, { publishedAt: programme.publishedAt ?? ctx.now().toISOString() })
}

/** A programme that this person runs; for others it does not exist, also when they may read it. */
export async function ownProgramme(ctx: Pick<Ctx, 'db'>, actor: Actor, id: string) {
  const programme = orNotFound(await findProgrammeFor(ctx.db, actor, id))
  if (!canRunProgrammesOf(actor, programme.organisationId)) throw new AppError('not_found')
  return programme
}
