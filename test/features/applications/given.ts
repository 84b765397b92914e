import type { Ctx } from '#app/context.server.ts'
import type { Letter } from '#app/features/applications/submit-approval.server.ts'
import type { Approvals } from '#db/schema.ts'

export const letter = (text = 'the letter'): Letter => ({ file: { bytes: new TextEncoder().encode(text), mediaType: 'application/pdf' }, safeName: 'letter.pdf' })
export const claim = { route: 'general' as const, reference: 'QMAS-0001', approvedOn: '2026-01-15' }

/** Inserts a claim without a letter, submitted now. */
export async function givenApproval(ctx: Ctx, userId: string, given: Partial<Approvals> = {}): Promise<string> {
  const id = given.id ?? ctx.newId()
  const open = { status: 'submitted' as const, submittedAt: ctx.now().toISOString(), decidedAt: null, decidedBy: null, reasonCode: null, reasonText: null }
  await ctx.db
    .insertInto('approvals')
    .values({ ...claim, ...open, source: 'self', documentId: null, ...given, id, userId })
    .execute()
  return id
}
