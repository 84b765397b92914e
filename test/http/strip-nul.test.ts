import { PassThrough, Writable } from 'node:stream'
import { createElement } from 'react'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { stripNul } from '#app/http/strip-nul.server.ts'

/** A document whose Chinese text lies at another alignment for each number. */
function page(n: number) {
  const text = '安頓香港新生活，一站一站走過去。'.repeat(1 + (n % 9))
  return createElement(
    'div',
    { title: `${'x'.repeat(n % 7)}搜尋職位` },
    'y'.repeat(n % 13),
    ...Array.from({ length: 60 }, (_, at) =>
      createElement('p', { key: at, 'data-n': '站'.repeat(at % 4) }, 'z'.repeat((n * at) % 5), text),
    ),
  )
}

function streamed(n: number, through?: NodeJS.ReadWriteStream): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const sink = new Writable({
      write(chunk, _encoding, done) {
        chunks.push(Buffer.from(chunk))
        done()
      },
    })
    sink.on('finish', () => resolve(Buffer.concat(chunks)))
    const { pipe } = renderToPipeableStream(page(n), {
      onAllReady: () => {
        if (through) pipe(through as unknown as Writable).pipe(sink)
        else pipe(sink)
      },
      onError: reject,
    })
  })
}

test('Chinese pages come out as they were rendered, at every alignment', async () => {
  for (let n = 0; n < 250; n += 1) {
    const bytes = await streamed(n, stripNul())
    expect(bytes.includes(0)).toBe(false)
    expect(bytes.toString()).toBe(renderToString(page(n)))
  }
})

test('the fault that the filter is for is still in React; when this fails, the filter can go', async () => {
  const broken = await Promise.all(Array.from({ length: 250 }, async (_, n) => (await streamed(n)).includes(0)))
  expect(broken.some(Boolean)).toBe(true)
})

test('bytes without a NUL pass untouched', async () => {
  const filter = stripNul()
  const out: Buffer[] = []
  filter.pipe(new PassThrough()).on('data', (chunk: Buffer) => out.push(chunk))
  filter.end(Buffer.from('港\u0000灣\u0000\u0000'))
  await new Promise((resolve) => filter.on('end', resolve))
  await new Promise((resolve) => setImmediate(resolve))
  expect(Buffer.concat(out).toString()).toBe('港灣')
})
