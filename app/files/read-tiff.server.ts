import sharp, { type Sharp } from 'sharp'
import { holdsMarkupAnywhere } from './markup.ts'
import { picturePdf } from './picture-pdf.ts'
import { asJpeg, type CleanImage, imageRefusal } from './read-image.server.ts'
import { MAX_IMAGE_PIXELS, MAX_TIFF_PAGES, type Refusal } from './refusal.ts'

/** Enough to read small print on A4 (210 dots an inch), and a quarter of what scanners like to make of it. */
const LONGEST_SIDE = 2480

export type CleanScan = CleanImage | { bytes: Uint8Array; mediaType: 'application/pdf'; pages: number }

/** A scan drawn anew: one page becomes a JPEG, several become a PDF of pictures, as no browser shows a TIFF. */
export async function readTiff(bytes: Uint8Array): Promise<CleanScan | Refusal> {
  if (holdsMarkupAnywhere(bytes)) return 'mismatch'
  try {
    const { pages = 1, format } = await open(bytes, 0).metadata()
    if (format !== 'tiff') return 'wrongType'
    if (pages > MAX_TIFF_PAGES) return 'tooManyPages'
    if (pages === 1) return await asJpeg(onWhite(open(bytes, 0)))
    const drawn: CleanImage[] = []
    for (let page = 0; page < pages; page++) drawn.push(await drawPage(bytes, page))
    return { bytes: picturePdf(drawn), mediaType: 'application/pdf', pages }
  } catch (error) {
    return imageRefusal(error)
  }
}

function open(bytes: Uint8Array, page: number) {
  return sharp(bytes, { page, failOn: 'error', limitInputPixels: MAX_IMAGE_PIXELS })
}

const onWhite = (image: Sharp) => image.autoOrient().flatten({ background: '#fff' }).toColourspace('srgb')

function drawPage(bytes: Uint8Array, page: number): Promise<CleanImage> {
  return asJpeg(onWhite(open(bytes, page)).resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true }))
}
