import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A file of an archive; its content is asked for piece by piece, so it may be larger than the memory. */
export type ZipEntry = { name: string; content: AsyncIterable<string> }

type Written = { name: Buffer; offset: number; crc: number; size: number; packed: number }

const VERSION = 20
/** Sizes follow the data (bit 3), and names are UTF-8 (bit 11). */
const FLAGS = 0x0808
const DEFLATE = 8

/** An archive as it is made, a piece at a time; each file up to 4 GiB. Names are plain file names. */
export async function* zipStream(entries: ZipEntry[], at: Date): AsyncGenerator<Buffer> {
  const written: Written[] = []
  const time = dosTime(at)
  let offset = 0
  for (const { name, content } of entries) {
    const entry: Written = { name: Buffer.from(name), offset, crc: 0, size: 0, packed: 0 }
    const head = header(0x04034b50, entry, time, 30)
    yield head
    for await (const piece of deflate(content, entry)) {
      entry.packed += piece.length
      yield piece
    }
    const tail = Buffer.alloc(16)
    tail.writeUInt32LE(0x08074b50)
    writeSizes(tail, entry, 4)
    yield tail
    offset += head.length + entry.packed + tail.length
    written.push(entry)
  }
  const directory = written.map((entry) => directoryRow(entry, time))
  yield Buffer.concat([...directory, end(written.length, offset, directory)])
}

/** Packs what comes, and counts it. */
async function* deflate(content: AsyncIterable<string>, entry: Written): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw()
  const ready: Buffer[] = []
  packer.on('data', (piece: Buffer) => void ready.push(piece))
  for await (const text of content) {
    const piece = Buffer.from(text)
    entry.crc = crc32(piece, entry.crc)
    entry.size += piece.length
    if (!packer.write(piece)) await once(packer, 'drain')
    yield* ready.splice(0)
  }
  packer.end()
  await once(packer, 'end')
  yield* ready.splice(0)
}

function header(mark: number, { name }: Written, time: number, length: number): Buffer {
  const head = Buffer.alloc(length)
  const from = length === 46 ? 6 : 4
  head.writeUInt32LE(mark)
  head.writeUInt16LE(VERSION, 4)
  head.writeUInt16LE(VERSION, from)
  head.writeUInt16LE(FLAGS, from + 2)
  head.writeUInt16LE(DEFLATE, from + 4)
  head.writeUInt32LE(time, from + 6)
  head.writeUInt16LE(name.length, from + 22)
  return length === 46 ? head : Buffer.concat([head, name])
}

function directoryRow(entry: Written, time: number): Buffer {
  const row = header(0x02014b50, entry, time, 46)
  writeSizes(row, entry, 16)
  row.writeUInt32LE(entry.offset, 42)
  return Buffer.concat([row, entry.name])
}

function writeSizes(into: Buffer, { crc, size, packed }: Written, at: number) {
  into.writeUInt32LE(crc, at)
  into.writeUInt32LE(packed, at + 4)
  into.writeUInt32LE(size, at + 8)
}

function end(count: number, offset: number, directory: Buffer[]): Buffer {
  const row = Buffer.alloc(22)
  row.writeUInt32LE(0x06054b50)
  row.writeUInt16LE(count, 8)
  row.writeUInt16LE(count, 10)
  row.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  )
  row.writeUInt32LE(offset, 16)
  return row
}

/** The format knows no zone; it gets the time of the UTC clock. */
function dosTime(at: Date): number {
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  return day * 0x10000 + time
}
