import sharp from 'sharp'
import { MAX_IMAGE_PIXELS, type Refusal } from './refusal.ts'

export type CleanImage = { bytes: Uint8Array; width: number; height: number }
type Format = 'jpeg' | 'png'

const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|img|\?php)\b|javascript:/i

/**
 * The picture drawn anew: turned upright, and without anything that is not picture (EXIF, place, comments, what was
 * hung on behind). Broken, cut-off and moving pictures are refused, and so are files that are markup as well.
 */
export async function readImage(bytes: Uint8Array, format: Format): Promise<CleanImage | Refusal> {
  if (MARKUP.test(tailOf(bytes, format))) return 'mismatch'
  try {
    // `error`: a decoder's mere warnings are common in honest phone pictures; a cut-off picture is an error.
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: MAX_IMAGE_PIXELS })
    const { width, height, pages, format: found } = await image.metadata()
    if (found !== format || (pages ?? 1) > 1) return 'wrongType'
    if (width * height > MAX_IMAGE_PIXELS) return 'tooManyPixels'
    const upright = image.autoOrient()
    const drawn = format === 'jpeg' ? upright.jpeg({ quality: 88 }) : upright.png({ compressionLevel: 9 })
    const { data, info } = await drawn.toBuffer({ resolveWithObject: true })
    return { bytes: new Uint8Array(data), width: info.width, height: info.height }
  } catch (error) {
    return /pixel limit|exceeds/i.test(String(error)) ? 'tooManyPixels' : 'damaged'
  }
}

/** What follows the picture's own end. Phones hang a short film there, which is dropped; markup there is an attack. */
function tailOf(bytes: Uint8Array, format: Format): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = format === 'jpeg' ? Buffer.from([0xff, 0xd9]) : Buffer.from('IEND')
  const end = format === 'jpeg' ? buffer.lastIndexOf(mark) : buffer.indexOf(mark)
  if (end < 0) return ''
  return buffer.subarray(end + mark.length + (format === 'png' ? 4 : 0)).toString('latin1')
}
