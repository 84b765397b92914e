import { documentHeaders } from '#app/files/document-headers.ts'
import { signedIn } from '#app/http/handler.server.ts'
import { openReportedFile } from '../open-reported-file.server.ts'

/** The bytes of a file that went with a report. It has no page around it: the person's own rights are all that guards it. */
export const loader = signedIn(async ({ ctx, actor, params }) => {
  await ctx.limits.take('read', actor.id)
  const { bytes, fileName, mediaType } = await openReportedFile(ctx, actor, { reportId: params.id ?? '', fileId: params.fileId ?? '' })
  return new Response(new Uint8Array(bytes), { headers: documentHeaders({ fileName, mediaType, size: bytes.length }) })
})
