import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { examineUpload } from '#app/files/examine.server.ts'
import { badFiles } from './bad-corpus.ts'
import { goodFiles } from './good-corpus.ts'
import { heic } from './heic-samples.ts'
import { grain, jpeg, phonePhoto, withComment } from './image-samples.ts'
import { flate, pdf } from './pdf-samples.ts'
import { greyPage, tiff } from './scan-samples.ts'

const [bad, good] = [await badFiles(), await goodFiles()]

test('the corpus is large enough to mean something', () => {
  expect(bad.length).toBeGreaterThanOrEqual(60)
  expect(good.length).toBeGreaterThanOrEqual(40)
})

test.each(bad)('refuses %s as %s', async (_what, refusal, name, bytes) => {
  expect(await examineUpload({ name, bytes })).toEqual({ ok: false, refusal })
})

test.each(good)('takes %s', async (_what, name, bytes, expected) => {
  const result = await examineUpload({ name, bytes })
  expect(result).toMatchObject({ ok: true, ...expected })
})

test('a photo keeps its picture and loses where it was taken', async () => {
  const photo = await phonePhoto()
  expect(photo.includes('canary-home-address')).toBe(true)

  const result = await examineUpload({ name: 'letter.jpg', bytes: photo })

  if (!result.ok) throw new Error(result.refusal)
  const stored = Buffer.from(result.file.bytes)
  expect(stored.includes('canary-home-address')).toBe(false)
  expect(stored.includes('CanaryPhone')).toBe(false)
  expect((await sharp(stored).metadata()).exif).toBeUndefined()
})

test('a photo that lay on its side stands upright', async () => {
  const result = await examineUpload({ name: 'letter.jpg', bytes: await phonePhoto() })
  expect(result).toMatchObject({ ok: true, file: { width: 40, height: 60 } })
})

test.each(['jpg', 'tif', 'heic', 'png'])('where a picture was taken is not in what is stored of a %s', async (extension) => {
  const photo = grain(64, 48).withExif({ IFD0: { Make: 'CanaryPhone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '22/1 17/1 0/1' } })
  const sent: Record<string, Promise<Buffer> | Buffer> = {
    jpg: photo.clone().jpeg().toBuffer(),
    tif: tiff([greyPage()], { description: 'CanaryPhone' }),
    png: photo.clone().png().toBuffer(),
    heic: heic({ exif: 'Exif\0\0MM\0*CanaryPhone' }),
  }
  const bytes = await (sent[extension] ?? Buffer.alloc(0))
  expect(bytes.includes('CanaryPhone')).toBe(true)
  const result = await examineUpload({ name: `a.${extension}`, bytes })
  if (!result.ok) throw new Error(result.refusal)
  expect(Buffer.from(result.file.bytes).includes('CanaryPhone')).toBe(false)
  const { exif, iptc, xmp } = await sharp(result.file.bytes).metadata()
  expect([exif, iptc, xmp]).toEqual([undefined, undefined, undefined])
})

/** Dark above, light below, as whoever took the picture saw it. */
async function upperAndLower(bytes: Uint8Array): Promise<[number, number]> {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
  const at = (row: number) => data[Math.floor(info.height * row) * info.width + Math.floor(info.width / 2)] ?? 0
  return [at(0.1), at(0.9)]
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('a picture whose camera lay in way %i is stored the right way up', async (way) => {
  // What the camera writes is the picture turned by the opposite of its mark.
  const upright = await sharp(Buffer.concat([Buffer.alloc(60 * 20, 0), Buffer.alloc(60 * 20, 255)]), {
    raw: { width: 60, height: 40, channels: 1 },
  })
    .png()
    .toBuffer()
  const turned: Record<number, Sharp> = {
    1: sharp(upright),
    2: sharp(upright).flop(),
    3: sharp(upright).rotate(180),
    4: sharp(upright).flip(),
    5: sharp(await sharp(upright).rotate(270).toBuffer()).flip(),
    6: sharp(upright).rotate(270),
    7: sharp(await sharp(upright).rotate(90).toBuffer()).flip(),
    8: sharp(upright).rotate(90),
  }
  const bytes = await (turned[way] ?? sharp(upright)).withMetadata({ orientation: way }).jpeg().toBuffer()
  const result = await examineUpload({ name: 'a.jpg', bytes })
  if (!result.ok) throw new Error(result.refusal)
  const [upper, lower] = await upperAndLower(result.file.bytes)
  expect([upper < 30, lower > 225]).toEqual([true, true])
})

test('a turned photo of an iPhone is stored as it is to be seen', async () => {
  // Dark on the left as stored; a quarter turn against the clock brings it to the bottom.
  const result = await examineUpload({ name: 'a.heic', bytes: heic({ turns: 1, luma: (x) => (x < 16 ? 30 : 220) }) })
  if (!result.ok) throw new Error(result.refusal)
  const [upper, lower] = await upperAndLower(result.file.bytes)
  expect([upper > 200, lower < 50]).toEqual([true, true])
})

test('a scan of several pages keeps each of them, in order', async () => {
  const shades = [40, 120, 200]
  const bytes = tiff(shades.map((shade) => greyPage(30, 40, shade)))
  const result = await examineUpload({ name: 'scan.tif', bytes })
  if (!result.ok) throw new Error(result.refusal)
  const pdfBytes = Buffer.from(result.file.bytes)
  const pictures = [...pdfBytes.toString('latin1').matchAll(/DCTDecode \/Length (\d+) >>\nstream\n/g)].map(
    ({ 0: head, 1: length, index }) => pdfBytes.subarray(index + head.length, index + head.length + Number(length)),
  )
  const seen = await Promise.all(pictures.map(async (picture) => (await sharp(picture).greyscale().raw().toBuffer())[0] ?? 0))
  expect(seen.map((shade, i) => Math.abs(shade - (shades[i] ?? 0)) < 4)).toEqual([true, true, true])
  // What we write ourselves, we would take as well.
  expect(await examineUpload({ name: 'scan.pdf', bytes: pdfBytes })).toMatchObject({ ok: true, file: { pages: 3 } })
})

test('nothing that hid inside or behind a picture is stored', async () => {
  const film = Buffer.from('canary-film-behind')
  const bytes = Buffer.concat([withComment(await jpeg(), 'canary-comment <script>'), film])
  const result = await examineUpload({ name: 'a.jpg', bytes })
  if (!result.ok) throw new Error(result.refusal)
  expect(Buffer.from(result.file.bytes).includes('canary')).toBe(false)
})

test('a PDF is stored as it came', async () => {
  const bytes = pdf({ pages: 3 })
  const result = await examineUpload({ name: 'letter.pdf', bytes })
  if (!result.ok) throw new Error(result.refusal)
  expect(Buffer.from(result.file.bytes).equals(bytes)).toBe(true)
  expect(result.file.pages).toBe(3)
})

const bomb = flate(Buffer.alloc(700_000, 0x20))

test.each([
  ['one key a thousand thousand times', '/S%'.repeat(1_600_000)],
  ['white space without end', `/S 5${' '.repeat(4_900_000)}`],
  ['numbers without end', '1 1 '.repeat(1_200_000)],
  ['names full of escapes', '/#41#4'.repeat(800_000)],
  ['open brackets', '<<('.repeat(1_600_000)],
  ['streams within streams', `${`stream\n${bomb.toString('latin1')}`.repeat(2900)}endstream`],
  ['more streams than anybody writes', `${'stream\nx\x9cyyyy'.repeat(300_000)}endstream`],
  ['digits without end', '1'.repeat(4_900_000)],
])(
  '%s does not keep the examiner busy',
  async (_what, filler) => {
    const bytes = Buffer.concat([
      pdf({ header: '%PDF-1.7\n' }),
      Buffer.from(filler.slice(0, 5_100_000), 'latin1'),
      Buffer.from('\nstartxref\n0\n%%EOF'),
    ])
    const before = performance.now()
    await examineUpload({ name: 'a.pdf', bytes })
    // Quadratic work would take minutes; the margin is for a slow machine.
    expect(performance.now() - before).toBeLessThan(15_000)
  },
  60_000,
)
