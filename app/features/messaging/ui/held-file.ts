import type { AttachmentView } from '#app/realtime/events.ts'

/**
 * A file that goes with a message which is being written or on its way. `key` is the browser's own name of its bytes; what
 * the server knows of them has another one. Only what this browser can draw has a width and a height.
 */
export type HeldFile = {
  key: string
  name: string
  mediaType: string
  size: number
  width: number | null
  height: number | null
  description: string
}

/** Measures a file that was chosen, dropped or pasted, so that its place is kept before it is shown. */
export async function holdFile(file: File): Promise<HeldFile> {
  const { width, height } = await measure(file)
  return { key: crypto.randomUUID(), name: file.name, mediaType: file.type, size: file.size, width, height, description: '' }
}

async function measure(file: Blob): Promise<{ width: number | null; height: number | null }> {
  if (!file.type.startsWith('image/')) return { width: null, height: null }
  try {
    const picture = await createImageBitmap(file)
    const { width, height } = picture
    picture.close()
    return { width, height }
  } catch {
    return { width: null, height: null }
  }
}

/** A file as it is shown once its message is stored. */
export const sentFile = (stored: AttachmentView, { description }: HeldFile): AttachmentView => ({
  ...stored,
  description: description.trim() || stored.description,
})

const BOX = 320

/** The size at which a picture is shown: within a square, and never enlarged. */
export function shownSize({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(1, BOX / width, BOX / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
