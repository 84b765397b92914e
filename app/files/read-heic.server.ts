import type { HeifImage } from 'libheif-js/libheif-wasm/libheif-bundle.mjs'
import sharp from 'sharp'
import { holdsMarkupAnywhere } from './markup.ts'
import { asJpeg, type CleanImage, imageRefusal } from './read-image.server.ts'
import { MAX_IMAGE_PIXELS, type Refusal } from './refusal.ts'

/**
 * A photo of an iPhone as a JPEG: turned as its own instructions say, and without anything that is not picture. Of
 * several pictures in one file the main one is taken.
 */
export async function readHeic(bytes: Uint8Array): Promise<CleanImage | Refusal> {
  if (holdsMarkupAnywhere(bytes)) return 'mismatch'
  try {
    // Loaded only now: most files are of another kind.
    const { default: openLibHeif } = await import('libheif-js/libheif-wasm/libheif-bundle.mjs')
    const { HeifDecoder } = await openLibHeif()
    const images = new HeifDecoder().decode(bytes)
    const image = images.find((one) => one.is_primary()) ?? images[0]
    if (!image) return 'damaged'
    const [width, height] = [image.get_width(), image.get_height()]
    if (!(width > 0 && height > 0)) return 'damaged'
    if (width * height > MAX_IMAGE_PIXELS) return 'tooManyPixels'
    const pixels = await pixelsOf(image, width, height)
    if (!pixels) return 'damaged'
    return await asJpeg(sharp(pixels, { raw: { width, height, channels: 4 } }).flatten({ background: '#fff' }))
  } catch (error) {
    return imageRefusal(error)
  }
}

function pixelsOf(image: HeifImage, width: number, height: number): Promise<Uint8ClampedArray | undefined> {
  return new Promise((resolve) =>
    image.display({ data: new Uint8ClampedArray(width * height * 4), width, height }, (filled) => resolve(filled?.data)),
  )
}
