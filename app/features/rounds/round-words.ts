import type { Translate } from '#app/i18n/translate.ts'
import { formatList } from '#app/lib/lists.ts'
import type { Unmatched } from './round-outcome.ts'

/** Why somebody has no mentor and what would change it, in the reader's language; made on the server. */
export function unmatchedWords({ reason, open, wouldHelp }: Unmatched, t: Translate): { why: string; help: string } {
  const vocabulary = reason === 'noSharedLanguage' ? 'language' : 'slot'
  const things = formatList(
    wouldHelp.map((id) => t.dynamic(`vocabulary.${vocabulary}.${id}`)),
    t.locale,
  )
  const help = reason === 'placesTaken' && open === 0 ? 'noPlaces' : reason
  return {
    why: t.dynamic(`rounds.unmatchedReason.${reason}`, { count: open }),
    help: t.dynamic(`rounds.unmatchedHelp.${help}`, { count: open, things }),
  }
}
