import type { Translate } from '#app/i18n/translate.ts'
import { formatDay } from '#app/lib/dates.ts'
import { groundKey } from './case.ts'

export type LetterFacts = {
  reference: string
  name: string
  route: 'general' | 'achievement'
  decidedOn: string
  verdict: 'approve' | 'refuse'
  reasonCode: string | null
  reasonText: string | null
  /** The last day of the stay, when approved. */
  staysUntil: string | null
}
export type Letter = { title: string; paragraphs: string[] }

/** The letter about a decision, from the template of one language. */
export function letterOf(facts: LetterFacts, t: Translate): Letter {
  const { reference, name, verdict } = facts
  const params = { name, reference, day: formatDay(facts.decidedOn, t.locale), route: t(`applications.route.${facts.route}`) }
  const opening = t('casework.letter.opening', params)
  if (verdict === 'approve') {
    const until = facts.staysUntil ? [t('casework.letter.stay', { from: params.day, until: formatDay(facts.staysUntil, t.locale) })] : []
    return {
      title: t('casework.letter.approvedTitle'),
      paragraphs: [opening, t('casework.letter.approved', params), ...until, t('casework.letter.approvedNext')],
    }
  }
  return {
    title: t('casework.letter.refusedTitle'),
    paragraphs: [
      opening,
      t('casework.letter.refused', params),
      t.dynamic(groundKey('applicant', facts.reasonCode ?? 'other')),
      ...(facts.reasonText ? [facts.reasonText] : []),
      t('casework.letter.refusedNext'),
    ],
  }
}
