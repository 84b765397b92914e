import { Converter } from 'opencc-js/t2cn'
import type { WordTerm } from '#db/search-index.ts'

/**
 * One tokenizer for both databases. Neither FTS5 nor PostgreSQL finds a word inside a run of Han characters, so a run
 * becomes overlapping pairs; Traditional folds to Simplified, so each script finds the other.
 */
const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\u30fc'
const RUN = new RegExp(`[${HAN}]+`, 'gu')
const convert = Converter({ from: 'hk', to: 'cn' })

/** Written differently in words that both scripts share, and one character on its own cannot tell: 甚麼 is 什么, 看著 is 看着. */
const simple = new Map([
  ['甚', '什'],
  ['著', '着'],
])

/**
 * Traditional characters as Simplified ones; other text stays. One character at a time, without looking at its
 * neighbours: a part of a text has to become the same part of the folded text, or it would not be found.
 */
export function toSimplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => {
    const known = simple.get(character)
    if (known !== undefined) return known
    const made = convert(character)
    simple.set(character, made)
    return made
  })
}

/** Words that mean the same but share no characters: Taiwan's and the Mainland's terms beside Hong Kong's. */
const SYNONYMS: [RegExp, string][] = [
  [/c\+\+/g, ' cplusplus '],
  [/c#/g, ' csharp '],
  [/\.net\b/g, ' dotnet '],
  [/软体/g, '软件'],
  [/程式/g, '程序'],
  [/资讯科技/g, '信息技术'],
  [/数据|资料/g, '数据'],
  [/优才/g, '优秀人才'],
]

/** One form for what people write in several: width, case, script, and accents on Latin letters, which few type. */
function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
  return toSimplified(plain.toLowerCase().normalize('NFC'))
}

const withSynonyms = (folded: string) => SYNONYMS.reduce((text, [from, to]) => text.replace(from, to), folded)

/**
 * The tokens to store for a text, separated by spaces. A text with synonyms is stored in its own words as well: who
 * types a part of such a word types what stands there.
 */
export function indexTokens(text: string): string {
  const folded = fold(text)
  const same = withSynonyms(folded)
  return tokensOf(same === folded ? folded : `${folded} ${same}`)
}

function tokensOf(folded: string): string {
  const paired = folded.replace(RUN, (run) => ` ${pairs(run).join(' ')} `)
  return paired.match(/[\p{L}\p{N}\p{M}]+/gu)?.join(' ') ?? ''
}

/** What a person typed, as terms that must all occur; empty when nothing in it can be searched. Never more than eight. */
export function queryTerms(text: string): WordTerm[] {
  const parts = withSynonyms(fold(text)).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return parts.flatMap(splitScripts).slice(0, 8)
}

function splitScripts(part: string): WordTerm[] {
  const pieces = part.match(new RegExp(`[${HAN}]+|[^${HAN}]+`, 'gu')) ?? []
  return pieces.map((piece) => {
    if (!new RegExp(`^[${HAN}]`, 'u').test(piece)) return { words: [piece], prefix: true }
    const chars = [...piece]
    if (chars.length === 1) return { words: chars, prefix: true }
    // The last character alone is stored too, but a query must not ask for it.
    return { words: pairs(piece).slice(0, -1), prefix: false }
  })
}

function pairs(run: string): string[] {
  const chars = [...run]
  return chars.map((char, at) => char + (chars[at + 1] ?? ''))
}
