import type { WantedPaper } from '#app/features/applications/paper.ts'
import { paperLabel } from '#app/features/applications/paper-label.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { itemReasonKey } from './case.ts'

type Target = { kind: 'section' | 'document'; target: string }
export type Asked = Target & { reasonCode: string; reasonText: string | null }

/** What a section or a paper is called; a requirement that fell away meanwhile is a paper outside the list. */
export function targetLabel(
  { kind, target }: Target,
  papers: readonly Pick<WantedPaper, 'requirement' | 'kind' | 'about'>[],
  t: Translate,
) {
  if (kind === 'section') return t.dynamic(`casework.section.${target}`)
  return paperLabel(t, papers.find(({ requirement }) => requirement === target) ?? { kind: 'unasked', about: '' })
}

/** One line of a request, as the applicant reads it: what, why, and the officer's words. */
export function itemLine(item: Asked, what: string, t: Translate): string {
  const why = t.dynamic(itemReasonKey('applicant', item.reasonCode))
  return t('casework.email.item', { what, why: item.reasonText ? `${why} ${item.reasonText}` : why })
}
