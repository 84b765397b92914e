import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create } from 'fontkit'
import subsetFont from 'subset-font'

/** A piece of text that one font can draw. */
export type Run = { font: string; text: string }
export type Fonts = { files: Map<string, Buffer>; runs: (text: string) => Run[] }

/** Hong Kong's shapes, or the mainland's. */
export type Family = 'noto-sans-hk' | 'noto-sans-sc'
/** Each of the two lacks some characters of the other's script, and some letters of Europe. */
const IN_ORDER: Record<Family, string[]> = {
  'noto-sans-hk': ['noto-sans-hk', 'noto-sans-sc', 'atkinson-hyperlegible-next'],
  'noto-sans-sc': ['noto-sans-sc', 'noto-sans-hk', 'atkinson-hyperlegible-next'],
}

/** What typesetters put where a character is missing. */
const MISSING = '〓'
const NEEDLESS = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu

type Slice = { name: string; path: string }

/**
 * The fonts for these texts, cut down to the characters in them, in regular weight. The families come from the registry
 * in about a hundred slices each; only slices that are needed are opened.
 */
export async function fontsFor(texts: readonly string[], first: Family): Promise<Fonts> {
  const files = new Map<string, Buffer>()
  const fontOf = new Map<string, string>()
  let missing = [...new Set(`${texts.join('').replace(NEEDLESS, '')}${MISSING}`)]
  for (const family of IN_ORDER[first]) {
    for (const [slice, chars] of groupBySlice(missing, await coverOf(family))) {
      const file = await cut(slice, chars.join(''))
      // A slice promises some characters that it does not have.
      const drawn = drawnBy(file)
      for (const char of chars) if (drawn.has(char.codePointAt(0) ?? 0)) fontOf.set(char, slice.name)
      if (drawn.size > 0) files.set(slice.name, file)
    }
    missing = missing.filter((char) => !fontOf.has(char))
  }
  return { files, runs: (text) => runsOf(text, fontOf) }
}

function groupBySlice(chars: string[], cover: Map<number, Slice>): Map<Slice, string[]> {
  const groups = new Map<Slice, string[]>()
  for (const char of chars) {
    const slice = cover.get(char.codePointAt(0) ?? 0)
    if (slice) groups.set(slice, [...(groups.get(slice) ?? []), char])
  }
  return groups
}

async function cut({ path }: Slice, text: string): Promise<Buffer> {
  return subsetFont(await readFile(path), text, { targetFormat: 'truetype', variationAxes: { wght: 400 } })
}

function drawnBy(file: Buffer): Set<number> {
  try {
    const font = create(file)
    return new Set('characterSet' in font ? font.characterSet : [])
  } catch {
    return new Set()
  }
}

function runsOf(text: string, fontOf: Map<string, string>): Run[] {
  const runs: Run[] = []
  for (const found of text.replace(NEEDLESS, '')) {
    const char = fontOf.has(found) ? found : MISSING
    const font = fontOf.get(char) ?? ''
    const last = runs.at(-1)
    if (last?.font === font) last.text += char
    else runs.push({ font, text: char })
  }
  return runs
}

const covers = new Map<string, Promise<Map<number, Slice>>>()

function coverOf(family: string): Promise<Map<number, Slice>> {
  const known = covers.get(family) ?? readCover(family)
  covers.set(family, known)
  return known
}

/** Which slice holds which character, as the package says in `unicode.json`. */
async function readCover(family: string): Promise<Map<number, Slice>> {
  const latin = createRequire(import.meta.url).resolve(`@fontsource-variable/${family}/files/${family}-latin-wght-normal.woff2`)
  const ranges = JSON.parse(await readFile(join(dirname(latin), '..', 'unicode.json'), 'utf8')) as Record<string, string>
  const cover = new Map<number, Slice>()
  for (const [id, spec] of Object.entries(ranges)) {
    const name = `${family}-${id.replace(/[[\]]/g, '')}`
    const slice = { name, path: join(dirname(latin), `${name}-wght-normal.woff2`) }
    for (const range of spec.split(',')) {
      const [from = 0, to = from] = range
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16))
      for (let code = from; code <= to; code += 1) cover.set(code, slice)
    }
  }
  return cover
}
