import type { Change, Unmatched } from '#app/features/mentorship/round/unmatched.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { formatList } from '#app/lib/lists.ts'

/**
 * Why somebody has no mentor and what would change it, in the reader's language; made on the server. Who keeps whom apart
 * is theirs alone: that reads as not available.
 */
export function unmatchedWords({ reason, mentors, changes }: Unmatched, t: Translate): { why: string; help: string } {
  const said = reason === 'keptApart' ? 'unavailable' : reason
  const help = (['slot', 'language', 'place', 'rule'] as const).flatMap((kind) => changeWords(kind, changes, t))
  return {
    why: t.dynamic(`rounds.unmatchedReason.${said}`, { count: mentors }),
    help:
      help.length > 0 ? help.join(' ') : t(`rounds.unmatchedHelp.${reason === 'noTimes' || reason === 'noLanguage' ? reason : 'further'}`),
  }
}

function changeWords(kind: Change['kind'], changes: Change[], t: Translate): string[] {
  const of = changes.filter((change) => change.kind === kind)
  if (of.length === 0) return []
  const vocabulary = kind === 'language' ? 'language' : 'slot'
  const things = formatList(
    of.flatMap(({ id }) => (id === null ? [] : [t.dynamic(`vocabulary.${vocabulary}.${id}`)])),
    t.locale,
  )
  return [t.dynamic(`rounds.unmatchedHelp.${kind}`, { count: of[0]?.opens ?? 0, things })]
}
