import type { Translate } from '#app/i18n/translate.ts'
import type { WantedPaper } from './paper.ts'

type Named = Pick<WantedPaper, 'kind' | 'about'>

/** What a paper is called for its reader: "Work at Pier 8". */
export function paperLabel(t: Translate, { kind, about }: Named): string {
  if (kind === 'language') return t('papers.kind.language', { about: t.dynamic(`vocabulary.language.${about}`) })
  const unnamed = `papers.unnamed.${kind}`
  return about === '' && t.has(unnamed) ? t.dynamic(unnamed) : t(`papers.kind.${kind}`, { about })
}

export const paperPath = (requirement: string) => `/application/documents/${encodeURIComponent(requirement)}`
