import { Converter } from 'opencc-js/t2cn'
import type { SearchTerm } from '#db/search-index.ts'

/**
 * One tokenizer for both databases. Neither FTS5 nor PostgreSQL finds a word inside a run of Han characters, so a run
 * becomes overlapping pairs; Traditional folds to Simplified, so each script finds the other.
 */
const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\u30fc'
const RUN = new RegExp(`[${HAN}]+`, 'gu')
/** Traditional characters as Simplified ones; other text stays. */
export const toSimplified = Converter({ from: 'hk', to: 'cn' })

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

function fold(text: string): string {
  const simplified = toSimplified(text.normalize('NFKC').toLowerCase())
  return SYNONYMS.reduce((folded, [from, to]) => folded.replace(from, to), simplified)
}

/** The tokens to store for a text, separated by spaces. */
export function indexTokens(text: string): string {
  const paired = fold(text).replace(RUN, (run) => ` ${pairs(run).join(' ')} `)
  return paired.match(/[\p{L}\p{N}\p{M}]+/gu)?.join(' ') ?? ''
}

/** What a person typed, as terms that must all occur; empty when nothing in it can be searched. Never more than eight. */
export function queryTerms(text: string): SearchTerm[] {
  const parts = fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return parts.flatMap(splitScripts).slice(0, 8)
}

function splitScripts(part: string): SearchTerm[] {
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
