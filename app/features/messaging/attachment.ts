import type { AttachmentView } from '#app/realtime/events.ts'
import type { MessageAttachments } from '#db/schema.ts'

/** Files of one message. */
export const MOST_ATTACHMENTS = 5
/** All files of messages that one person may keep with us. */
export const MAX_ATTACHED_BYTES = 300 * 1024 * 1024
/** How long a file waits for the message that sends it. */
export const UNSENT_HOURS = 24
/** Longest description of a picture, in characters. */
export const MAX_DESCRIPTION = 300

type Owned = Pick<MessageAttachments, 'id' | 'conversationId' | 'uploaderId'>

/** Ties stored bytes to their row: a row that points at the file of another conversation does not open it. */
export const attachmentAad = ({ id, conversationId, uploaderId }: Owned) => `attachment|${id}|${conversationId}|${uploaderId}`

/** What people see of a file. */
export function toAttachmentView({ id, name, mediaType, size, width, height, description }: MessageAttachments): AttachmentView {
  return { id, name, mediaType, size, width, height, description }
}

/** One line of description, or null. */
export function cleanDescription(text: string | null | undefined): string | null {
  const clean = (text ?? '')
    .replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_DESCRIPTION)
    .replace(/\p{Surrogate}/gu, '')
  return clean === '' ? null : clean
}

/** Where files for a message are sent to. */
export const attachPath = (conversationId: string) => `/api/v1/conversations/${conversationId}/attachments`
/** Where a file of a message is downloaded. */
export const attachmentPath = (conversationId: string, id: string) => `${attachPath(conversationId)}/${id}`
