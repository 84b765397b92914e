import sharp from 'sharp'

export type TiffPage = { width: number; height: number; bytes: Buffer }

/** A page of plain grey, as pixels. */
export const greyPage = (width = 40, height = 60, shade = 200): TiffPage => ({ width, height, bytes: Buffer.alloc(width * height, shade) })

/** A TIFF of several grey pages without compression, written by hand: no encoder of ours writes more than one. */
export function tiff(pages: TiffPage[], extra: { description?: string; orientation?: number } = {}): Buffer {
  const parts: Buffer[] = [Buffer.from('II*\0\x08\0\0\0', 'latin1')]
  let at = 8
  pages.forEach((page, i) => {
    const description = Buffer.from(`${extra.description ?? 'scan'}\0`, 'latin1')
    const tags: [tag: number, type: number, count: number, value: number][] = [
      [256, 4, 1, page.width],
      [257, 4, 1, page.height],
      [258, 3, 1, 8],
      [259, 3, 1, 1],
      [262, 3, 1, 1],
      [270, 2, description.length, 0],
      [273, 4, 1, 0],
      [274, 3, 1, extra.orientation ?? 1],
      [277, 3, 1, 1],
      [278, 4, 1, page.height],
      [279, 4, 1, page.bytes.length],
    ]
    const directory = Buffer.alloc(2 + tags.length * 12 + 4)
    const [text, pixels] = [at + directory.length, at + directory.length + description.length]
    directory.writeUInt16LE(tags.length, 0)
    tags.forEach(([tag, type, count, value], n) => {
      directory.writeUInt16LE(tag, 2 + n * 12)
      directory.writeUInt16LE(type, 4 + n * 12)
      directory.writeUInt32LE(count, 6 + n * 12)
      directory.writeUInt32LE(tag === 270 ? text : tag === 273 ? pixels : value, 10 + n * 12)
    })
    const end = pixels + page.bytes.length
    directory.writeUInt32LE(i + 1 < pages.length ? end : 0, 2 + tags.length * 12)
    parts.push(directory, description, page.bytes)
    at = end
  })
  return Buffer.concat(parts)
}

/** A GIF of several pictures, one after the other. */
export async function movingGif(): Promise<Buffer> {
  const frames = Buffer.concat([Buffer.alloc(30 * 20 * 3, 0), Buffer.alloc(30 * 20 * 3, 255)])
  return sharp(frames, { raw: { width: 30, height: 40, channels: 3, pageHeight: 20 } })
    .gif()
    .toBuffer()
}
