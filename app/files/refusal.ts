/** Why an uploaded file is not taken; each has a kind explanation under `files.error.<refusal>`. */
export const REFUSALS = [
  'empty',
  'tooLarge',
  'wrongType',
  'mismatch',
  'damaged',
  'tooManyPixels',
  'moving',
  'pdfScript',
  'pdfLaunch',
  'pdfAttached',
  'pdfActive',
  'pdfEncrypted',
  'tooManyPages',
  'tooManyFiles',
  'badName',
  'unchecked',
  'busy',
] as const

export type Refusal = (typeof REFUSALS)[number]

export const MAX_UPLOAD_BYTES = 5 * 1024 * 1024
export const MAX_IMAGE_PIXELS = 40_000_000
export const MAX_PDF_PAGES = 50
/** A longer scan is refused and never cut: nobody's pages vanish unseen. */
export const MAX_TIFF_PAGES = 20

/** What `<input type="file" accept>` offers, with types so that phones offer their camera; a hint for people, never a check. */
export const ACCEPTED_FILES =
  'image/jpeg,image/png,image/gif,image/tiff,image/heic,image/heif,application/pdf,.jpg,.jpeg,.png,.gif,.tif,.tiff,.heic,.heif,.pdf'

/** What can be said without opening a file. */
export function refuseSize(size: number): Refusal | undefined {
  if (size === 0) return 'empty'
  return size > MAX_UPLOAD_BYTES ? 'tooLarge' : undefined
}
