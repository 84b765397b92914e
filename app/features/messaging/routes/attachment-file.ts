import { documentHeaders } from '#app/files/document-headers.ts'
import { signedIn } from '#app/http/handler.server.ts'
import { openAttachment } from '../open-attachment.server.ts'

/** The bytes of a file in a message. It has no page around it: taking part in the conversation is all that guards it. */
export const loader = signedIn(async ({ ctx, actor, params }) => {
  const { bytes, fileName, mediaType } = await openAttachment(ctx, actor, { conversationId: params.id ?? '', id: params.fileId ?? '' })
  return new Response(new Uint8Array(bytes), { headers: documentHeaders({ fileName, mediaType, size: bytes.length }) })
})
