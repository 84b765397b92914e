import type { WantedPaper } from '#app/features/applications/paper.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { itemReasonKey } from './case.ts'

type Target = { kind: 'section' | 'document'; target: string }
export type Asked = Target & { reasonCode: string; reasonText: string | null }

/** What a paper is called: its kind, and what it is about. */
export function paperLabel({ kind, about }: Pick<WantedPaper, 'kind' | 'about'>, t: Translate): string {
  const unnamed = `papers.unnamed.${kind}`
  if (about === '' && t.has(unnamed)) return t.dynamic(unnamed)
  const language = `vocabulary.language.${about}`
  return t.dynamic(`papers.kind.${kind}`, { about: kind === 'language' && t.has(language) ? t.dynamic(language) : about })
}

/** What a section or a paper is called; a requirement that fell away meanwhile is a paper outside the list. */
export function targetLabel(
  { kind, target }: Target,
  papers: readonly Pick<WantedPaper, 'requirement' | 'kind' | 'about'>[],
  t: Translate,
) {
  if (kind === 'section') return t.dynamic(`casework.section.${target}`)
  return paperLabel(papers.find(({ requirement }) => requirement === target) ?? { kind: 'unasked', about: '' }, t)
}

/** One line of a request, as the applicant reads it: what, why, and the officer's words. */
export function itemLine(item: Asked, what: string, t: Translate): string {
  const why = t.dynamic(itemReasonKey('applicant', item.reasonCode))
  return t('casework.email.item', { what, why: item.reasonText ? `${why} ${item.reasonText}` : why })
}
