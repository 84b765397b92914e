import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readUpload } from '#app/files/read-upload.server.ts'

const LIMITS = { fieldName: 'letter', maxBytes: 1000 }
const BOUNDARY = 'X-BOUNDARY'

function posted(body: BodyInit, contentType?: string) {
  return new Request('http://localhost/upload', { method: 'POST', body, headers: contentType ? { 'content-type': contentType } : {} })
}

function form(fields: [string, string | File][]) {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return posted(data)
}

const file = (size: number, name = 'letter.pdf') => new File([new Uint8Array(size).fill(65)], name, { type: 'text/html' })
const raw = (body: string) => posted(body, `multipart/form-data; boundary=${BOUNDARY}`)

test('text fields and the one file arrive', async () => {
  const read = await readUpload(
    form([
      ['reference', '批准 1'],
      ['letter', file(10)],
      ['topic', 'a'],
      ['topic', 'b'],
    ]),
    LIMITS,
  )
  expect(read.problem).toBeNull()
  expect([...read.form]).toEqual([
    ['reference', '批准 1'],
    ['topic', 'a'],
    ['topic', 'b'],
  ])
  expect(read.file).toEqual({ name: 'letter.pdf', bytes: new Uint8Array(10).fill(65) })
})

test('a file field left empty by a browser is no file and no problem', async () => {
  const body = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="letter"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--${BOUNDARY}--\r\n`
  expect(await readUpload(raw(body), LIMITS)).toMatchObject({ file: null, problem: null })
})

test('a chosen file without a byte is handed on, so that it can be named as empty', async () => {
  expect(await readUpload(form([['letter', file(0)]]), LIMITS)).toMatchObject({ file: { name: 'letter.pdf' }, problem: null })
})

test('exactly the limit is taken, one byte more is not', async () => {
  expect(await readUpload(form([['letter', file(1000)]]), LIMITS)).toMatchObject({ problem: null })
  expect(await readUpload(form([['letter', file(1001)]]), LIMITS)).toMatchObject({ file: null, problem: 'tooLarge' })
})

test('what was typed survives a file that is too large', async () => {
  const read = await readUpload(
    form([
      ['letter', file(1500)],
      ['reference', 'QMAS-1'],
    ]),
    LIMITS,
  )
  expect(read.problem).toBe('tooLarge')
  expect(read.form.get('reference')).toBe('QMAS-1')
})

test('a far larger body is not read to its end', async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536
      const head = sent === 65_536 ? `--${BOUNDARY}\r\nContent-Disposition: form-data; name="letter"; filename="a.pdf"\r\n\r\n` : ''
      controller.enqueue(Buffer.concat([Buffer.from(head), Buffer.alloc(65_536)]))
    },
  })
  const request = new Request('http://localhost/', {
    method: 'POST',
    body: endless,
    duplex: 'half',
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  } as RequestInit)
  expect(await readUpload(request, LIMITS)).toMatchObject({ file: null, problem: 'tooLarge' })
  expect(sent).toBeLessThan(2_000_000)
})

test.each([
  [
    'two files in the field',
    [
      ['letter', file(5)],
      ['letter', file(5)],
    ],
  ],
  ['a file in another field', [['avatar', file(5)]]],
  ['ten files', Array.from({ length: 10 }, () => ['letter', file(5)])],
] as [string, [string, File][]][])('%s are too many', async (_what, fields) => {
  expect(await readUpload(form(fields), LIMITS)).toMatchObject({ file: null, problem: 'tooManyFiles' })
})

test.each([
  ['a thousand parts', form(Array.from({ length: 1000 }, (_, i) => [`f${i}`, 'x']))],
  ['a body that stops in the middle', raw(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="letter"; filename="a.pdf"\r\n\r\nabc`)],
  ['a body without parts', raw('hello')],
  ['an empty body', raw('')],
  ['no boundary', posted('x', 'multipart/form-data')],
  ['a header without end', raw(`--${BOUNDARY}\r\nContent-Disposition: ${'x'.repeat(50_000)}`)],
  ['another kind of body', posted('{}', 'application/json')],
  ['plain text', posted('a=b', 'text/plain')],
])('%s gives a problem and no error', async (_what, request) => {
  expect(await readUpload(request, LIMITS)).toMatchObject({ file: null, problem: 'damaged' })
})

test('a body that was read already gives a problem and no error', async () => {
  const request = form([['letter', file(5)]])
  await request.text()
  expect(await readUpload(request, LIMITS)).toMatchObject({ problem: 'damaged' })
})

test('a connection that breaks gives a problem and no error', async () => {
  const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('socket hang up')) })
  const request = new Request('http://localhost/', {
    method: 'POST',
    body: broken,
    duplex: 'half',
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  } as RequestInit)
  expect(await readUpload(request, LIMITS)).toMatchObject({ problem: 'damaged' })
})

test('a form without a file part is read as text', async () => {
  const read = await readUpload(posted(new URLSearchParams({ reference: 'Q', letter: 'pretend' })), LIMITS)
  expect([...read.form]).toEqual([['reference', 'Q']])
  expect(read).toMatchObject({ file: null, problem: null })
})

test('no body whatever makes it throw', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      `--${BOUNDARY}`,
      `--${BOUNDARY}--`,
      '\r\n',
      '\r\n\r\n',
      'Content-Disposition: form-data; name="letter"',
      '; filename="a',
      '"',
      'Content-Type: x',
    ),
    fc.string(),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
      const read = await readUpload(raw(pieces.join('')), LIMITS)
      expect([...read.form].every(([, value]) => typeof value === 'string')).toBe(true)
    }),
    { numRuns: 400 },
  )
})
