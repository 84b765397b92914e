import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { openReportedAttachment } from '#app/features/messaging/open-attachment.server.ts'
import type { Snapshot } from '#app/features/messaging/snapshot.ts'
import { authorize, orNotFound } from '#app/lib/errors.ts'
import { canModerate } from './moderation.policy.ts'
import { findReport } from './moderation.repo.server.ts'

type Input = { reportId: string; fileId: string }

/** The bytes of a file that went with a report, until it is decided; it is written down who opens it. */
export async function openReportedFile(ctx: Ctx, actor: Actor, { reportId, fileId }: Input) {
  authorize(canModerate(actor))
  const report = orNotFound(await findReport(ctx.db, reportId))
  const { messages } = JSON.parse(report.snapshot) as Snapshot
  const isShown = messages.some(({ fileIds = [] }) => fileIds.includes(fileId))
  orNotFound(isShown && !report.decidedAt ? fileId : null)
  const file = await openReportedAttachment(ctx, { conversationId: report.conversationId, id: fileId })
  await recordAudit(ctx.db, {
    ...{ id: ctx.newId(), at: ctx.now(), actorId: actor.id, action: 'report.fileOpened', subjectKind: 'report', subjectId: reportId },
    detail: { fileId },
  })
  return file
}
