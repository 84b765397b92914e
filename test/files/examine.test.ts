import sharp from 'sharp'
import { expect, test } from 'vitest'
import { examineUpload } from '#app/files/examine.server.ts'
import { badFiles } from './bad-corpus.ts'
import { goodFiles } from './good-corpus.ts'
import { jpeg, phonePhoto, withComment } from './image-samples.ts'
import { flate, pdf } from './pdf-samples.ts'

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
