import type { Translate } from '#app/i18n/translate.ts'
import { formatDay } from '#app/lib/dates.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { TagTone } from '#app/ui/tag.tsx'
import type { RuleSetState } from '#db/schema.ts'

type Validity = { validFrom: string | null; validTo: string | null }

/** Since when and until when, as the edition writes it: a month or a year is not made into a day. */
export function validityText(t: Translate, locale: Locale, { validFrom, validTo }: Validity): string {
  const day = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, locale) : value)
  if (validFrom && validTo) return t('ruleSets.list.between', { from: day(validFrom), to: day(validTo) })
  if (validFrom) return t('ruleSets.list.from', { day: day(validFrom) })
  return validTo ? t('ruleSets.list.until', { day: day(validTo) }) : t('ruleSets.list.always')
}

/** A draft that somebody proposed is said to be so. */
export const stateOf = ({ state, proposedBy }: { state: RuleSetState; proposedBy: string | null }) =>
  state === 'draft' && proposedBy !== null ? ('proposed' as const) : state

export const STATE_TONE: Record<RuleSetState | 'proposed', TagTone> = {
  draft: 'info',
  proposed: 'waiting',
  published: 'good',
  retired: 'neutral',
}
