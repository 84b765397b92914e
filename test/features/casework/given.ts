import type { Ctx } from '#app/context.server.ts'
import { writeToken } from '#app/features/casework/case.ts'
import type { ApplicationDocuments, Applications } from '#db/schema.ts'
import { testContext } from '#test/support/context.ts'
import { givenApplication, givenOfficer, givenPerson } from '#test/support/factories.ts'

/** The token of a page that was opened now. */
export async function tokenOf(ctx: Ctx, applicationId: string): Promise<string> {
  const { updatedAt } = await ctx.db
    .selectFrom('applications')
    .select('updatedAt')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow()
  const row = await ctx.db.selectFrom('cases').select('revision').where('applicationId', '=', applicationId).executeTakeFirst()
  return writeToken({ revision: row?.revision ?? 0, updatedAt })
}

/** An application on its way through the office, an applicant and two officers. */
export async function givenCase(given: Partial<Applications> = {}, locale: 'en' | 'zh-Hant' = 'en') {
  const test = await testContext()
  const { ctx } = test
  const amal = await givenPerson(ctx, 'amal', { name: 'Amal', locale })
  const rosa = await givenOfficer(ctx, 'rosa', { name: 'Rosa' })
  const omar = await givenOfficer(ctx, 'omar', { name: 'Omar' })
  const id = await givenApplication(ctx, 'amal', { status: 'checking', reference: 'QM-2026-7K3M9QTX', ...given })
  const ref = async () => ({ applicationId: id, token: await tokenOf(ctx, id) })
  return { ...test, amal, rosa, omar, id, ref }
}

export async function givenSection(ctx: Ctx, applicationId: string, section: string, answers: Record<string, unknown>) {
  const at = ctx.now().toISOString()
  await ctx.db
    .insertInto('applicationSections')
    .values({ applicationId, section, answers: JSON.stringify(answers), revision: 1, updatedAt: at, completedAt: at })
    .execute()
}

/** Inserts a paper with its document; no file lies behind it. */
export async function givenPaper(ctx: Ctx, applicationId: string, ownerId: string, given: Partial<ApplicationDocuments> = {}) {
  const [documentId, id, at] = [ctx.newId(), ctx.newId(), ctx.now().toISOString()]
  await ctx.db
    .insertInto('documents')
    .values({
      id: documentId,
      ownerId,
      kind: 'applicationPaper',
      version: 1,
      fileName: 'paper.pdf',
      mediaType: 'application/pdf',
      size: 1000,
      sha256: 'x',
      storageKey: documentId,
      wrappedKey: 'x',
      createdAt: at,
      removedAt: null,
    })
    .execute()
  const open = { status: 'received' as const, reasonCode: null, reasonText: null, dueOn: null, reviewedBy: null, reviewedAt: null }
  await ctx.db
    .insertInto('applicationDocuments')
    .values({ ...open, requirement: 'travelDocument', createdAt: at, replacedAt: null, ...given, id, applicationId, documentId })
    .execute()
  return { id, documentId }
}

export const statusOf = async (ctx: Ctx, id: string) =>
  (await ctx.db.selectFrom('applications').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status
export const actionsOf = async (ctx: Ctx) =>
  (await ctx.db.selectFrom('auditEntries').select('action').orderBy('seq').execute()).map(({ action }) => action)
