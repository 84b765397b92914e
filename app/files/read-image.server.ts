import sharp, { type Sharp } from 'sharp'
import { holdsMarkup, holdsMarkupAnywhere } from './markup.ts'
import { MAX_IMAGE_PIXELS, type Refusal } from './refusal.ts'

export type CleanImage = { bytes: Uint8Array; width: number; height: number; mediaType: 'image/jpeg' | 'image/png' }
type Format = 'jpeg' | 'png' | 'gif'

/**
 * The picture drawn anew: turned upright, and without anything that is not picture (EXIF, place, comments, what was
 * hung on behind). Broken, cut-off and moving pictures are refused, and so are files that are markup as well. A GIF
 * becomes a PNG, which loses nothing.
 */
export async function readImage(bytes: Uint8Array, format: Format): Promise<CleanImage | Refusal> {
  if (holdsMarkup(tailOf(bytes, format)) || (format === 'gif' && holdsMarkupAnywhere(bytes))) return 'mismatch'
  try {
    // `error`: a decoder's mere warnings are common in honest phone pictures; a cut-off picture is an error.
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: MAX_IMAGE_PIXELS })
    const { width, height, pages, format: found } = await image.metadata()
    if (found !== format) return 'wrongType'
    if ((pages ?? 1) > 1) return 'moving'
    if (width * height > MAX_IMAGE_PIXELS) return 'tooManyPixels'
    return format === 'jpeg' ? await asJpeg(image.autoOrient()) : await asPng(image.autoOrient())
  } catch (error) {
    return imageRefusal(error)
  }
}

export async function asJpeg(image: Sharp): Promise<CleanImage> {
  const { data, info } = await image.jpeg({ quality: 88 }).toBuffer({ resolveWithObject: true })
  return { bytes: new Uint8Array(data), width: info.width, height: info.height, mediaType: 'image/jpeg' }
}

async function asPng(image: Sharp): Promise<CleanImage> {
  const { data, info } = await image.png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true })
  return { bytes: new Uint8Array(data), width: info.width, height: info.height, mediaType: 'image/png' }
}

export function imageRefusal(error: unknown): Refusal {
  return /pixel limit|exceeds/i.test(String(error)) ? 'tooManyPixels' : 'damaged'
}

/** What follows the picture's own end. Phones hang a short film there, which is dropped; markup there is an attack. */
function tailOf(bytes: Uint8Array, format: Format): string {
  if (format === 'gif') return ''
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = format === 'jpeg' ? Buffer.from([0xff, 0xd9]) : Buffer.from('IEND')
  const end = format === 'jpeg' ? buffer.lastIndexOf(mark) : buffer.indexOf(mark)
  if (end < 0) return ''
  return buffer.subarray(end + mark.length + (format === 'png' ? 4 : 0)).toString('latin1')
}
