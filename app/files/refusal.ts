/** Why an uploaded file is not taken; each has a kind explanation under `files.error.<refusal>`. */
export const REFUSALS = [
  'empty',
  'tooLarge',
  'wrongType',
  'mismatch',
  'damaged',
  'tooManyPixels',
  'pdfActive',
  'pdfEncrypted',
  'tooManyPages',
  'tooManyFiles',
  'badName',
] as const

export type Refusal = (typeof REFUSALS)[number]

export const MAX_UPLOAD_BYTES = 5 * 1024 * 1024
export const MAX_IMAGE_PIXELS = 40_000_000
export const MAX_PDF_PAGES = 50

/** What `<input type="file" accept>` offers; a hint for people, never a check. */
export const ACCEPTED_FILES = '.jpg,.jpeg,.png,.pdf'
