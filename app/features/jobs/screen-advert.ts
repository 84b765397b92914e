import { toSimplified } from '#app/lib/search-tokens.ts'
import { PATTERNS, SCREENED, type ScreenedKind } from './screen-patterns.ts'

type Text = { title: string; description: string }
export type TextField = keyof Text

/** `phrase` is the advert's own words, so that the employer finds them. */
export type Finding = { kind: ScreenedKind; field: TextField; phrase: string }

const FIELDS: readonly TextField[] = ['title', 'description']
const LONGEST_PHRASE = 80

/**
 * What in an advert treats people unequally by law or habit, or asks applicants for money or papers: at most one finding
 * of each kind in each field. It reads English and both Chinese scripts. It knows usual phrases only; passing it does not
 * prove that an advert is fair.
 */
export function screenAdvert(text: Text): Finding[] {
  return FIELDS.flatMap((field) => {
    const original = text[field].normalize('NFKC')
    const folded = toSimplified(original.toLowerCase())
    return SCREENED.flatMap((kind) => {
      const match = firstMatch(PATTERNS[kind], folded)
      return match ? [{ kind, field, phrase: ownWords(original, folded, match) }] : []
    })
  })
}

function firstMatch(patterns: RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match) return match
  }
  return null
}

/** The words as the employer wrote them, unless folding changed the length of the text. */
function ownWords(original: string, folded: string, match: RegExpExecArray): string {
  const source = original.length === folded.length ? original : folded
  return source
    .slice(match.index, match.index + match[0].length)
    .trim()
    .slice(0, LONGEST_PHRASE)
}
