import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { noise } from './pdf-samples.ts'

const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#0B5D4C' } })

export const jpeg = (width = 60, height = 40) => blank(width, height).jpeg().toBuffer()
export const png = (width = 60, height = 40) => blank(width, height).png().toBuffer()
export const grain = (width = 200, height = 200) => sharp(noise(width * height * 3), { raw: { width, height, channels: 3 } })

/** A photo as a phone makes it: lying on its side, with the place where it was taken. */
export function phonePhoto(): Promise<Buffer> {
  return blank(60, 40)
    .withExif({
      IFD0: { Make: 'CanaryPhone', ImageDescription: 'canary-home-address' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '22/1 17/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])

/** A PNG that claims any size with a body of a few kilobytes: a pixel flood. */
export function claimedPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))])
}

/** A moving PNG: an `acTL` chunk before the picture. */
export async function movingPng(): Promise<Buffer> {
  const still = await png()
  const control = Buffer.alloc(8)
  control.writeUInt32BE(2, 0)
  return Buffer.concat([still.subarray(0, 33), chunk('acTL', control), still.subarray(33)])
}

/** A comment segment right after the start of a JPEG. */
export function withComment(picture: Buffer, comment: string): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(comment.length + 2)
  return Buffer.concat([picture.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, Buffer.from(comment), picture.subarray(2)])
}
