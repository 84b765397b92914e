/** A tiny HEIC, written by hand: one block of 32 x 32 samples that HEVC stores as they are (PCM), in the boxes of a photo. */
const SIDE = 32

class Bits {
  #text = ''
  u(length: number, value: number) {
    this.#text += value.toString(2).padStart(length, '0')
    return this
  }
  /** Exponential Golomb codes, as the standard's ue(v). */
  ue(...values: number[]) {
    for (const value of values) {
      const binary = (value + 1).toString(2)
      this.#text += '0'.repeat(binary.length - 1) + binary
    }
    return this
  }
  /** A one, and zeros up to the next byte. */
  end(): Buffer {
    this.#text += '1'
    const whole = this.#text.padEnd(Math.ceil(this.#text.length / 8) * 8, '0')
    return Buffer.from((whole.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  }
}

/** Profile Main, level 1. */
const profile = (bits: Bits) => bits.u(8, 1).u(16, 0x6000).u(16, 0).u(4, 0b1011).u(32, 0).u(12, 0).u(8, 30)

const vps = () => profile(new Bits().u(4, 0).u(2, 3).u(6, 0).u(3, 0).u(1, 1).u(16, 0xffff)).u(1, 1).ue(0, 0, 0).u(6, 0).ue(0).u(2, 0).end()

function sps(): Buffer {
  const bits = profile(new Bits().u(4, 0).u(3, 0).u(1, 1))
  bits.ue(0, 1, SIDE, SIDE).u(1, 0).ue(0, 0, 0).u(1, 1).ue(0, 0, 0)
  // Coding blocks of 32, transforms of 4 to 32.
  bits.ue(2, 0, 0, 3, 0, 0).u(3, 0)
  // Raw samples of eight bits, in blocks of 32, left alone by the loop filter.
  bits.u(1, 1).u(4, 7).u(4, 7).ue(2, 0).u(1, 1)
  return bits.ue(0).u(5, 0).end()
}

const pps = () => new Bits().ue(0, 0).u(7, 0).ue(0, 0, 0).u(3, 0).ue(0, 0).u(10, 0).ue(0).u(2, 0).end()

/** The slice's head, the arithmetic code of "whole block, raw", the samples, and the code of "the end". */
function slice(luma: (x: number, y: number) => number): Buffer {
  const head = new Bits().u(2, 0b10).ue(0, 2, 0).end()
  const samples = Array.from({ length: SIDE * SIDE }, (_, at) => luma(at % SIDE, Math.floor(at / SIDE)))
  return Buffer.concat([
    head,
    Buffer.from([0x86, 0x80]),
    Buffer.from(samples),
    Buffer.alloc((SIDE * SIDE) / 2, 128),
    Buffer.from([0xfe, 0x80]),
  ])
}

/** A unit with its head; two zeros in a row are broken up so that they look like no start of another. */
function unit(type: number, body: Buffer): Buffer {
  const out: number[] = []
  for (const byte of body) {
    if (byte <= 3 && out.at(-1) === 0 && out.at(-2) === 0) out.push(3)
    out.push(byte)
  }
  return Buffer.concat([Buffer.from([type << 1, 1]), Buffer.from(out)])
}

const u16 = (...values: number[]) => Buffer.concat(values.map((value) => Buffer.from([value >> 8, value & 255])))
const u32 = (...values: number[]) =>
  Buffer.concat(values.map((value) => Buffer.from([value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255])))
const latin = (text: string) => Buffer.from(text, 'latin1')
const box = (type: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts)
  return Buffer.concat([u32(body.length + 8), latin(type), body])
}
const full = (type: string, version: number, ...parts: Buffer[]) => box(type, u32(version << 24), ...parts)

function configuration(): Buffer {
  const head = Buffer.from([1, 1, 0x60, 0, 0, 0, 0xb0, 0, 0, 0, 0, 0, 30, 0xf0, 0, 0xfc, 0xfd, 0xf8, 0xf8, 0, 0, 0x0f, 3])
  const sets = [unit(32, vps()), unit(33, sps()), unit(34, pps())]
  return box('hvcC', head, ...sets.map((set, at) => Buffer.concat([Buffer.from([0x80 | (32 + at)]), u16(1, set.length), set])))
}

export type HeicPlan = {
  luma?: (x: number, y: number) => number
  /** Quarter turns against the clock, as a phone writes them. */
  turns?: number
  /** Hidden details beside the picture. */
  exif?: string
  brand?: string
}

export function heic({ luma = (x, y) => 60 + x * 3 + y, turns, exif, brand = 'heic' }: HeicPlan = {}): Buffer {
  const picture = unit(19, slice(luma))
  const items = [Buffer.concat([u32(picture.length), picture]), ...(exif ? [Buffer.concat([u32(0), latin(exif)])] : [])]
  const entry = (id: number, type: string) => full('infe', 2, u16(id, 0), latin(`${type}\0`))
  const properties = [
    configuration(),
    full('ispe', 0, u32(SIDE, SIDE)),
    ...(turns === undefined ? [] : [box('irot', Buffer.from([turns]))]),
  ]
  const head = box('ftyp', latin(brand), u32(0), latin(`mif1${brand}`))
  const meta = (start: number) => {
    let at = start
    const places = items.map((item, i) => {
      const place = Buffer.concat([u16(i + 1, 0, 1), u32(at, item.length)])
      at += item.length
      return place
    })
    return full(
      'meta',
      0,
      full('hdlr', 0, u32(0), latin('pict'), Buffer.alloc(13)),
      full('pitm', 0, u16(1)),
      full('iloc', 0, Buffer.from([0x44, 0]), u16(items.length), ...places),
      full('iinf', 0, u16(items.length), entry(1, 'hvc1'), ...(exif ? [entry(2, 'Exif')] : [])),
      ...(exif ? [full('iref', 0, box('cdsc', u16(2, 1, 1)))] : []),
      box(
        'iprp',
        box('ipco', ...properties),
        full('ipma', 0, u32(1), u16(1), Buffer.from([properties.length, ...properties.map((_, i) => 0x80 | (i + 1))])),
      ),
    )
  }
  const start = head.length + meta(0).length + 8
  return Buffer.concat([head, meta(start), box('mdat', ...items)])
}
