import { documentHeaders } from '#app/files/document-headers.ts'
import { signedIn } from '#app/http/handler.server.ts'
import { openDocument } from '../open-document.server.ts'

/** The bytes of a document. It has no page around it, so the person's own rights are all that guards it. */
export const loader = signedIn(async ({ ctx, actor, params }) => {
  await ctx.limits.take('read', actor.id)
  const { bytes, fileName, mediaType } = await openDocument(ctx, actor, params.id ?? '')
  return new Response(new Uint8Array(bytes), { headers: documentHeaders({ fileName, mediaType, size: bytes.length }) })
})
