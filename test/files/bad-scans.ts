import sharp from 'sharp'
import type { Bad } from './bad-corpus.ts'
import { heic } from './heic-samples.ts'
import { grain, jpeg, png } from './image-samples.ts'
import { noise } from './pdf-samples.ts'
import { greyPage, movingGif, tiff } from './scan-samples.ts'

const text = (content: string) => Buffer.from(content, 'latin1')

/** The first boxes of a HEIC, and whatever comes then. */
const heicHead = (brand = 'heic') => Buffer.concat([Buffer.from([0, 0, 0, 24]), text(`ftyp${brand}\0\0\0\0mif1${brand}`)])

/** The same GIF, which claims a far larger screen and frame than it draws. */
const claimedGif = (gif: Buffer, width: number, height: number) => {
  const claimed = Buffer.from(gif)
  claimed.writeUInt16LE(width, 6)
  claimed.writeUInt16LE(height, 8)
  const frame = claimed.indexOf(Buffer.from([0x2c, 0, 0, 0, 0]))
  claimed.writeUInt16LE(width, frame + 5)
  claimed.writeUInt16LE(height, frame + 7)
  return claimed
}

const claimedHeic = (width: number, height: number) => {
  const claimed = heic()
  const size = claimed.indexOf('ispe') + 8
  claimed.writeUInt32BE(width, size)
  claimed.writeUInt32BE(height, size + 4)
  return claimed
}

/** The boxes stay right; what tells the decoder how to read the picture does not. */
function misled(): Buffer {
  const bytes = heic()
  return bytes.fill(0xaa, bytes.indexOf('hvcC') + 30, bytes.indexOf('hvcC') + 90)
}

/** What scanners and phones beside JPEG and PNG write, made wrong. */
export async function badScans(): Promise<Bad[]> {
  const still = await grain(60, 60).gif().toBuffer()
  const scan = tiff([greyPage()])
  const avif = await sharp(await jpeg())
    .avif()
    .toBuffer()
  return [
    ['a moving GIF', 'moving', 'a.gif', await movingGif()],
    ['a GIF that is a script as well, called GIF', 'damaged', 'a.gif', text('GIF89a/*\0\0*/=1;alert(1)')],
    ['a GIF cut in half', 'damaged', 'a.gif', still.subarray(0, 900)],
    ['a GIF with a page behind', 'mismatch', 'a.gif', Buffer.concat([still, text('<html><body>hi</body></html>')])],
    ['a GIF with a script inside', 'mismatch', 'a.gif', Buffer.concat([still.subarray(0, -1), text('!\xfe\x08<script>\0;')])],
    ['a GIF that claims any size', 'tooManyPixels', 'a.gif', claimedGif(still, 65_000, 65_000)],
    ['a GIF called TIFF', 'mismatch', 'a.tiff', still],
    ['a JPEG called GIF', 'mismatch', 'a.gif', await jpeg()],
    ['a TIFF cut in half', 'damaged', 'scan.tif', scan.subarray(0, 600)],
    ['the head of a TIFF only', 'damaged', 'scan.tif', Buffer.concat([scan.subarray(0, 8), noise(300)])],
    ['a TIFF that names itself', 'damaged', 'scan.tif', Buffer.concat([text('II*\0\x08\0\0\0'), Buffer.alloc(200, 255)])],
    ['a TIFF of more pages than we take', 'tooManyPages', 'scan.tif', tiff(Array.from({ length: 21 }, () => greyPage(4, 4)))],
    ['a TIFF with a page of the web inside', 'mismatch', 'scan.tif', tiff([greyPage()], { description: '<html><script>alert(1)' })],
    ['a TIFF that claims any size', 'tooManyPixels', 'scan.tif', tiff([{ width: 60_000, height: 60_000, bytes: Buffer.alloc(500) }])],
    ['a PNG called TIFF', 'mismatch', 'scan.tiff', await png()],
    ['a HEIC without a picture', 'damaged', 'IMG_1.HEIC', heicHead()],
    ['a HEIC with noise inside', 'damaged', 'IMG_1.heic', Buffer.concat([heicHead(), noise(5000)])],
    [
      'a HEIC with a page of the web inside',
      'mismatch',
      'IMG_1.heic',
      Buffer.concat([heicHead(), text('<!doctype html><script>alert(1)</script>')]),
    ],
    ['a HEIC cut in half', 'damaged', 'IMG_1.heic', heic().subarray(0, 900)],
    ['a HEIC whose instructions are noise', 'damaged', 'IMG_1.heic', misled()],
    ['a HEIC that claims any size', 'tooManyPixels', 'IMG_1.heic', claimedHeic(30_000, 30_000)],
    ['a HEIC with a script in its hidden details', 'mismatch', 'IMG_1.heic', heic({ exif: '<script>alert(1)</script>' })],
    ['a film called HEIC', 'mismatch', 'IMG_1.heic', heicHead('isom')],
    ['an AVIF called HEIC', 'mismatch', 'IMG_1.heic', avif],
    ['a JPEG called HEIC', 'mismatch', 'IMG_1.heic', await jpeg()],
    ['an archive called HEIC', 'mismatch', 'IMG_1.heic', text(`PK\x03\x04${'\0'.repeat(200)}`)],
    ['four million bytes of nothing called TIFF', 'mismatch', 'scan.tif', Buffer.alloc(4_000_000)],
  ]
}
